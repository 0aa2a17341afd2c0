using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>What stands in a cell.</summary>
/// <param name="Text">As a person reads it, trimmed; a number in the invariant culture.</param>
/// <param name="Number">Set when the file stores a number (not for a text that looks like one).</param>
/// <param name="IsPercent">The number is a fraction shown with a % format: 0.125 reads «12,5 %».</param>
public sealed record Cell(CellAddress Address, string Text, double? Number, DateOnly? Date, bool IsPercent);
