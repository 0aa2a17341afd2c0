using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Tests.Imports;

public sealed class SpellingsTests
{
    [Fact]
    public void Ranked_TheSimilarOfTheQuestion_ComeFirstInItsOrder()
    {
        School[] schools = [.. new[] { "Яблоневская СОШ", "Ёлкинская СОШ", "Жуковская СОШ", "Абрамовская СОШ" }
            .Select((name, i) => new School { Id = i + 1, TerritoryId = 1, Code = $"{i}", Name = name })];
        const string message = "Лист «1», ячейка A7: «Жуковка» – какая это школа? В реестре такого названия нет. Похожи: Жуковская СОШ (80 %); Яблоневская СОШ (50 %).";

        Assert.Equal(["Жуковская СОШ", "Яблоневская СОШ", "Абрамовская СОШ", "Ёлкинская СОШ"], Spellings.Ranked(message, schools).Select(school => school.Name));
        Assert.Equal(
            ["Абрамовская СОШ", "Ёлкинская СОШ", "Жуковская СОШ", "Яблоневская СОШ"],
            Spellings.Ranked("Похожих нет; добавьте школу в реестр.", schools).Select(school => school.Name));
    }
}
