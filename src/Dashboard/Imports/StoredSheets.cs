using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Stored files opened again; the last few stay open, since a person goes back and forth between them.</summary>
public sealed class StoredSheets(Database database, TimeProvider clock)
{
    private const int MostOpen = 3;

    private readonly ImportLedger _ledger = new(database, clock);
    private readonly AnswerBook _answers = new(database, clock);
    private readonly MappingBook _mappings = new(database, clock);
    private readonly List<OpenFile> _open = [];

    /// <returns>Null when the bytes of the import are not stored.</returns>
    public async Task<OpenFile?> OpenAsync(Import import, CancellationToken cancellation)
    {
        if (_open.Find(file => file.Import.Sha256 == import.Sha256 && file.Import.Revision == import.Revision) is { } found)
        {
            return found;
        }

        if (await _ledger.UploadAsync(import.Sha256, cancellation) is not { } upload)
        {
            return null;
        }

        IReadOnlyList<Answer> answers = await _answers.ForUploadAsync(import.Sha256, cancellation);
        var mappings = new KnownMappings(await _mappings.ListAsync(cancellation));

        // Away from the circuit: a large workbook takes seconds, and the page shall answer meanwhile.
        OpenFile opened = await Task.Run(
            () => new OpenFile(
                import,
                WorkbookReader.Read(import.Path, upload.Content, ReadLimits.Default),
                FileReader.Read(import.Path, upload, answers, mappings, ReadLimits.Default),
                answers),
            cancellation);
        _open.Add(opened);
        if (_open.Count > MostOpen)
        {
            _open.RemoveAt(0);
        }

        return opened;
    }
}

/// <summary>A stored file as people see it in Excel, and as it was understood with the answers that hold.</summary>
public sealed record OpenFile(Import Import, Workbook Workbook, FileReading Reading, IReadOnlyList<Answer> Answers)
{
    public IReadOnlyList<Sheet> Sheets { get; } = [.. Workbook.Sheets.Where(sheet => sheet.RowCount > 0)];

    public Sheet? First => Sheets is [var first, ..] ? first : null;

    public Sheet? Sheet(string? name) => Sheets.FirstOrDefault(sheet => sheet.Name == name);
}
