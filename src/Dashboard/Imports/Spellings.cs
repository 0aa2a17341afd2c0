using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>The name a file gives a school, taken from the question about it: the cell may hold more than the name.</summary>
public static class Spellings
{
    private const string Asked = "» - какая это школа?";

    /// <returns>Null when the issue is no question about a school.</returns>
    public static string? Of(Issue issue)
    {
        string start = $"ячейка {issue.Cell}: «";
        int from = issue.Message.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = issue.Message.IndexOf(Asked, StringComparison.Ordinal);
        return issue.Code == "school-unknown" && from >= start.Length && to > from ? issue.Message[from..to] : null;
    }
}
