namespace SchoolSupport.Ingest.Tables;

/// <summary>Texts around a table that say what it is about, the nearest first.</summary>
/// <param name="Above">
/// Lines above the table, the nearest first, those above earlier tables included: «ЕГЭ по русскому языку…» may head two tables.
/// </param>
/// <param name="SheetTitle">Lines above the first table of the sheet, from the top; empty for the first table itself.</param>
/// <param name="Path">Where the file lay; folders often hold the year.</param>
public sealed record TableContext(
    IReadOnlyList<string> Above,
    IReadOnlyList<string> SheetTitle,
    string SheetName,
    string Path)
{
    /// <summary>The caption a person gave the table where the file has none; it is the nearest of all lines above.</summary>
    public string? Given { get; private init; }

    /// <summary>From the nearest to the farthest.</summary>
    public IEnumerable<string> Texts => Written.Append(SheetName).Append(Path);

    /// <summary>What people wrote in the sheet, without the names of sheet and file.</summary>
    public IEnumerable<string> Written => Above.Concat(SheetTitle);

    public TableContext Under(string caption) => this with { Above = [caption, .. Above], Given = caption };
}
