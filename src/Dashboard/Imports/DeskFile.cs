using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>A file on its way in: not received yet, only a name and a way to get its bytes.</summary>
/// <param name="Path">With its folders where they are known.</param>
public sealed record IncomingFile(string Path, long Size, Func<CancellationToken, Task<byte[]>> ReadAsync);

/// <summary>How far a file of the plan got.</summary>
public enum DeskState
{
    Ready = 0,

    /// <summary>It can be stored; something in it waits for a decision.</summary>
    Questions = 1,
    Refused = 2,
}

/// <summary>A file of the plan: what it was taken for and what storing it would change.</summary>
/// <param name="Planned">Null while the file is left out.</param>
/// <param name="Forecast">Null for what is refused or left out.</param>
/// <param name="Foreign">It is about a municipality that is not the person's.</param>
public sealed record DeskFile(FileReading Reading, PlannedFile? Planned, Forecast? Forecast, bool Foreign)
{
    public PlanSummary? Summary => Forecast?.Summary;

    public bool IsLeftOut => Planned is null && !Foreign;

    public string? Refusal => Foreign ? "В файле данные другого муниципалитета. Загрузить их может тот, кто с ним работает." : (Planned?.Refusal ?? Reading.Refusal) is { } refusal ? Here(refusal) : null;

    /// <summary>A message of the import as it reads on the page itself.</summary>
    public static string Here(string message) => message
        .Replace(" (в командной строке: --territory)", "", StringComparison.Ordinal)
        .Replace("разметьте её на странице «Данные»: укажите", "нажмите «Разметить таблицу» и укажите", StringComparison.Ordinal)
        .Replace("разметьте таблицу на странице «Данные»: укажите", "нажмите «Разметить таблицу» и укажите", StringComparison.Ordinal);

    public DeskState State => Refusal is not null ? DeskState.Refused
        : Issues.Any(issue => issue.Severity >= Severity.Error || issue is { Code: IssueCodes.SchoolsMissing, Decision: null } || issue is { Code: IssueCodes.ClaimedTwice, Severity: Severity.Warning }) ? DeskState.Questions
        : DeskState.Ready;

    public IReadOnlyList<PlannedIssue> Issues => Planned?.Issues ?? [.. Reading.AllIssues];

    /// <summary>Titles of the layouts, each once.</summary>
    public string What => string.Join("; ", Reading.Tables.Select(table => LayoutCatalogue.Title(table.Layout.Code)).Distinct());

    /// <summary>Values, not records: what people see as filled cells.</summary>
    public int Values => Reading.Tables.Sum(table => table.Facts.Sum(fact => fact.Values.Count));

    public int Schools => Reading.Tables.Sum(table => table.Register?.Schools.Count ?? 0);
}

/// <summary>What came of storing a plan.</summary>
/// <param name="Imports">Newest last.</param>
public sealed record StoredBatch(IReadOnlyList<Import> Imports, int Refused);
