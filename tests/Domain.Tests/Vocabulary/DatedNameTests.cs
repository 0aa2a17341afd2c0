using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Domain.Tests.Vocabulary;

public sealed class DatedNameTests
{
    [Theory]
    [InlineData("МКОУ Старая СОШ", "МКОУ Старая СОШ", null, null)]
    [InlineData("МКОУ Старая СОШ (по 2020/21)", "МКОУ Старая СОШ", null, 2020)]
    [InlineData("МКОУ Старая СОШ(с 2021-2022)", "МКОУ Старая СОШ", 2021, null)]
    [InlineData("МКОУ Старая СОШ (с 2016/17 по 2020/21) ", "МКОУ Старая СОШ", 2016, 2020)]
    [InlineData("Школа (с. Акша)", "Школа (с. Акша)", null, null)]
    [InlineData("Школа (по 2020)", "Школа (по 2020)", null, null)] // which school year?
    [InlineData("Школа (с 2021/22 по 2019/20)", "Школа (с 2021/22 по 2019/20)", null, null)]
    [InlineData("Школа ()", "Школа ()", null, null)]
    public void Of_ReadsTheYearsBehindTheName(string written, string text, int? from, int? to)
    {
        DatedName name = DatedName.Of(written);

        Assert.Equal((text, from, to), (name.Text, name.From?.StartYear, name.To?.StartYear));
        Assert.Equal(name, DatedName.Of(name.ToString()));
        Assert.Equal(name, DatedName.Of(name.ToSchoolName()));
    }
}
