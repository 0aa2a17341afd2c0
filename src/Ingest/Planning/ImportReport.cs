using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Ingest.Planning;

/// <summary>What happened to each file, as JSON; the schema is docs/import-report.schema.json.</summary>
public sealed record ImportReport(IReadOnlyList<FileReport> Files)
{
    /// <summary>Russian letters stand as they are: a person reads the report too.</summary>
    private static readonly ReportJson Readable = new(new JsonSerializerOptions(ReportJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public string ToJson() => JsonSerializer.Serialize(this, Readable.ImportReport);
}

/// <param name="Refused">Why nothing of the file was taken; null when something was.</param>
/// <param name="Outcome">«imported», «unchanged» (the same bytes were there already), «planned» (a dry run) or «refused».</param>
public sealed record FileReport(
    string Path,
    string Sha256,
    string? Refused,
    string Outcome,
    IReadOnlyList<TableReport> Tables,
    IReadOnlyList<IssueReport> Issues)
{
    public static FileReport Of(PlannedFile file, bool dryRun) => new(
        file.Reading.Path,
        file.Reading.Sha256,
        file.Refusal,
        file.Plan is null ? "refused" : dryRun ? "planned" : "imported",
        [.. file.Plan?.Tables.Select(table => new TableReport(table.Sheet, table.Range, table.Layout, table.Confidence, table.Facts.Count)) ?? []],
        [.. file.Issues.Select(issue => new IssueReport(
            issue.Code, Name(issue.Severity), issue.Sheet, issue.Cell?.ToString(), issue.Message, issue.Proposed))]);

    /// <summary>A file that was stored before, as it was read last.</summary>
    public static FileReport Of(string path, Import import) => new(
        path,
        import.Sha256,
        null,
        "unchanged",
        [.. import.Tables.Select(table => new TableReport(table.Sheet, table.Range, table.Layout, table.Confidence, table.Facts))],
        [.. import.Issues.Select(issue => new IssueReport(
            issue.Code, Name(issue.Severity), issue.Sheet, issue.Cell, issue.Message, issue.Proposed))]);

    /// <summary>Another file with the same bytes: nothing came of it that is not there already.</summary>
    public FileReport AsCopy(string path) => this with { Path = path, Outcome = Refused is null ? "unchanged" : Outcome };

    private static string Name(Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => "question",
    };
}

public sealed record TableReport(string Sheet, string Range, string Layout, double Confidence, int Facts);

public sealed record IssueReport(string Code, string Severity, string Sheet, string? Cell, string Message, string? Proposed);

[JsonSerializable(typeof(ImportReport))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class ReportJson : JsonSerializerContext;
