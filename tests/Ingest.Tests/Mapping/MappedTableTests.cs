using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Ingest.Tests.Mapping;

/// <summary>A table read by its mapping is checked like any other.</summary>
public sealed class MappedTableTests
{
    [Fact]
    public void Facts_AreWhatThePersonSaid_WithTheirCells()
    {
        CheckedTable table = Assert.Single(Read(Monitoring.Xlsx()).Tables);

        Assert.Equal((MappedTable.Code, "Иванова"), (table.Layout.Code, table.Mapping!.Person));
        RawFact first = table.Facts[0];
        Assert.Equal(("own:РИКО", "Математика", 6, new SchoolYear(2023), Season.Spring, Aspects.Marks),
            (first.Procedure, first.Subject, first.ProgrammeGrade!.Value, first.Year, first.Season, first.Aspect));
        Assert.Equal("МКОУ Байкаловская СОШ", Assert.IsType<Place.OfSchool>(first.Place).Text);
        Assert.Equal([("participants", 10.0, "C4"), ("share-2", 20, "D4"), ("share-3", 40, "E4"), ("share-4", 30, "F4"), ("share-5", 10, "G4"), ("quality", 40, "H4")],
            first.Values.Where(value => value.Method == ValueMethod.Reported).Select(value => (value.Measure, value.Number!.Value, value.Cell.ToString()!)));
        Assert.Equal([2.0, 4, 3, 1], Measures.Marks.Select(mark => first[mark]!.Number!.Value));
        Assert.Contains(table.Issues, issue => issue.Code == "table-mapped" && issue.Message.Contains("по разметке от 01.06.2024 (Иванова)", StringComparison.Ordinal));
    }

    [Fact]
    public void SumOfSharesThatIsWrong_IsFoundAtItsRow()
    {
        object?[][] rows = [.. Monitoring.Rows];
        rows[2] = [3, "МКОУ Шадринская СОШ", 8, 0, 50, 25, 12.5, 50, null];

        CheckedTable table = Assert.Single(Read(Monitoring.Xlsx(rows: rows)).Tables);

        Assert.Contains(table.Issues, issue => issue.Code == "row-sum" && issue.Cell?.Row == 6);
    }

    // «Итого» says 24, the schools are 10 + 5 + 8 = 23.
    [Fact]
    public void TotalBelowAnEmptyRow_IsComparedWithTheSchools()
    {
        CheckedTable table = Assert.Single(Read(Monitoring.Xlsx(rows: [.. Monitoring.Rows, [], [null, "Итого", 24, 13, 43.5, 26.1, 17.4, 43.5, null]])).Tables);

        Assert.Contains(table.Facts, fact => fact.Place is Place.Home);
        Assert.Contains(table.Issues, issue => issue.Code == "column-total" && issue.Cell?.ToString() == "C8");
    }

    [Fact]
    public void SubjectsInTheHeadings_AreOneFactEach()
    {
        byte[] content = new Workbooks.XlsxBuilder().Sheet("Лист1",
        [
            ["Диагностика знаний 2023/24"], [],
            ["Где учатся", "Писали", "Русский язык", null, "Математика", null],
            [null, null, "качество", "успеваемость", "качество", "успеваемость"],
            ["СОШ 1", 10, 40, 90, 30, 80],
            ["СОШ 2", 20, 50, 95, 35, 85],
            ["СОШ 3", 30, 60, 96, 36, 86],
        ], merges: ["C3:D3", "E3:F3"]).Build();
        UnmappedTable table = Monitoring.Table(content);
        MappingRules rules = TableProposal.Of(table, null).Rules with { ProcedureBy = SaidBy.Person, Procedure = "own:Диагностика" };

        IReadOnlyList<RawFact> facts = MappedTable.Read(table.Table, rules).Facts;

        Assert.Equal(6, facts.Count);
        Assert.Equal([("Русский язык", 10.0, 40.0, 90.0), ("Математика", 10, 30, 80)], facts.Take(2).Select(fact =>
            (fact.Subject, fact[Measures.Participants]!.Number!.Value, fact[Measures.Quality]!.Number!.Value, fact[Measures.PassRate]!.Number!.Value)));
        Assert.All(facts, fact => Assert.Equal(Aspects.MarkSummary, fact.Aspect));
    }

    [Fact]
    public void RowsOfClasses_AreAskedAbout_AndRowsOfWholeGradesRead()
    {
        byte[] content = Monitoring.Xlsx("Контрольный срез по математике, 2023/24", ["Школа", "Класс", "Писали", "Качество, %"],
            [["СОШ 1", "6А", 20, 50], [null, "6Б", 18, 45], ["СОШ 2", "6", 25, 40]]);
        UnmappedTable table = Monitoring.Table(content);

        TableReading reading = MappedTable.Read(table.Table, TableProposal.Of(table, null).Rules with { ProcedureBy = SaidBy.Person, Procedure = "own:Срез" });

        RawFact only = Assert.Single(reading.Facts);
        Assert.Equal(("СОШ 2", 6), (((Place.OfSchool)only.Place).Text, only.ProgrammeGrade));
        PlannedIssue asked = Assert.Single(reading.Issues);
        Assert.Equal(("classes-apart", Severity.Question), (asked.Code, asked.Severity));
        Assert.Contains("6А, 6Б", asked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void YearsInTheHeadings_AreReadAnewEachYear()
    {
        byte[] content = Monitoring.Xlsx("Итоги работы", ["Школа", "Качество 2023", "Качество 2024"], [["СОШ 1", 50, 60], ["СОШ 2", 45, 55], ["СОШ 3", 40, 30]]);
        byte[] next = Monitoring.Xlsx("Итоги работы", ["Школа", "Качество 2024", "Качество 2025"], [["СОШ 1", 60, 70], ["СОШ 2", 55, 65], ["СОШ 3", 30, 20]]);
        MappingRules rules = TableProposal.Of(Monitoring.Table(content), null).Rules with { ProcedureBy = SaidBy.Person, Procedure = "own:Итоги" };

        FileReading reading = Monitoring.Read(next, known: Monitoring.Given(rules, content));

        Assert.Equal([("2023/24", 60.0), ("2024/25", 70)], reading.Tables.Single().Facts.Take(2).Select(fact => (fact.Year.ToString(), fact[Measures.Quality]!.Number!.Value)));
    }

    [Fact]
    public void SameColumnTwice_IsAProblem()
    {
        UnmappedTable table = Monitoring.Table(Monitoring.Xlsx());
        MappingRules rules = Monitoring.Confirmed(table);
        MappedColumn[] columns = [.. rules.Columns];
        columns[7] = columns[6];

        Assert.Equal(["Столбцы G и H указаны как одно и то же: «Отметка «5», %». Оставьте один."],
            MappingProblems.Of(table.Table, rules with { Columns = columns }));
        Assert.Empty(MappingProblems.Of(table.Table, rules));
    }

    private static FileReading Read(byte[] content)
    {
        MappingRules rules = Monitoring.Confirmed(Monitoring.Table(content));
        return Monitoring.Read(content, known: Monitoring.Given(rules, content));
    }
}
