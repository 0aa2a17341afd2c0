namespace SchoolSupport.Ingest.Workbooks;

/// <summary>A file as sheets of cells with their addresses; nothing is interpreted yet.</summary>
/// <param name="Path">Where it lay in the folder or archive, with forward slashes.</param>
public sealed record Workbook(string Path, IReadOnlyList<Sheet> Sheets)
{
    public string FileName => System.IO.Path.GetFileName(Path);
}
