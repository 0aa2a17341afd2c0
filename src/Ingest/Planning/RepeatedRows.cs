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
    private readonly Dictionary<What, Dictionary<(School?, Territory), FactDraft>> _first = [];
    private readonly List<PlannedIssue> _issues = [];
    private readonly HashSet<(string Sheet, CellAddress? Cell)> _reported = [];
    private What _what;
    private Dictionary<(School?, Territory), FactDraft> _whose = [];

    public IReadOnlyList<PlannedIssue> Issues => _issues;

    public bool IsFirst(CheckedTable table, FactDraft draft)
    {
        ref FactDraft? first = ref CollectionsMarshal.GetValueRefOrAddDefault(Whose(What.Of(draft)), (draft.School, draft.Territory), out bool exists);
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

    /// <summary>
    /// The rows that speak of one thing, by school and territory, which are themselves here: new ones have no id yet. Most rows
    /// speak of what the row above does.
    /// </summary>
    private Dictionary<(School?, Territory), FactDraft> Whose(What what)
    {
        if (what != _what)
        {
            _what = what;
            ref Dictionary<(School?, Territory), FactDraft>? whose = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, what, out _);
            _whose = whose ??= [];
        }

        return _whose;
    }

    private readonly record struct What(
        SchoolYear Year, Season Season, Attempt Attempt, string Procedure, int? ProgrammeGrade, int? PupilGrade, string Subject, string Aspect)
    {
        public static What Of(FactDraft draft) => new(
            draft.Year, draft.Season, draft.Attempt, draft.Procedure, draft.ProgrammeGrade, draft.PupilGrade, draft.Subject, draft.Aspect);
    }
}
