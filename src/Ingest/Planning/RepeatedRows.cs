using System.Runtime.InteropServices;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// Rows of one file that say the same thing twice. Of rows with the same values the first is taken; where they differ, nobody
/// knows which is right until a person says so: what the first says is in doubt.
/// </summary>
/// <param name="right">The row a person called right, by the cell of the question.</param>
public sealed class RepeatedRows(IReadOnlyDictionary<(string Sheet, CellAddress Cell), string> right)
{
    /// <summary>By what rows speak of, then by the school or territory; one table of both would be among the largest things an import holds.</summary>
    private readonly Dictionary<Matter, Dictionary<object, (CheckedTable Table, FactDraft Draft)>> _first = [];
    private readonly Dictionary<(CheckedTable Table, int Row, CheckedTable FirstTable, int FirstRow), RepeatedRow> _repeated = [];

    private readonly List<Contradiction> _contradictions = [];

    /// <summary>One for each row, however many subjects it repeats; and how many rows there are of a sheet with several.</summary>
    public IEnumerable<PlannedIssue> Issues => _repeated.Values.Where(row => !row.Differs || Right(row) is null).Select(row => row.AsIssue())
        .Concat(_repeated.Values.GroupBy(row => row.Sheet, StringComparer.Ordinal).Where(sheet => sheet.Skip(1).Any()).Select(Count));

    public bool IsFirst(CheckedTable table, FactDraft draft)
    {
        ref Dictionary<object, (CheckedTable Table, FactDraft Draft)>? told = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, Matter.Of(draft), out _);
        told ??= new(ReferenceEqualityComparer.Instance);
        ref (CheckedTable Table, FactDraft Draft) first = ref CollectionsMarshal.GetValueRefOrAddDefault(told, (object?)draft.School ?? draft.Territory, out bool exists);
        if (!exists)
        {
            first = (table, draft);
            return true;
        }

        (CheckedTable Table, int Row, CheckedTable FirstTable, int FirstRow) key = (table, draft.Row, first.Table, first.Draft.Row);
        if (!_repeated.TryGetValue(key, out RepeatedRow? row))
        {
            _repeated[key] = row = new RepeatedRow(table.SheetName, first.Table.SheetName, first.Draft, draft);
        }

        if (row.Compare(first.Draft, draft))
        {
            _contradictions.Add(new Contradiction(first.Draft, table, draft, row));
        }

        return false;
    }

    /// <summary>The tables with the rows that people called right, and in doubt what nobody has decided.</summary>
    /// <param name="planned">One for each of <paramref name="tables"/>, as if the first rows were right.</param>
    public PlannedTable[] Settle(IReadOnlyList<CheckedTable> tables, PlannedTable[] planned)
    {
        if (_contradictions.Count == 0)
        {
            return planned;
        }

        var replaced = new Dictionary<FactDraft, FactDraft?>(ReferenceEqualityComparer.Instance);
        var added = new List<(CheckedTable Table, FactDraft Draft)>();
        foreach (IGrouping<object?, Contradiction> about in _contradictions.GroupBy(one => one.First, ReferenceEqualityComparer.Instance))
        {
            FactDraft first = about.First().First;
            if (about.Any(one => Right(one.Row) is null))
            {
                replaced[first] = first with { Values = [.. first.Values.Select(InDoubt)] };
            }
            else if (about.FirstOrDefault(one => Right(one.Row) == one.Row.LaterName) is { } chosen)
            {
                replaced[first] = null;
                added.Add((chosen.LaterTable, chosen.Later));
            }
        }

        return [.. planned.Select((table, index) => table with
        {
            Facts =
            [
                .. table.Facts.Select(fact => replaced.GetValueOrDefault(fact, fact)).OfType<FactDraft>(),
                .. added.Where(one => ReferenceEquals(one.Table, tables[index])).Select(one => one.Draft),
            ],
        })];
    }

    /// <returns>Null when nobody said, said what is none of the two, or called two later rows right.</returns>
    private string? Right(RepeatedRow row) => Said(row) is not string name ? null
        : name == row.LaterName && IsOutvoted(row) ? null
        : name;

    /// <summary>Of the rows that repeat one first row another was called right, too.</summary>
    private bool IsOutvoted(RepeatedRow row)
    {
        (CheckedTable Table, int Row, CheckedTable FirstTable, int FirstRow) own = _repeated.First(pair => pair.Value == row).Key;
        return _repeated.Any(pair => pair.Value != row && pair.Key.FirstTable == own.FirstTable && pair.Key.FirstRow == own.FirstRow
            && Said(pair.Value) == pair.Value.LaterName);
    }

    private string? Said(RepeatedRow row) =>
        row.Cell is CellAddress cell && right.GetValueOrDefault((row.Sheet, cell)) is string name && (name == row.FirstName || name == row.LaterName) ? name : null;

    private static FactValue InDoubt(FactValue value) => value.State == ValueState.Known ? value with { State = ValueState.Doubtful } : value;

    private static PlannedIssue Count(IGrouping<string, RepeatedRow> sheet)
    {
        int differing = sheet.Count(row => row.Differs);
        return new PlannedIssue("repeated-row", Severity.Note, sheet.Key, null,
            $"Лист «{sheet.Key}»: {RussianCount.Of(sheet.DistinctBy(row => row.Row).Count(), "строка повторяет", "строки повторяют", "строк повторяют")} сказанное в других строках. "
            + (differing == 0 ? "Значения те же. " : $"С другими значениями: {differing}. ") + "Повторы не загружены: из одинаковых взято то, что стоит раньше, из разных – то, что названо верным.",
            null);
    }

    private sealed record Contradiction(FactDraft First, CheckedTable LaterTable, FactDraft Later, RepeatedRow Row);

    /// <summary>What a row says something of, whoever it is about. A territory is itself here: a new one has no id yet.</summary>
    private readonly record struct Matter(
        Territory Territory, SchoolYear Year, Season Season, Attempt Attempt, string Procedure, int? ProgrammeGrade, int? PupilGrade, string Subject, string Aspect)
    {
        public static Matter Of(FactDraft draft) => new(draft.Territory, draft.Year, draft.Season, draft.Attempt,
            draft.Procedure, draft.ProgrammeGrade, draft.PupilGrade, draft.Subject, draft.Aspect);
    }
}
