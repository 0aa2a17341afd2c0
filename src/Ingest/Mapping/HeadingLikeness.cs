using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>How much a heading sounds like a role: word for word, by its words, or letter by letter where somebody mistyped.</summary>
public static partial class HeadingLikeness
{
    /// <summary>A heading that says exactly what such columns are called may still stand over something else.</summary>
    private const double OfTheSame = 0.85;

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["КОЛ"] = "КОЛИЧЕСТВО",
        ["ЧИСЛО"] = "КОЛИЧЕСТВО",
        ["УЧЕНИКОВ"] = "УЧАЩИХСЯ",
        ["ОБУЧАЮЩИХСЯ"] = "УЧАЩИХСЯ",
        ["УЧ"] = "УЧАЩИХСЯ",
        ["СР"] = "СРЕДНИЙ",
        ["СРЕДНЯЯ"] = "СРЕДНИЙ",
        ["СРЕДНЕЕ"] = "СРЕДНИЙ",
        ["ОЦЕНКА"] = "ОТМЕТКА",
        ["ОЦЕНОК"] = "ОТМЕТОК",
        ["ДОЛЯ"] = "ПРОЦЕНТ",
        ["ПРОЦЕНТОВ"] = "ПРОЦЕНТ",
        ["УД"] = "УДОВЛ",
        ["УДОВ"] = "УДОВЛ",
        ["НЕУДОВ"] = "НЕУД",
        ["НЕУДОВЛ"] = "НЕУД",
        ["УСП"] = "УСПЕВАЕМОСТЬ",
        ["УСПЕВ"] = "УСПЕВАЕМОСТЬ",
        ["КАЧ"] = "КАЧЕСТВО",
    };

    private static readonly Dictionary<string, string[][]> Synonyms = ColumnRoles.All.ToDictionary(
        role => role.Code, role => role.Synonyms.Select(Words).ToArray(), StringComparer.Ordinal);

    /// <returns>From 0 to 1 with the reason in Russian; null when nothing speaks for the role.</returns>
    public static Evidence? Of(TableColumn column, ColumnRole role)
    {
        Evidence? best = null;
        foreach (string text in new[] { column.Leaf, column.Header, column.Group }.Where(text => text.Length > 0).Distinct())
        {
            string[] words = Words(text);
            for (int i = 0; i < role.Synonyms.Count; i++)
            {
                double score = Score(words, Synonyms[role.Code][i]);
                if (text == column.Group)
                {
                    // What stands over several columns says less of each of them.
                    score *= 0.9;
                }

                if (score > (best?.Score ?? 0.4))
                {
                    best = new Evidence(score, score >= OfTheSame ? $"заголовок «{text}»" : $"заголовок «{text}» похож на «{role.Synonyms[i]}»");
                }
            }
        }

        return best;
    }

    private static double Score(string[] words, string[] synonym)
    {
        if (words.Length == 0)
        {
            return 0;
        }

        int found = synonym.Count(word => words.Any(other => IsSame(word, other)));
        double covered = (double)Math.Min(found, words.Length) / words.Length;
        return found == synonym.Length && words.Length == synonym.Length ? OfTheSame
            : found == synonym.Length && !IsNumberAlone(synonym) ? 0.55 + (0.25 * covered)
            : Letters(words, synonym);
    }

    /// <summary>A mistyped word: «Успевамость».</summary>
    private static double Letters(string[] words, string[] synonym)
    {
        string left = string.Join(' ', words);
        string right = string.Join(' ', synonym);
        int longest = Math.Max(left.Length, right.Length);
        if (longest is < 6 or > 60 || Math.Abs(left.Length - right.Length) > longest / 4 || left.Any(char.IsAsciiDigit) || right.Any(char.IsAsciiDigit))
        {
            return 0;
        }

        double likeness = 1 - ((double)EditDistance.Between(left, right) / longest);
        return likeness >= 0.8 ? 0.7 * likeness : 0;
    }

    /// <summary>Forms of one word begin alike: «качество», «качества».</summary>
    private static bool IsSame(string left, string right) => left == right
        || (left.Length >= 5 && right.Length >= 5 && left[..5] == right[..5] && Math.Abs(left.Length - right.Length) <= 3);

    private static bool IsNumberAlone(string[] synonym) => synonym is [var only] && only.All(char.IsAsciiDigit);

    /// <summary>Without years, and without subject and grade, which are read apart.</summary>
    private static string[] Words(string text)
    {
        string key = HeaderFingerprint.Key(Grades().Replace(text, " "));
        return [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("ВО" or "СЯ" or "КОВ" or "В" or "ШТ" or "ЧЕЛ"))
            .Select(word => Short.GetValueOrDefault(word, word))];
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}\s*-?\s*([ыоегмхй]{1,3})?\s*(кл\b\.?|класс\p{L}*)", RegexOptions.IgnoreCase)]
    private static partial Regex Grades();
}

/// <summary>Why a column may be something.</summary>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Reason">Russian, to be joined with others by «; ».</param>
public sealed record Evidence(double Score, string Reason);
