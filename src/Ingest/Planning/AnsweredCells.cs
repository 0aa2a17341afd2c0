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
    private readonly IReadOnlyList<Answer> _lists;
    private readonly IReadOnlyList<Answer> _captions;
    private readonly IReadOnlyList<Answer> _rows;
    private readonly Dictionary<(string Sheet, CellAddress Cell), string> _was = [];

    public AnsweredCells(IReadOnlyList<Answer> answers)
    {
        ILookup<string?, Answer> holding = answers.Where(answer => answer.RevokedAt is null)
            .OrderBy(answer => answer.GivenAt)
            .GroupBy(answer => (answer.Sheet, answer.Cell, MoreThanTheCell(answer.IssueCode)))
            .Select(decisions => decisions.Last())
            .ToLookup(answer => MoreThanTheCell(answer.IssueCode));
        _answers = [.. holding[null]];
        _lists = [.. holding[IssueCodes.SchoolsMissing]];
        _captions = [.. holding[IssueCodes.CaptionMissing]];
        _rows = [.. holding[IssueCodes.RepeatedRow]];
    }

    /// <summary>The issue, when an answer to it says something of a table or a row and nothing of what the cell holds; else null.</summary>
    public static string? MoreThanTheCell(string issueCode) =>
        issueCode is IssueCodes.SchoolsMissing or IssueCodes.CaptionMissing or IssueCodes.RepeatedRow ? issueCode : null;

    /// <summary>Which of two rows people called right, by the cell of the question.</summary>
    public IReadOnlyDictionary<(string Sheet, CellAddress Cell), string> RightRows => _rows
        .Where(answer => answer.Value is not null)
        .ToDictionary(answer => (answer.Sheet, CellAddress.Parse(answer.Cell)), answer => answer.Value!);

    /// <summary>What people wrote over tables of a sheet, by the cell where the table begins.</summary>
    public IReadOnlyDictionary<CellAddress, string> Captions(string sheet) => _captions
        .Where(answer => answer.Sheet == sheet && answer.Value is not null)
        .ToDictionary(answer => CellAddress.Parse(answer.Cell), answer => answer.Value!);

    /// <summary>What was said of the table that begins in a cell: a whole list or a part; null when nothing was.</summary>
    public AnswerKind? Completeness(string sheet, CellAddress first) =>
        _lists.FirstOrDefault(answer => answer.Sheet == sheet && CellAddress.Parse(answer.Cell) == first)?.Kind;

    /// <summary>The sheet as if the corrected cells held what was decided.</summary>
    public Sheet Apply(Sheet sheet)
    {
        var replaced = new Dictionary<CellAddress, Cell>();
        foreach (Answer answer in On(sheet.Name, AnswerKind.Correct))
        {
            var address = CellAddress.Parse(answer.Cell);
            _was[(sheet.Name, address)] = sheet[address]?.Text ?? "";
            string value = answer.IssueCode == IssueCodes.SchoolUnknown ? SchoolTitle.Renamed(_was[(sheet.Name, address)], answer.Value!) : answer.Value!;
            replaced[address] = new Cell(address, value, null, null, false);
        }

        return replaced.Count == 0 ? sheet : sheet.With(replaced);
    }

    /// <summary>Cells somebody said are right as they stand; a number typed for a merged region holds for all of the region.</summary>
    public IReadOnlySet<CellAddress> Kept(string sheet) => _answers
        .Where(answer => answer.Sheet == sheet && (answer.Kind == AnswerKind.Keep || answer is { Kind: AnswerKind.Correct, IssueCode: MergedValueCheck.Code }))
        .Select(answer => CellAddress.Parse(answer.Cell)).ToHashSet();

    /// <summary>Says of each value of a decided cell that it is not what the file holds, or why it was left as it stands.</summary>
    public CheckedTable MarkDecided(CheckedTable table)
    {
        Dictionary<CellAddress, string> reasons = On(table.SheetName, AnswerKind.Keep)
            .Where(answer => answer.Reason is not null)
            .ToDictionary(answer => CellAddress.Parse(answer.Cell), answer => $"оставлено как в файле: {answer.Reason}");
        foreach (RawFact fact in table.Facts.Where(fact => fact.Values.Any(IsDecided)).ToArray())
        {
            table.Replace(fact, [.. fact.Values.Select(value => !IsDecided(value) ? value : value with
            {
                Method = IsCorrected(table, value) ? ValueMethod.Corrected : value.Method,
                Note = !reasons.TryGetValue(value.Cell!.Value, out string? reason) ? value.Note : value.Note is null ? reason : $"{value.Note}; {reason}",
            })]);
        }

        return table;

        bool IsDecided(FactValue value) => value.Cell is CellAddress cell && (IsCorrected(table, value) || reasons.ContainsKey(cell));
    }

    /// <summary>The decisions as notes, so that they stay visible where the issues were.</summary>
    public IEnumerable<PlannedIssue> AsIssues() => _answers.Select(answer =>
    {
        var address = CellAddress.Parse(answer.Cell);
        string what = answer.Kind == AnswerKind.Correct
            ? $"исправлено: в файле «{_was.GetValueOrDefault((answer.Sheet, address), "")}», принято «{answer.Value}»"
            : answer.Reason is null ? "оставлено как в файле" : $"оставлено как в файле: {answer.Reason}";
        return new PlannedIssue(answer.IssueCode, Severity.Note, answer.Sheet, address,
            $"Лист «{answer.Sheet}», ячейка {answer.Cell}: {what}. Решение: {answer.Person}.", answer.Value, answer.Kind);
    }).Concat(_lists.Select(answer => new PlannedIssue(answer.IssueCode, Severity.Note, answer.Sheet, CellAddress.Parse(answer.Cell),
        $"Лист «{answer.Sheet}», таблица с ячейки {answer.Cell}: {(answer.Kind == AnswerKind.PartOfList
            ? "часть списка, значения остальных школ оставлены"
            : "список полный, школ, которых в нём нет, в нём и не должно быть")}. Решение: {answer.Person}.", null, answer.Kind)))
        .Concat(_captions.Select(answer => new PlannedIssue(answer.IssueCode, Severity.Note, answer.Sheet, CellAddress.Parse(answer.Cell),
            $"Лист «{answer.Sheet}», таблица с ячейки {answer.Cell}: названа «{answer.Value}». Решение: {answer.Person}.", answer.Value, answer.Kind)))
        .Concat(_rows.Select(answer => new PlannedIssue(answer.IssueCode, Severity.Note, answer.Sheet, CellAddress.Parse(answer.Cell),
            $"Лист «{answer.Sheet}», ячейка {answer.Cell}: из повторяющихся строк верна «{answer.Value}». Решение: {answer.Person}.", answer.Value, answer.Kind)));

    private bool IsCorrected(CheckedTable table, FactValue value) =>
        value.Cell is CellAddress cell && _was.ContainsKey((table.SheetName, cell));

    private IEnumerable<Answer> On(string sheet, AnswerKind kind) =>
        _answers.Where(answer => answer.Sheet == sheet && answer.Kind == kind);
}
