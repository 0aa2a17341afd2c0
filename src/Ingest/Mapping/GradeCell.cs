using System.Globalization;
using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>A grade as a cell names it, with the letter of the class where there is one: «9», «9А», «9 «А»», «9-Б класс».</summary>
public readonly partial record struct GradeCell(int Grade, string Letter)
{
    public static GradeCell? Read(string text)
    {
        Match match = Written().Match(text.Trim());
        return match.Success && int.Parse(match.Groups["grade"].ValueSpan, CultureInfo.InvariantCulture) is var grade and >= 1 and <= 11
            ? new GradeCell(grade, match.Groups["letter"].Value.ToUpperInvariant())
            : null;
    }

    [GeneratedRegex(@"^(?<grade>[0-9]{1,2})\s*(-?(е|й|ый|ые|х)(?=\s|$))?\s*-?\s*[«""]?(?<letter>(?!кл)[А-ЯЁ]?)[»""]?\s*(кл\.?|класс\p{L}*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
