using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>Reads a table of no known layout by what a person said of its columns; from there on it is a table like any other.</summary>
public sealed partial class MappedTable
{
    public const string Code = "mapped";
    public const string Title = "Таблица по разметке";

    private readonly SheetTable _table;
    private readonly MappingRules _rules;
    private readonly TableTexts _texts;
    private readonly Cells _cells;
    private readonly (TableColumn Column, MappedColumn Mapped, ColumnRole Role)[] _columns;

    private MappedTable(SheetTable table, MappingRules rules)
    {
        if (rules.Columns.Count != table.Columns.Count)
        {
            throw new ArgumentException($"The mapping is of {rules.Columns.Count} columns, the table has {table.Columns.Count}.", nameof(rules));
        }

        (_table, _rules, _texts, _cells) = (table, rules, TableTexts.Of(table.Context), new Cells(table));
        _columns = [.. table.Columns.Zip(rules.Columns)
            .Select(pair => (pair.First, pair.Second, Role: ColumnRoles.Of(pair.Second.Role)!))
            .Where(column => column.Role is not null)];
    }

    public static Layout Layout(MappingRules rules) => new(Code, Title, Sources.Municipal, Aspects.Whole, _ => 0, table => Read(table, rules));

    public static TableReading Read(SheetTable table, MappingRules rules) => new MappedTable(table, rules).Read();

    private TableReading Read()
    {
        var facts = new List<(RawFact Fact, string Letter)>();
        foreach ((TableRow row, Place place) in Places())
        {
            SchoolYear? year = YearOf(row);
            string? subject = SubjectOf(row, place);
            GradeCell? grade = GradeOf(row, place);
            if ((year is null && _rules.YearBy != SaidBy.Heading) || subject is null || grade is not GradeCell(var number, var letter))
            {
                continue;
            }

            var about = new RowAbout(row, place, year, subject, number > 0 ? number : null);
            facts.AddRange(OwnRecords(about).Concat(Results(about)).Select(fact => (fact, letter)));
        }

        foreach (MissingMarks missing in MissingMarks.Of(_table, _rules))
        {
            _cells.Add("marks-incomplete", Severity.Warning, new CellAddress(_table.HeaderRows[^1], missing.Beside.Number), char.ToLowerInvariant(missing.Message[0]) + missing.Message[1..]);
        }

        RawFact[] whole = [.. WithoutClasses(facts)];
        return TableReading.Of(whole, _cells.Issues);
    }

    private IEnumerable<(TableRow Row, Place Place)> Places()
    {
        if (_rules.IsOfMunicipality)
        {
            return _table.Rows.Select(row => (row, (Place)Place.Home.Municipality));
        }

        int? code = Column(ColumnRoles.SchoolCode);
        int? login = Column(ColumnRoles.Login);
        RegionOfTable? region = RegionOfTable.Of(_table, _table.Columns.FirstOrDefault(column => column.Number == Column(ColumnRoles.Municipality)));
        bool blocks = _rules.SubjectBy == SaidBy.Column || _rules.GradeBy == SaidBy.Column || _rules.YearBy == SaidBy.Column;
        return SchoolRows.Places(_table, _cells, (Column(ColumnRoles.School) ?? code ?? login)!.Value, code, region, blocks)
            .Select(row => login is int column && row.Place is Place.OfSchool school && row.Row[column]?.Text is string text
                ? (row.Row, school with { FisOkoLogin = new string([.. text.Where(char.IsAsciiDigit)]) })
                : row);
    }

    /// <summary>Rows of single classes: their values do not add up to the school's, so they are asked about and left out.</summary>
    private IEnumerable<RawFact> WithoutClasses(List<(RawFact Fact, string Letter)> facts)
    {
        foreach (var same in facts.GroupBy(fact => (Place: PlaceKey(fact.Fact), fact.Fact.Year, fact.Fact.Procedure, fact.Fact.ProgrammeGrade, fact.Fact.Subject, fact.Fact.Aspect)))
        {
            string[] letters = [.. same.Select(fact => fact.Letter).Distinct()];
            if (letters.Length < 2)
            {
                foreach ((RawFact fact, _) in same)
                {
                    yield return fact;
                }

                continue;
            }

            (RawFact first, _) = same.First();
            _cells.Add("classes-apart", Severity.Question, new CellAddress(first.Row, Column(ColumnRoles.Grade)!.Value),
                $"строки по отдельным классам ({string.Join(", ", letters.Select(letter => $"{first.ProgrammeGrade}{letter}"))}): значение школы из них не складывается, они не загружены. Оставьте по школе одну строку на параллель.");
        }
    }

    private static Place PlaceKey(RawFact fact) => fact.Place is Place.OfSchool school ? school with { Cell = default } : fact.Place;

    private int? Column(string role) => _columns.Where(column => column.Role.Code == role).Select(column => (int?)column.Column.Number).FirstOrDefault();

    private (CellAddress Address, string Text)? Cell(TableRow row, string role) => Column(role) is int column
        ? (row.Sheet.ContentAddress(row.Number, column), TextLine.Of(row[column]?.Text ?? ""))
        : null;
}
