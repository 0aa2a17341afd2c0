using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Ingest.Planning;

/// <summary>The name a file gives a school, taken from the question about it: the cell may hold more than the name.</summary>
public static class AskedSpelling
{
    private const string Asked = "» – какая это школа?";

    /// <returns>Null when the issue is no question about a school.</returns>
    public static string? Of(Issue issue) => Of(issue.Code, issue.Cell, issue.Message);

    /// <inheritdoc cref="Of(Issue)"/>
    public static string? Of(PlannedIssue issue) => Of(issue.Code, issue.Cell?.ToString(), issue.Message);

    private static string? Of(string code, string? cell, string message)
    {
        string start = $"ячейка {cell}: «";
        int from = message.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = message.IndexOf(Asked, StringComparison.Ordinal);
        return code == IssueCodes.SchoolUnknown && from >= start.Length && to > from ? message[from..to] : null;
    }
}
