using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Which schools a question about a spelling offers.</summary>
public static class Spellings
{
    private const string Similar = "Похожи:";

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
}
