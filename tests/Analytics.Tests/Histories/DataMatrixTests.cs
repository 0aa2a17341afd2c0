using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Histories;

/// <summary>What is there, what is missing, what nobody expects.</summary>
public sealed class DataMatrixTests
{
    // ОГЭ of three schools and a primary one: А has marks, Б one in doubt, В nothing; Г has no ninth grade.
    [Fact]
    public void Of_AYear_TellsMissingFromNotExpected()
    {
        School[] schools = [FactBuilder.School(1, "А"), FactBuilder.School(2, "Б"), FactBuilder.School(3, "В"), FactBuilder.School(4, "Г", "НОШ")];
        var facts = new FactBuilder();
        facts.Oge(1, 2020, "Математика", 10, 1, 3, 3, 3);
        facts.Oge(2, 2020, "Математика", 10, null, 3, 3, 3);
        facts.Oge(1, 2021, "История", 5, 1, 1, 1, 2);

        DataMatrix matrix = DataMatrix.Of(MunicipalityHistory.Of(FactBuilder.Territory, schools, [], facts.Facts), new SchoolYear(2020));

        Assert.Equal("Математика", Assert.Single(matrix.Columns).Key.Subject);
        Assert.Equal(
            [MatrixState.NotExpected, MatrixState.Known, MatrixState.Doubtful, MatrixState.Missing, MatrixState.NotExpected],
            matrix.Rows.Select(row => row.Cells[0].State));
        Assert.Equal((2, 3), matrix.CoverageOf(0));
        Assert.Equal(1, matrix.Rows[1].Cells[0].Origin.Values[0].FactId);
    }

    [Fact]
    public void Of_StatesOfTheSource_AreNotMissing()
    {
        School[] schools = [FactBuilder.School(1, "А"), FactBuilder.School(2, "Б"), FactBuilder.School(3, "В")];
        var facts = new FactBuilder();
        facts.Oge(1, 2020, "Математика", 10, 1, 3, 3, 3);
        facts.Add(2, 2020, Procedures.Oge, "Математика", [FactBuilder.Without(Measures.Quality, ValueState.NotHeld)]);
        facts.Add(3, 2020, Procedures.Oge, "Математика", [FactBuilder.Without(Measures.Quality, ValueState.Hidden)]);
        facts.Add(null, 2020, Procedures.Oge, "Математика", [FactBuilder.Number(Measures.Quality, 60, 30)]);

        DataMatrix matrix = DataMatrix.Of(MunicipalityHistory.Of(FactBuilder.Territory, schools, [], facts.Facts), new SchoolYear(2020));

        Assert.Equal([MatrixState.Known, MatrixState.NotHeld, MatrixState.Hidden], matrix.Rows.Skip(1).Select(row => row.Cells[0].State));
    }
}
