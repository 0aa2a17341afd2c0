using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>Decisions about cells, applied to a file while it is read; of several about one cell the last.</summary>
public sealed class AnsweredCells
{
    private readonly IReadOnlyList<Answer> _answers;
    private readonly Dictionary<(string Sheet, CellAddress Cell), string> _was = [];

    public AnsweredCells(IReadOnlyList<Answer> answers) =>
        _answers = [.. answers.Where(answer => answer.RevokedAt is null)
            .OrderBy(answer => answer.GivenAt)
            .GroupBy(answer => (answer.Sheet, answer.Cell))
            .Select(decisions => decisions.Last())];

    /// <summary>The sheet as if the corrected cells held what was decided.</summary>
    public Sheet Apply(Sheet sheet)
    {
        var replaced = new Dictionary<CellAddress, Cell>();
        foreach (Answer answer in On(sheet.Name, AnswerKind.Correct))
        {
            var address = CellAddress.Parse(answer.Cell);
            _was[(sheet.Name, address)] = sheet[address]?.Text ?? "";
            replaced[address] = new Cell(address, answer.Value!, null, null, false);
        }

        return replaced.Count == 0 ? sheet : sheet.With(replaced);
    }

    public IReadOnlySet<CellAddress> Kept(string sheet) =>
        On(sheet, AnswerKind.Keep).Select(answer => CellAddress.Parse(answer.Cell)).ToHashSet();

    /// <summary>Says of each value of a corrected cell that it is not what the file holds.</summary>
    public CheckedTable MarkCorrected(CheckedTable table)
    {
        foreach (RawFact fact in table.Facts.Where(fact => fact.Values.Any(value => IsCorrected(table, value))).ToArray())
        {
            table.Replace(fact, [.. fact.Values.Select(value => IsCorrected(table, value) ? value with { Method = ValueMethod.Corrected } : value)]);
        }

        return table;
    }

    /// <summary>The decisions as notes, so that they stay visible where the issues were.</summary>
    public IEnumerable<PlannedIssue> AsIssues() => _answers.Select(answer =>
    {
        var address = CellAddress.Parse(answer.Cell);
        string what = answer.Kind == AnswerKind.Correct
            ? $"исправлено: в файле «{_was.GetValueOrDefault((answer.Sheet, address), "")}», принято «{answer.Value}»"
            : "оставлено как в файле";
        return new PlannedIssue(answer.IssueCode, Severity.Note, answer.Sheet, address,
            $"Лист «{answer.Sheet}», ячейка {answer.Cell}: {what}. Решение: {answer.Person}.", answer.Value, answer.Kind);
    });

    private bool IsCorrected(CheckedTable table, FactValue value) =>
        value.Cell is CellAddress cell && _was.ContainsKey((table.SheetName, cell));

    private IEnumerable<Answer> On(string sheet, AnswerKind kind) =>
        _answers.Where(answer => answer.Sheet == sheet && answer.Kind == kind);
}
