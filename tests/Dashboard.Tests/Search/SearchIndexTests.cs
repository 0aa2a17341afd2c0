using SchoolSupport.Dashboard.Search;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Tests.Search;

public sealed class SearchIndexTests
{
    [Theory]
    [InlineData("МКОУ Байкаловская СОШ", "БСОШ", "БСШ")]
    [InlineData("МКОУ Пелевинская ООШ", "ПООШ", "ПОШ")]
    [InlineData("МКОУ Нижне-Иленская СОШ", "НИСОШ", "НИСШ")]
    [InlineData("СОШ № 4", "4СОШ", "4СШ")]
    public void Abbreviations_OfAName_AreTheUsualOnes(string name, params string[] expected) => Assert.Equal(expected, SchoolAbbreviations.Of(name));

    [Fact]
    public void Find_EquallyGood_PrefersTheMunicipalityOneIsIn()
    {
        SearchIndex index = new(new Register(
            [Place(1, "Лесной район"), Place(2, "Горный округ")],
            [School(1, 1, "Ивановская СОШ"), School(2, 2, "Ивановская СОШ"), School(3, 2, "Новоивановская СОШ")]));

        Assert.Equal([2, 1, 3], Find(index, "ивановская", territory: 2).Select(entry => entry.SchoolId));
        Assert.Equal([1, 2, 3], Find(index, "ивановская", territory: 1).Select(entry => entry.SchoolId));
    }

    // «БСШ» is a code of one school and the beginning of the name of another.
    [Fact]
    public void Find_ExactCode_ComesBeforeAWordThatContainsIt()
    {
        SearchIndex index = new(new Register([Place(1, "Район")], [School(1, 1, "Школа имени ХБСШ"), School(2, 1, "Другая", "БСШ")]));

        Assert.Equal([2, 1], Find(index, "бсш", territory: 1).Select(entry => entry.SchoolId));
    }

    // The department's own code wins over what the letters of another name happen to give.
    [Fact]
    public void Find_CodeOfOneAndAbbreviationOfAnother_TheCodeComesFirst()
    {
        SearchIndex index = new(new Register([Place(1, "Район")], [School(1, 1, "Баженовская СОШ"), School(2, 1, "Байкаловская СОШ", "БСШ")]));

        Assert.Equal([2, 1], Find(index, "бсш", territory: 1).Select(entry => entry.SchoolId));
    }

    [Fact]
    public void For_OnlyWhatMayBeSeen_IsFound()
    {
        SearchIndex index = new(new Register(
            [Place(1, "Лесной район"), Place(2, "Горный округ")], [School(1, 1, "Ивановская СОШ"), School(2, 2, "Ивановская СОШ")]));

        IEnumerable<SearchEntry> mine = index.For((territory, _) => territory == 2);

        Assert.Equal([2], SearchIndex.Find(mine, "ивановская", 1, 10).Select(entry => entry.SchoolId));
    }

    private static IReadOnlyList<SearchEntry> Find(SearchIndex index, string text, int territory) =>
        SearchIndex.Find(index.For((_, _) => true), text, territory, 10);

    private static Territory Place(int id, string name) => new() { Id = id, Kind = TerritoryKind.Municipality, Name = name, NameKey = name };

    private static School School(int id, int territory, string name, string? code = null) =>
        new() { Id = id, TerritoryId = territory, Code = code ?? $"{id}00", Name = name };
}
