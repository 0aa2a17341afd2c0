using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Workbooks;

public sealed class PathOrderTests
{
    [Fact]
    public void Paths_InWhateverOrderTheyCame_AreInThatOfAPerson()
    {
        string[] paths = ["2 класс.xlsx", "10 класс.xlsx", "ВПР/5 класс.xlsx", "ВПР/05 класс.xlsx", "ВПР/11 класс.xlsx", "ОГЭ.csv", "ОГЭ.xlsx", "огэ 2.xlsx", "ОГЭ (исправлено).xlsx", "ОГЭ 10.xlsx"];
        string[] expected = ["2 класс.xlsx", "10 класс.xlsx", "ВПР/05 класс.xlsx", "ВПР/5 класс.xlsx", "ВПР/11 класс.xlsx", "ОГЭ.csv", "ОГЭ.xlsx", "ОГЭ (исправлено).xlsx", "огэ 2.xlsx", "ОГЭ 10.xlsx"];

        Assert.Equal(expected, paths.Order(PathOrder.Natural));
        Assert.Equal(expected, paths.Reverse().Order(PathOrder.Natural));
    }
}
