using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>The records a row makes: its columns grouped by what they are about.</summary>
public sealed partial class MappedTable
{
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
}
