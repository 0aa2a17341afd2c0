using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// Values that a file's lists of pupils give, added where several groups of pupils are of one school: a jury spells a school in two
/// ways, grades stand in tables of their own. Only a table that says of every school what an earlier one said is its copy.
/// </summary>
internal sealed class CountedPupils
{
    private readonly Dictionary<Key, Counted> _counted = [];
    private readonly Dictionary<(string Sheet, string Subject, DateOnly Day), PlannedIssue> _otherDays = [];

    public IEnumerable<PlannedIssue> Issues => _otherDays.Values;

    /// <summary>Adds what a table says of schools that the file has counted pupils of already.</summary>
    /// <param name="said">Each fact with the day of its examination, where the table has one.</param>
    /// <returns>What is left of the table: schools counted for the first time, or all of a table that repeats another one.</returns>
    public List<FactDraft> Add(CheckedTable table, IEnumerable<(FactDraft Draft, DateOnly? Day)> said)
    {
        var own = new Dictionary<(Key, DateOnly?), FactDraft>();
        foreach ((FactDraft draft, DateOnly? day) in said)
        {
            var key = (Key.Of(draft), day);
            own[key] = own.TryGetValue(key, out FactDraft? same) ? Sum(same, draft) : draft;
        }

        var left = new List<FactDraft>();
        bool isCopy = own.Count > 0 && own.All(one => _counted.TryGetValue(one.Key.Item1, out Counted? before) && Says(before.Draft).SequenceEqual(Says(one.Value)));
        foreach (((Key key, DateOnly? day), FactDraft draft) in own)
        {
            if (isCopy || !_counted.TryGetValue(key, out Counted? before))
            {
                left.Add(draft);
                _counted.TryAdd(key, new Counted(left, draft, day));
            }
            else if (before.Day != day && before.Day is DateOnly first && day is DateOnly other)
            {
                _otherDays.TryAdd((table.SheetName, draft.Subject, other), OtherDay(table, draft, first, other));
            }
            else
            {
                FactDraft sum = Sum(before.Draft, draft);
                before.Table[before.Table.IndexOf(before.Draft)] = sum;
                _counted[key] = before with { Draft = sum };
            }
        }

        return left;
    }

    private static PlannedIssue OtherDay(CheckedTable table, FactDraft draft, DateOnly first, DateOnly other) => new(
        "examination-days", Severity.Error, table.SheetName, draft.Values.Select(value => value.Cell).FirstOrDefault(cell => cell is not null),
        $"Лист «{table.SheetName}», таблица {table.Table.Range}: {Procedures.Title(draft.Procedure)}, {draft.Subject} – за {other:dd.MM.yyyy}, а в файле уже есть протокол этого экзамена за {first:dd.MM.yyyy}. "
        + $"Результаты за {other:dd.MM.yyyy} тех школ, которые есть в обоих протоколах, не загружены. Если это резервный день, напишите строкой над таблицей «Резервный день»; если второй день основного срока – сведите строки в одну таблицу.",
        null);

    private static FactDraft Sum(FactDraft first, FactDraft second) => first with { Values = AddedPupils.Of(first.Values, second.Values) };

    private static IEnumerable<(string, double?, ValueState)> Says(FactDraft draft) =>
        draft.Values.OrderBy(value => value.Measure, StringComparer.Ordinal).Select(value => (value.Measure, value.Number, value.State));

    private sealed record Counted(List<FactDraft> Table, FactDraft Draft, DateOnly? Day);

    private readonly record struct Key(
        School? School, Territory Territory, SchoolYear Year, Season Season, Attempt Attempt, string Procedure, int? ProgrammeGrade, int? PupilGrade, string Subject, string Aspect)
    {
        public static Key Of(FactDraft draft) => new(draft.School, draft.Territory, draft.Year, draft.Season, draft.Attempt,
            draft.Procedure, draft.ProgrammeGrade, draft.PupilGrade, draft.Subject, draft.Aspect);
    }
}
