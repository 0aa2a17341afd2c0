using SchoolSupport.Dashboard.Registry;

namespace SchoolSupport.Dashboard.Tests.Registry;

public sealed class PastedColumnsTests
{
    [Fact]
    public void Headings_InAnyOrder_AreCertain()
    {
        PastedColumns columns = Of("Наименование\tАдрес\tКод школы\nСОШ № 1\tул. Мира\t7");

        Assert.True(columns.HasHeadings);
        Assert.True(columns.IsCertain);
        Assert.Equal([RegisterColumn.Name, null, RegisterColumn.Code], columns.Columns);
    }

    // The order people copy: code, name, type, settlement. It is not the order of the register.
    [Fact]
    public void Values_CodeNameTypeSettlement_AreCertain()
    {
        PastedColumns columns = Of("660101\tБаженовская СОШ\tСОШ\tс. Баженовское\n660102\tШадринская ООШ\tООШ\tд. Шадринка");

        Assert.True(columns.IsCertain);
        Assert.Equal([RegisterColumn.Code, RegisterColumn.Name, RegisterColumn.Type, RegisterColumn.Settlement], columns.Columns);
    }

    [Fact]
    public void Values_AllThatCanBeTold_AreCertain()
    {
        PastedColumns columns = Of(
            "1\t660101\tПервая СОШ\tМКОУ «Первая средняя школа», учреждение\tсельская\tнет\t1965\t\tedu000001\n"
            + "2\t660102\tВторая ООШ\tКазённое общеобразовательное учреждение «Вторая школа»\tгород\tда\t01.09.1970\t2020\tsch000002");

        Assert.True(columns.IsCertain);
        Assert.Equal(
            [null, RegisterColumn.Code, RegisterColumn.Name, RegisterColumn.FullName, RegisterColumn.Locality, RegisterColumn.BranchOf, RegisterColumn.Opened, RegisterColumn.Closed, RegisterColumn.Login],
            columns.Columns);
    }

    [Theory]
    [InlineData("1\tПервая СОШ\n2\tВторая СОШ", 0)] // codes, or just the numbers of the rows
    [InlineData("660101\tПервая СОШ\tЛенина, 1", 2)] // an address, or a village
    [InlineData("660101\tПервая СОШ\t1965", 2)] // opened, or closed
    [InlineData("660101\tПервая СОШ\t1990\t1980", 2)] // closed before it was opened
    [InlineData("660101\t770101\tПервая СОШ", 0)] // two systems of codes
    [InlineData("БСШ\tПервая СОШ", 0)] // letters may be anything
    [InlineData("2001\tПервая СОШ", 0)] // a code, or a year
    public void Values_ThatCouldBeTwoThings_AreAsked(string text, int column)
    {
        PastedColumns columns = Of(text);

        Assert.False(columns.IsCertain);
        Assert.Contains(column, columns.Doubtful);
    }

    [Fact]
    public void Values_OneStrangeCell_MakesTheColumnDoubtful()
    {
        PastedColumns columns = Of("660101\tПервая СОШ\tСОШ\n660102\tВторая СОШ\tбольшая");

        Assert.Contains(2, columns.Doubtful);
    }

    [Fact]
    public void Values_WithoutANameOrACode_AreNeverCertain()
    {
        Assert.False(Of("660101\tСОШ").IsCertain);
        Assert.False(Of("Первая СОШ\tс. Первое").IsCertain);
    }

    private static PastedColumns Of(string text) => PastedColumns.Of(PastedRows.Of(text));
}
