using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Tests.Mapping;

public sealed class HeaderFingerprintTests
{
    [Theory]
    [InlineData("Качество, % 2024 г.", "качество % 2025г")]
    [InlineData("Результаты 2023/24 уч. год / «5»", "Результаты 2024-2025 уч.год / 5")]
    [InlineData("Писали 15.04.2024", "Писали 21.04.25")]
    [InlineData("Отчёт", "ОТЧЕТ ")]
    public void Headings_OfTwoYears_AreOne(string before, string now) => Assert.Equal(HeaderFingerprint.Key(before), HeaderFingerprint.Key(now));

    [Theory]
    [InlineData("Отметка 4", "Отметка 5")]
    [InlineData("«5»", "«5», %")]
    [InlineData("Участников 9 класс", "Участников 11 класс")]
    public void Headings_OfDifferentThings_StayApart(string left, string right) => Assert.NotEqual(HeaderFingerprint.Key(left), HeaderFingerprint.Key(right));

    [Fact]
    public void Order_IsPartOfTheFingerprint() =>
        Assert.NotEqual(HeaderFingerprint.Of(["Школа", "4", "5"]), HeaderFingerprint.Of(["Школа", "5", "4"]));

    [Fact]
    public void Differences_AreNewGoneRenamedAndMoved()
    {
        MappedColumn[] before = [new("Школа", "school"), new("Писали работу 2023", "participants"), new("2", "mark-2"), new("3", "mark-3"), new("Качество знаний", "quality"), new("Примечание", "")];
        TableColumn[] now = [new(1, ["Школа"]), new(2, ["2"]), new(3, ["Писали работу 2024"]), new(4, ["3"]), new(5, ["Качество знаний, %"]), new(6, ["Руководитель МО"])];

        var differences = new HeaderDifferences(before, now);

        Assert.Equal(
        [
            "столбец «Качество знаний» переименован: теперь E «Качество знаний, %»",
            "новый столбец F «Руководитель МО»",
            "нет столбца «Примечание»",
            "столбец «Писали работу 2024» стоит на другом месте: C",
        ], differences.Words);
        Assert.Equal(["school", "mark-2", "participants", "mark-3", "quality", null], differences.Same.Select(column => column?.Role));
    }
}
