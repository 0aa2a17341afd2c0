using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>Reads a table of no known layout by what a person said of its columns; from there on it is a table like any other.</summary>
public sealed class MappedTable
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

    private SchoolYear? YearOf(TableRow row)
    {
        switch (_rules.YearBy)
        {
            case SaidBy.Text:
                return _texts.Year;
            case SaidBy.Person:
                return new SchoolYear(_rules.Year!.Value);
            case SaidBy.Column when Cell(row, ColumnRoles.Year) is var (address, text):
                if (ColumnValues.YearOf(text) is SchoolYear year)
                {
                    return year;
                }

                _cells.Add("period-unknown", Severity.Question, address, $"«{text}» – какой это учебный год? Строка не загружена. Впишите, например, «2023/24».");
                return null;
            default:
                return null;
        }
    }

    /// <returns>Null when the row does not say; empty where nothing is to be said.</returns>
    private string? SubjectOf(TableRow row, Place place)
    {
        if (_rules.SubjectBy != SaidBy.Column)
        {
            return _rules.SubjectBy switch { SaidBy.Text => _texts.Subject ?? "", SaidBy.Person => _rules.Subject!, _ => "" };
        }

        (CellAddress address, string text) = Cell(row, ColumnRoles.Subject)!.Value;
        if (text.Length > 0)
        {
            return SubjectNames.Find(text) ?? text;
        }

        if (place is Place.OfSchool && HasNumbers(row))
        {
            _cells.Add("subject-unknown", Severity.Question, address, "в строке не назван предмет. Она не загружена.");
        }

        return place is Place.OfSchool ? null : "";
    }

    /// <returns>Null when the row does not say; 0 where nothing is to be said.</returns>
    private GradeCell? GradeOf(TableRow row, Place place)
    {
        if (_rules.GradeBy != SaidBy.Column)
        {
            return new GradeCell((_rules.GradeBy switch { SaidBy.Text => _texts.Grade, SaidBy.Person => _rules.Grade, _ => null }) ?? 0, "");
        }

        (CellAddress address, string text) = Cell(row, ColumnRoles.Grade)!.Value;
        if (GradeCell.Read(text) is GradeCell grade)
        {
            return grade;
        }

        if (place is Place.OfSchool && HasNumbers(row))
        {
            _cells.Add("grade-unknown", Severity.Question, address, text.Length == 0 ? "в строке не назван класс. Она не загружена." : $"«{text}» – какой это класс? Строка не загружена.");
        }

        return place is Place.OfSchool ? null : new GradeCell(0, "");
    }

    /// <summary>Columns that are records of their own, whatever the table is about: staff, pupils.</summary>
    private IEnumerable<RawFact> OwnRecords(RowAbout about)
    {
        int? teachers = _columns.FirstOrDefault(column => column.Role.Procedure == Procedures.StaffTotal).Column is TableColumn all
            ? (int?)NumberText.Of(about.Row[all]).Number
            : null;
        foreach ((TableColumn column, _, ColumnRole role) in _columns.Where(column => column.Role.Procedure is not null && about.Row[column.Column] is not null))
        {
            if ((about.Year ?? YearInHeading(column)) is SchoolYear year)
            {
                yield return new RawFact
                {
                    Place = about.Place,
                    IsTotal = about.Place is not Place.OfSchool,
                    Year = year,
                    Procedure = role.Procedure!,
                    Subject = role.Item,
                    Row = about.Row.Number,
                    Values = [_cells.Count(about.Row, column.Number, role.Measure!) with
                    {
                        N = role.Measure == Measures.People && role.Procedure != Procedures.StaffTotal ? teachers : null,
                    }],
                };
            }
        }
    }

    /// <summary>One record for each subject, grade and year of the headings, and in it for each side of the result.</summary>
    private IEnumerable<RawFact> Results(RowAbout about)
    {
        var results = _columns.Where(column => column.Role is { IsValue: true, Procedure: null }).ToArray();
        var byHeading = results.ToLookup(column => (column.Mapped.Subject, column.Mapped.Grade, Year: YearInHeading(column.Column)));
        var shared = results.Where(column => column.Role.Aspect == Aspects.Whole && column.Mapped is { Subject: null, Grade: null }).ToArray();
        bool areShared = byHeading.Count > 1 && byHeading.Any(group => !group.All(shared.Contains));
        foreach (var group in byHeading.Where(group => !areShared || !group.All(shared.Contains)))
        {
            if ((_rules.YearBy == SaidBy.Heading ? group.Key.Year : about.Year) is not SchoolYear year)
            {
                continue;
            }

            var own = areShared ? group.Except(shared).ToArray() : [.. group];
            var counts = own.Where(column => column.Role.Aspect == Aspects.Whole).Concat(areShared ? shared.Where(column => (YearInHeading(column.Column) ?? year) == year) : []).DistinctBy(column => column.Role.Code).ToArray();
            foreach (var side in own.Where(column => column.Role.Aspect != Aspects.Whole || own.Length == counts.Length).GroupBy(column => SideOf(column.Role, own.Select(other => other.Role))))
            {
                if (side.Concat(own).Any(column => about.Row[column.Column] is not null))
                {
                    yield return Result(about, year, group.Key.Subject ?? about.Subject, group.Key.Grade ?? about.Grade, side.Key, [.. counts.Union(side)]);
                }
            }
        }
    }

    /// <summary>The aspect of a column among the others of its group: качество beside marks belongs to them.</summary>
    private static string SideOf(ColumnRole role, IEnumerable<ColumnRole> group) => role.Aspect switch
    {
        Aspects.MarkSummary when group.Any(other => other.Mark is not null) => Aspects.Marks,
        Aspects.Marks when !group.Any(other => other.Mark is not null) => Aspects.MarkSummary,
        Aspects.ScoreSummary when group.Where(other => other.Aspect == Aspects.ScoreSummary).All(other => other.Measure == Measures.MeanTestScore) => Aspects.MeanScore,
        _ => role.Aspect,
    };

    private RawFact Result(RowAbout about, SchoolYear year, string subject, int? grade, string aspect, (TableColumn Column, MappedColumn Mapped, ColumnRole Role)[] columns)
    {
        string procedure = _rules.ProcedureBy == SaidBy.Text ? _rules.Procedure ?? _texts.Procedure! : _rules.Procedure!;
        FactValue? participants = columns.FirstOrDefault(column => column.Role.Measure == Measures.Participants).Column is TableColumn counted
            ? _cells.Count(about.Row, counted.Number, Measures.Participants)
            : null;
        int? programme = procedure switch { Procedures.Oge or Procedures.Gve9 => 9, Procedures.Ege or Procedures.Gve11 => 11, _ => grade };
        return new RawFact
        {
            Place = about.Place,
            IsTotal = about.Place is not Place.OfSchool,
            Year = year,
            Season = !Procedures.IsAssessment(procedure) ? Season.Year
                : _rules.IsAutumn && (procedure == Procedures.Vpr || Procedures.IsOwn(procedure)) ? Season.Autumn
                : Season.Spring,
            Procedure = procedure,
            ProgrammeGrade = programme,
            PupilGrade = _rules.IsAutumn && procedure == Procedures.Vpr ? programme + 1 : programme,
            Subject = subject,
            Aspect = aspect,
            Row = about.Row.Number,
            Values =
            [
                .. participants is null ? [] : new[] { participants },
                .. columns.Where(column => column.Role.Measure != Measures.Participants).SelectMany(column => Values(about.Row, column.Column, column.Role, (int?)participants?.Number)),
            ],
        };
    }

    /// <summary>«30 - 21,3%» gives both where the column is of a mark, and what the column is called otherwise.</summary>
    private IEnumerable<FactValue> Values(TableRow row, TableColumn column, ColumnRole role, int? n)
    {
        if (CountAndShare.Read(row[column]?.Text) is CountAndShare both && (role.IsCount || Measures.Of(role.Measure!).Unit == "%"))
        {
            CellAddress cell = row.Sheet.ContentAddress(row.Number, column.Number);
            (string Measure, double Number)[] values = role.Mark is int mark
                ? [(Measures.Marks[mark - 2], both.Count), (Measures.MarkShares[mark - 2], both.Share)]
                : [(role.Measure!, role.IsCount ? both.Count : both.Share)];
            return values.Select(value => new FactValue(value.Measure, value.Number, null, ValueState.Known, ValueMethod.Reported, cell, n));
        }

        return [role.IsCount
            ? _cells.Count(row, column.Number, role.Measure!) with { N = role.Mark is null ? null : n }
            : _cells.Number(row, column.Number, role.Measure!, role.Min, role.Max, n)];
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

    private SchoolYear? YearInHeading(TableColumn column) => _rules.YearBy != SaidBy.Heading ? null
        : SchoolYear.TryParse(column.Header, out SchoolYear pair) ? pair
        : PeriodText.CalendarYear(column.Header) is int calendar ? SchoolYear.EndingIn(calendar)
        : null;

    private bool HasNumbers(TableRow row) => _columns.Any(column => column.Role.IsValue && NumberText.Of(row[column.Column]).Number is not null);

    private int? Column(string role) => _columns.Where(column => column.Role.Code == role).Select(column => (int?)column.Column.Number).FirstOrDefault();

    private (CellAddress Address, string Text)? Cell(TableRow row, string role) => Column(role) is int column
        ? (row.Sheet.ContentAddress(row.Number, column), TextLine.Of(row[column]?.Text ?? ""))
        : null;

    /// <summary>What a row says of itself.</summary>
    private sealed record RowAbout(TableRow Row, Place Place, SchoolYear? Year, string Subject, int? Grade);
}
