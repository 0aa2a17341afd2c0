namespace SchoolSupport.Ingest.Templates;

/// <summary>The sheet that is filled in: lines above the table, its heading, rows that are known beforehand.</summary>
/// <param name="Lines">Each line's cells from the left; the last is the one to change.</param>
/// <param name="Rows">What stands in the first columns already; the rest is for the person.</param>
/// <param name="SpareRows">Empty rows below that offer the same choices.</param>
/// <param name="Example">One invented row, shown on the sheet «Как заполнять» only.</param>
internal sealed record TemplateSheet(
    string Name,
    IReadOnlyList<IReadOnlyList<TemplateCell>> Lines,
    IReadOnlyList<TemplateColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows,
    int SpareRows,
    IReadOnlyList<object> Example);

/// <param name="Content">A text or a number.</param>
/// <param name="List">The list to choose from, by its name; null when there is none.</param>
internal readonly record struct TemplateCell(object Content, string? List = null);

/// <param name="Group">What stands over this column and its neighbours; null for a column with one heading.</param>
internal sealed record TemplateColumn(string Heading, string? Group = null)
{
    public double Width { get; init; } = 13;

    /// <summary>The list to choose from, by its name.</summary>
    public string? List { get; init; }

    /// <summary>What a number may be; null where texts are written.</summary>
    public (double Least, double Most, bool IsWhole)? Number { get; init; }

    public static TemplateColumn School { get; } = new("Образовательная организация") { Width = 42 };

    public static TemplateColumn Count(string heading, string? group = null) => new(heading, group) { Number = (0, 1_000_000, true) };
}
