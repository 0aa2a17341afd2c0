using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>The same table as other people would type it.</summary>
public sealed class OgeVariationsTests
{
    [Fact]
    public void NumbersInsteadOfText_ReadTheSame() => AssertSame(new OgeTable().Xlsx(numbers: true));

    [Fact]
    public void FractionsShownAsPercent_ReadTheSame() => AssertSame(new OgeTable().Xlsx(percents: true));

    [Fact]
    public void ShiftedColumns_ReadTheSame() => AssertSame(new OgeTable().Xlsx(shift: 2));

    [Fact]
    public void Csv1251_ReadsTheSame() =>
        AssertSame(new OgeTable().Csv(CodePagesEncodingProvider.Instance.GetEncoding(1251)!), "ОГЭ.csv");

    [Fact]
    public void ExtraTitleOfTwoCells_ReadsTheSame() => AssertSame(new OgeTable().Insert(4, "Район:", "Байкаловский").Xlsx());

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(11)]
    public void EmptyRowInside_ReadsTheSame(int row) => AssertSame(new OgeTable().Insert(row).Xlsx());

    [Fact]
    public void NotesBelow_AreNoSchools() => AssertSame(new OgeTable().Insert(12, "Качество по русскому языку составило 63,3%").Xlsx());

    [Fact]
    public void GroupHeading_IsNoSchool() => AssertSame(new OgeTable().Insert(6, "Сельские школы").Xlsx());

    [Fact]
    public void NonBreakingAndThinSpaces_ReadTheSame() => AssertSame(new OgeTable()
        .With("A4", "\u00A0ОУ ").With("B4", "Кол\u00A0в-ков").With("C4", "Русский\u202Fязык\u2009%").With("C6", "15,9\u00A0%").With("E11", "33\u2009–\u00A033,7").Xlsx());

    [Fact]
    public void LineBreaksInHeadings_ReadTheSame() => AssertSame(new OgeTable().With("B4", "Кол-во\nвыпускников").With("C4", "Русский\nязык,\n%").Xlsx());

    [Fact]
    public void MarksAscending_ReadTheSame()
    {
        OgeTable table = new();
        for (int row = 5; row <= 11; row++)
        {
            string?[] cells = table.Rows[row - 1];
            table.Rows[row - 1] = [cells[0], cells[1], .. cells[2..6].Reverse(), .. cells[6..10].Reverse()];
        }

        AssertSame(table.Xlsx());
        PlannedIssue issue = Assert.Single(table.With("C10", "0").Read().AllIssues);
        Assert.Equal(("C10", "10"), (issue.Cell.ToString(), issue.Proposed));
    }

    [Fact]
    public void CountsInsteadOfShares_ReadTheSameCounts()
    {
        OgeTable table = new();
        table.With("C4", "Русский язык").With("G4", "Математика");
        int[][] counts = [[10, 33, 18, 2, 4, 17, 36, 6], [0, 4, 8, 0, 0, 1, 10, 1], [2, 2, 0, 0, 0, 3, 1, 0], [4, 1, 4, 0, 4, 1, 4, 0], [3, 3, 3, 1, 0, 2, 7, 1]];
        for (int row = 0; row < counts.Length; row++)
        {
            table.Rows[5 + row] = [.. table.Rows[5 + row][..2], .. counts[row].Select(count => $"{count}")];
        }

        AssertSame(table.Xlsx());
    }

    [Fact]
    public void FractionsOfOne_InEveryRow_AreReadAsPercents()
    {
        var table = new OgeTable();
        for (int row = 6; row <= 10; row++)
        {
            table.Rows[row - 1] = [.. table.Rows[row - 1][..2], .. table.Rows[row - 1][2..].Select(share => NumberText.Write(NumberText.Of(share!).Number!.Value / 100, 4))];
        }

        FileReading reading = table.Read();
        Assert.Equal([("fractions-read", Severity.Note), ("fractions-read", Severity.Note)], reading.AllIssues.Select(issue => (issue.Code, issue.Severity)));
        Assert.Equal(Marks(new OgeTable().Read()), Marks(reading));

        static string[] Marks(FileReading reading) => [.. reading.Tables[0].Facts.Select(fact =>
            string.Join(' ', Measures.MarkShares.Concat(Measures.Marks).Select(mark => FormattableString.Invariant($"{fact[mark]?.Number} {fact[mark]?.State}"))))];
    }

    [Fact]
    public void OneRowOfFractionsAmongPercents_IsProposedTimesHundred()
    {
        OgeTable table = new OgeTable().With("C10", "0,3").With("D10", "0,3").With("E10", "0,3").With("F10", "0,1");

        Assert.Equal([("C10", "30"), ("D10", "30"), ("E10", "30"), ("F10", "10")],
            table.Without(11).Read().AllIssues.Where(issue => issue.Code == "row-sum").Select(issue => (issue.Cell.ToString()!, issue.Proposed!)).Order());

        // The others stay proposed when somebody has mended the first.
        Assert.Equal(["D10", "E10", "F10"], table.With("C10", "30").Read().AllIssues.Where(issue => issue.Code == "row-sum").Select(issue => issue.Cell.ToString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FractionsOfOne_NotInEveryRow_AreAQuestionAndNotStored()
    {
        var table = new OgeTable();
        for (int row = 7; row <= 10; row++)
        {
            table.Rows[row - 1] = [.. table.Rows[row - 1][..2], .. Enumerable.Repeat("0,25", 8)];
        }

        FileReading reading = table.Without(11).Read();
        Assert.Equal(["unit-unknown", "unit-unknown"], reading.AllIssues.Select(issue => issue.Code));
        Assert.Empty(reading.Tables[0].Facts);
    }

    [Fact]
    public void UnknownSubject_IsAQuestionAtItsHeading()
    {
        PlannedIssue issue = Assert.Single(new OgeTable().With("G4", "Черчение %").Read().AllIssues);

        Assert.Equal(("subject-unknown", Severity.Question, "G4"), (issue.Code, issue.Severity, issue.Cell.ToString()));
    }

    [Fact]
    public void RowWithoutASchool_IsReported() =>
        Assert.Contains(new OgeTable().With("A9", null).Read().AllIssues, issue => (issue.Code, issue.Cell.ToString()) == ("school-missing", "A9"));

    [Fact]
    public void OtherYearAndSubject_AreReadFromTheTable()
    {
        IReadOnlyList<RawFact> facts = new OgeTable().With("A1", "Итоги аттестации выпускников 2024 г").With("G4", "Физика %").Read().Tables[0].Facts;

        Assert.All(facts, fact => Assert.Equal(new SchoolYear(2023), fact.Year));
        Assert.Equal(["Русский язык", "Физика"], facts.Select(fact => fact.Subject).Distinct());
    }

    [Fact]
    public void YearInTheTable_GoesBeforeTheYearOfTheFolder() =>
        Assert.All(FileReader.Read("2018-2019/ОГЭ 2017.xlsx", new OgeTable().Xlsx(), [], ReadLimits.Default).Tables[0].Facts,
            fact => Assert.Equal(new SchoolYear(2020), fact.Year));

    /// <summary>The counts of the marks by school and subject are those of the plain table, and nothing is alarmed.</summary>
    private static void AssertSame(byte[] content, string path = "ОГЭ 2021.xlsx")
    {
        FileReading reading = FileReader.Read(path, content, [], ReadLimits.Default);

        Assert.Null(reading.Refusal);
        Assert.Empty(reading.AllIssues.Select(issue => issue.Message));
        Assert.Equal(Counts(new OgeTable().Read()), Counts(reading));
    }

    private static string[] Counts(FileReading reading) => [.. reading.Tables.Single().Facts
        .Select(fact => $"{(fact.Place as Place.OfSchool)?.Text} {fact.Subject} {string.Join(' ', Measures.Marks.Select(mark => fact[mark]?.Number))}")
        .Order(StringComparer.Ordinal)];
}
