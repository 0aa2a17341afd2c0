using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>The name a file gives a school, taken from the question about it: the cell may hold more than the name.</summary>
public static class Spellings
{
    private const string Similar = "Похожи:";
    private const string Asked = "» – какая это школа?";

    /// <returns>Null when the issue is no question about a school.</returns>
    public static string? Of(Issue issue) => Of(issue.Code, issue.Cell, issue.Message);

    /// <inheritdoc cref="Of(Issue)"/>
    public static string? Of(PlannedIssue issue) => Of(issue.Code, issue.Cell?.ToString(), issue.Message);

    /// <summary>Schools to choose from: those the question names first, in its order, then the others by name.</summary>
    public static IReadOnlyList<School> Ranked(string message, IEnumerable<School> schools)
    {
        int from = Math.Max(0, message.IndexOf(Similar, StringComparison.Ordinal));
        return
        [
            .. schools.Select(school => (School: school, At: message.IndexOf($" {school.Name} (", from, StringComparison.Ordinal)))
                .OrderBy(ranked => from == 0 || ranked.At < 0 ? int.MaxValue : ranked.At)
                .ThenBy(ranked => ranked.School.Name, StringComparer.Create(RussianNumbers.Culture, ignoreCase: true))
                .Select(ranked => ranked.School),
        ];
    }

    private static string? Of(string code, string? cell, string message)
    {
        string start = $"ячейка {cell}: «";
        int from = message.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = message.IndexOf(Asked, StringComparison.Ordinal);
        return code == IssueCodes.SchoolUnknown && from >= start.Length && to > from ? message[from..to] : null;
    }
}
