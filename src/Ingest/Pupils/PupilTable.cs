using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>A known kind of table with one row a pupil, by its columns. Its rows are counted while they are read and never become cells.</summary>
/// <param name="Code">The code of the layout that says what the counts mean.</param>
/// <param name="Signs">Headings exactly as they are written; a row without one of them is not looked at any closer.</param>
public sealed partial record PupilTable(string Code, IReadOnlyList<string> Signs, IReadOnlyList<PupilColumn> Columns)
{
    /// <summary>A row that announces how many pupils of the next school follow, as its group «count».</summary>
    public Regex? Announcement { get; init; }

    /// <summary>A heading that is a sign by its form, where the words differ too much to be listed.</summary>
    public Regex? Sign { get; init; }

    /// <summary>The columns of a header row; null when it is not the header of such a table.</summary>
    /// <param name="headings">From the left; null where nothing stands.</param>
    internal PupilHeader? Match(IReadOnlyList<string?> headings)
    {
        if (!Signs.Any(sign => headings.Contains(sign, StringComparer.OrdinalIgnoreCase)) && !headings.Any(heading => heading is not null && Sign?.IsMatch(heading) == true))
        {
            return null;
        }

        var places = new List<PupilPlace>();
        var found = new HashSet<PupilColumn>();
        for (int index = 0; index < headings.Count; index++)
        {
            if (headings[index] is not string heading)
            {
                continue;
            }

            PupilColumn? column = Columns.FirstOrDefault(column =>
                (column.Role is PupilRole.Task or PupilRole.Variant || !found.Contains(column)) && column.Heading.IsMatch(heading));
            if (column is not null)
            {
                found.Add(column);
                places.Add(new PupilPlace(column.Role, index, column.Role == PupilRole.Task ? TaskOf(column, heading) : null, column.Most));
            }
        }

        return Columns.All(column => !column.IsRequired || found.Contains(column)) ? new PupilHeader(this, places) : null;
    }

    /// <summary>«9.1 (1б)», «5(1) (1б)», «4К1 (3б)», «балл за 3»: the name of the task and its most points, where the heading tells.</summary>
    private static PupilTask TaskOf(PupilColumn column, string heading)
    {
        Match match = column.Heading.Match(heading);
        string name = match.Groups["task"].Value.Replace(',', '.').Replace('К', 'K').Replace('к', 'K').Replace('k', 'K');
        int? most = int.TryParse(match.Groups["most"].ValueSpan, out int points) ? points : null;
        return new PupilTask(Blank().Replace(name, ""), most);
    }

    internal static string Heading(string text) => TextLine.Of(text);

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}

/// <summary>A task by its name; <paramref name="Most"/> points, null where the heading does not say.</summary>
/// <param name="Level">«Б», «П» or «В» from the line above the headings; null where there is none.</param>
public sealed record PupilTask(string Name, int? Most, string? Level = null)
{
    /// <returns>Null for a text that is no level.</returns>
    public static string? LevelOf(string? text) => text?.ToUpperInvariant() is "Б" or "П" or "В" ? text.ToUpperInvariant() : null;
}

/// <param name="Index">From 0.</param>
/// <param name="Most">See <see cref="PupilColumn.Most"/>.</param>
internal sealed record PupilPlace(PupilRole Role, int Index, PupilTask? Task, int? Most);

internal sealed record PupilHeader(PupilTable Table, IReadOnlyList<PupilPlace> Places);
