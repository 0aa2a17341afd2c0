using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Backtest.Panels;

namespace SchoolSupport.Backtest.Tests;

public sealed class NeutralTableTests
{
    [Fact]
    public void Read_AllColumns_TakesEachForWhatItIs()
    {
        DeclinePanel panel = Read(
            "school,year,procedure,n,k,k2,group,grade,x:vacancies",
            "\"Школа, 1\",2023,ВПР 5,20,9,3,Район,5,0.25",
            "\"Школа, 1\",2024,ВПР 5,18,8,,Район,5,",
            "b,2024,ВПР 5,0,0,,,5,1e-1");

        PanelSchool first = panel.Schools.Single(school => school.Id == "Школа, 1");
        Assert.Equal("Район", first.Territory);
        Assert.Equal((2022, 20, 9, 3, 5), (first.Results[0].Year.StartYear, first.Results[0].N, first.Results[0].Good, first.Results[0].Twos, first.Results[0].Procedure.Grade));
        Assert.Null(first.Results[1].Twos);
        Assert.Equal(0.25, Assert.Single(first.Values).Value);
        Assert.Null(panel.Schools.Single(school => school.Id == "b").Territory);
    }

    [Theory]
    [InlineData("school,year,procedure,n", "", "нет столбцов k")]
    [InlineData("school,year,procedure,n,k,lunch", "", "«lunch» не известен")]
    [InlineData("school,year,procedure,n,k,k", "", "стоит дважды")]
    [InlineData("school,year,procedure,n,k", "a,2024,m,10,11", "Строка 2, столбец k: «11» – не целое число от 0 до 10")]
    [InlineData("school,year,procedure,n,k", "a,2024,m,10,4.5", "Строка 2, столбец k")]
    [InlineData("school,year,procedure,n,k", "a,двадцать,m,10,4", "столбец year")]
    [InlineData("school,year,procedure,n,k", "a,2024,m,10", "значений 4, а заголовков 5")]
    [InlineData("school,year,procedure,n,k", ",2024,m,10,4", "столбец school: пусто")]
    [InlineData("school,year,procedure,n,k,x:v", "a,2024,m,10,4,\"0,5\"", "«0,5» – не число")]
    [InlineData("school,year,procedure,n,k", "a,2024,m,10,4\na,2024,m,10,5", "уже есть в строке 2")]
    [InlineData("school,year,procedure,n,k,x:v", "a,2024,m,10,4,1\na,2024,q,10,5,2", "не то же, что в строке 2")]
    [InlineData("school,year,procedure,n,k,grade", "a,2024,m,10,4,5\nb,2024,m,10,4,6", "чем в строке 2")]
    [InlineData("", "", "Файл пуст")]
    public void Read_Wrong_SaysWhereAndWhat(string header, string rows, string expected) =>
        Assert.Contains(expected, Assert.Throws<NeutralTableException>(() => Read([header, .. rows.Split('\n')])).Message, StringComparison.Ordinal);

    internal static DeclinePanel Read(params string[] lines) => NeutralTable.Read(new StringReader(string.Join('\n', lines).Trim('\n')));
}
