using System.Runtime.InteropServices;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// Rows of one file that say the same thing twice. The first is taken; a second with other values is an error to look at, one
/// with the same values only worth a note.
/// </summary>
public sealed class RepeatedRows
{
    private readonly Dictionary<Key, (CheckedTable Table, FactDraft Draft)> _first = [];
    private readonly Dictionary<(CheckedTable Table, int Row, CheckedTable FirstTable, int FirstRow), RepeatedRow> _repeated = [];

    /// <summary>One for each row, however many subjects it repeats; and how many rows there are of a sheet with several.</summary>
    public IEnumerable<PlannedIssue> Issues => _repeated.Values.Select(row => row.AsIssue())
        .Concat(_repeated.Values.GroupBy(row => row.Sheet, StringComparer.Ordinal).Where(sheet => sheet.Skip(1).Any()).Select(Count));

    public bool IsFirst(CheckedTable table, FactDraft draft)
    {
        ref (CheckedTable Table, FactDraft Draft) first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, Key.Of(draft), out bool exists);
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

        row.Compare(first.Draft, draft);
        return false;
    }

    private static PlannedIssue Count(IGrouping<string, RepeatedRow> sheet)
    {
        int differing = sheet.Count(row => row.Differs);
        return new PlannedIssue("repeated-row", Severity.Note, sheet.Key, null,
            $"Лист «{sheet.Key}»: {RussianCount.Of(sheet.DistinctBy(row => row.Row).Count(), "строка повторяет", "строки повторяют", "строк повторяют")} сказанное в других строках. "
            + (differing == 0 ? "Значения те же. " : $"С другими значениями: {differing}. ") + "Повторы не загружены, взято то, что стоит раньше.",
            null);
    }

    /// <summary>What a row speaks of. A territory and a school are themselves here: new ones have no id yet.</summary>
    private readonly record struct Key(
        School? School, Territory Territory, SchoolYear Year, Season Season, Attempt Attempt, string Procedure, int? ProgrammeGrade, int? PupilGrade, string Subject, string Aspect)
    {
        public static Key Of(FactDraft draft) => new(draft.School, draft.Territory, draft.Year, draft.Season, draft.Attempt,
            draft.Procedure, draft.ProgrammeGrade, draft.PupilGrade, draft.Subject, draft.Aspect);
    }
}
