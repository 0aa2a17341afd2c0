using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Several schools in one cell: on lines of their own, or one after the other («МКОУ А СОШ МКОУ Б ООШ»).</summary>
public static partial class SchoolList
{
    public static IEnumerable<Place.OfSchool> In(TableRow row, int column)
    {
        string text = row[column]?.Text ?? "";
        return Separator().Split(text)
            .Select(part => part.Trim(' ', ',', ';', '.'))
            .Where(part => part.Length > 0 && part is not ("-" or "–" or "—"))
            .Select(part => new Place.OfSchool(part, row.Sheet.ContentAddress(row.Number, column)));
    }

    // Without captures, which a split would give back as parts. A line break, a comma or semicolon, or a blank right before the legal form of the next school.
    [GeneratedRegex(@"[\r\n;,]+|(?<=\S)\s+(?=(М[КАБ]?ОУ|ГБОУ|ГКОУ|Муниципальн\w+ (казенн|казённ|бюджетн|автономн))\s*\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex Separator();
}
