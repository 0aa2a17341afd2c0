using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Comparability;

/// <summary>What may be joined in a municipality, and by whose word.</summary>
/// <param name="Rows">Numbered from 1, as the maps name them.</param>
/// <param name="Procedures">Codes a break may be of: those there are data of, then the usual ones.</param>
public sealed record ComparabilityView(
    string Sentence, BreakTable Table, IReadOnlyList<NumberedBreak> Rows, IReadOnlyList<JoiningMap> Maps, IReadOnlyList<string> Procedures)
{
    private static readonly Plural Breaks = new("разрыв", "разрыва", "разрывов");

    public static ComparabilityView Of(SnapshotView view)
    {
        NumberedBreak[] rows = [.. view.Breaks.Rows.Select((row, index) => new NumberedBreak(index + 1, row))];
        return new ComparabilityView(
            Answer(view.Breaks),
            view.Breaks,
            rows,
            JoiningMap.Of(view.History.Assessments, view.Breaks.InForce),
            [
                .. view.History.Assessments.Select(series => series.Key.Procedure)
                    .Concat([Domain.Facts.Procedures.Oge, Domain.Facts.Procedures.Ege, Domain.Facts.Procedures.Vpr, Domain.Facts.Procedures.Gve9, Domain.Facts.Procedures.Gve11])
                    .Distinct(),
            ]);
    }

    /// <summary>Numbers of the breaks between two periods, the ones that forbid before the notes.</summary>
    public IReadOnlyList<NumberedBreak> Between(PairOfPeriods pair) =>
        [.. pair.Because.Concat(pair.Notes).SelectMany(known => Rows.Where(row => row.Row.Break.Code == known.Code))];

    /// <summary>The one that speaks of the same works and the same time already.</summary>
    public NumberedBreak? Twin(ComparabilityBreak other) => Rows.FirstOrDefault(row => row.Row.Break is var known
        && (known.Procedure, known.Kind, known.At) == (other.Procedure, other.Kind, other.At)
        && known.Reach.Grades.Order().SequenceEqual(other.Reach.Grades.Order())
        && IsSame(known.Reach.Subjects, other.Reach.Subjects)
        && IsSame(known.Reach.ExceptSubjects, other.Reach.ExceptSubjects));

    private static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(other);

    private static string Answer(BreakTable table)
    {
        int confirmed = table.InForce.Count(known => known.Status == BreakStatus.Confirmed);
        int open = table.InForce.Count - confirmed;
        return (confirmed, open) switch
        {
            (0, 0) => "Разрывов нет: все годы одной работы соединяются.",
            (_, 0) => $"Линии графиков прерывает {Breaks.Of(confirmed)}; спорных нет.",
            (0, _) => $"Ни один разрыв не подтверждён; {Breaks.Of(open)} показаны примечаниями, годы сравниваются.",
            _ => $"Подтверждено {Breaks.Of(confirmed)}: там линии прерваны и изменение не считается. Ещё {RussianNumbers.Number(open)} ждут подтверждения: там годы сравниваются с примечанием.",
        };
    }
}

/// <param name="Number">What the maps call it.</param>
public sealed record NumberedBreak(int Number, ListedBreak Row)
{
    public string Id => $"break-{Number}";

    public string Procedure => Procedures.Title(Row.Break.Procedure);
}
