using System.Runtime.InteropServices;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// Rows of one file that say the same thing twice. The first is taken; a second with other values is an error to look at, one
/// with the same values only worth a note.
/// </summary>
public sealed class RepeatedRows
{
    private readonly Dictionary<Key, FactDraft> _first = [];
    private readonly List<PlannedIssue> _issues = [];
    private readonly HashSet<(string Sheet, CellAddress? Cell)> _reported = [];

    public IReadOnlyList<PlannedIssue> Issues => _issues;

    public bool IsFirst(CheckedTable table, FactDraft draft)
    {
        ref FactDraft? first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, Key.Of(draft), out bool exists);
        if (!exists)
        {
            first = draft;
            return true;
        }

        bool same = first!.Values.Select(value => (value.Measure, value.Number, value.Text))
            .SequenceEqual(draft.Values.Select(value => (value.Measure, value.Number, value.Text)));
        CellAddress? cell = draft.Values.Select(value => value.Cell).FirstOrDefault(address => address is not null);
        string where = draft.School?.Name ?? draft.Territory.Name;
        if (_reported.Add((table.SheetName, cell)))
        {
            _issues.Add(new PlannedIssue("repeated-row", same ? Severity.Note : Severity.Error, table.SheetName, cell,
                $"Лист «{table.SheetName}», строка {draft.Row}: «{where}» уже есть в строке {first.Row}"
                + (same ? " с теми же значениями." : ", но с другими значениями. Взята первая строка."),
                null));
        }

        return false;
    }

    /// <summary>What a row speaks of. A territory and a school are themselves here: new ones have no id yet.</summary>
    private readonly record struct Key(
        School? School, Territory Territory, SchoolYear Year, Season Season, Attempt Attempt, string Procedure, int? ProgrammeGrade, int? PupilGrade, string Subject, string Aspect)
    {
        public static Key Of(FactDraft draft) => new(draft.School, draft.Territory, draft.Year, draft.Season, draft.Attempt,
            draft.Procedure, draft.ProgrammeGrade, draft.PupilGrade, draft.Subject, draft.Aspect);
    }
}
