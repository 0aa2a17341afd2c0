using System.Text.RegularExpressions;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>
/// Finds schools of one territory by what tables call them. Certain are an exact name or code and a name that differs only in
/// legal form and in «средняя общеобразовательная школа» written out; everything else is a suggestion for a person.
/// </summary>
public sealed partial class SchoolNames
{
    private readonly ILookup<string, School> _exact;
    private readonly ILookup<string, School> _core;

    public SchoolNames(IEnumerable<School> schools)
    {
        (School School, string Key)[] names =
        [
            .. from school in schools
               from text in school.Names.Select(name => name.Text).Append(school.Name).Append(school.FullName).Append(school.Code)
               let key = NameKey.Of(text)
               where key.Length > 0
               select (school, key),
        ];
        _exact = names.Distinct().ToLookup(name => name.Key, name => name.School, StringComparer.Ordinal);
        _core = names.Select(name => (name.School, Key: Core(name.Key))).Where(name => name.Key.Length > 0).Distinct()
            .ToLookup(name => name.Key, name => name.School, StringComparer.Ordinal);
    }

    /// <summary>The one school that is certainly meant; null when none or several could be.</summary>
    public School? Find(string text)
    {
        string key = NameKey.Of(text);
        School[] exact = [.. _exact[key]];
        School[] core = exact.Length == 0 ? [.. _core[Core(key)]] : [];
        return exact is [var only] ? only : core is [var sure] ? sure : null;
    }

    /// <summary>Schools with similar names, the most similar first, each with a likeness from 0 to 1.</summary>
    public IReadOnlyList<(School School, double Likeness)> Suggest(string text, int most)
    {
        string core = Core(NameKey.Of(text));
        return [.. _core
            .SelectMany(group => group.Select(school => (School: school, Likeness: Likeness(core, group.Key))))
            .GroupBy(candidate => candidate.School.Id)
            .Select(group => group.MaxBy(candidate => candidate.Likeness))
            .Where(candidate => candidate.Likeness >= 0.5)
            .OrderByDescending(candidate => candidate.Likeness)
            .ThenBy(candidate => candidate.School.Name, StringComparer.Ordinal)
            .Take(most)];
    }

    /// <summary>A normalised name without its legal form, with the kind of school abbreviated.</summary>
    internal static string Core(string key)
    {
        string short1 = WrittenOut().Replace(key, match => match.Value[0] switch
        {
            'С' => "СОШ",
            'О' => "ООШ",
            _ => "НОШ",
        });
        return LegalForm().Replace(short1, "").Trim();
    }

    /// <summary>One minus the edit distance over the longer length.</summary>
    private static double Likeness(string left, string right)
    {
        int longer = Math.Max(left.Length, right.Length);
        return longer == 0 ? 0 : 1 - ((double)EditDistance(left, right) / longer);
    }

    private static int EditDistance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int swap = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(swap, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }

    [GeneratedRegex(@"(СРЕДНЯЯ|ОСНОВНАЯ|НАЧАЛЬНАЯ) ОБЩЕОБРАЗОВАТЕЛЬНАЯ ШКОЛА")]
    private static partial Regex WrittenOut();

    [GeneratedRegex(@"^(М[КАБ]?ОУ|Г[КБА]ОУ|ФГК?ОУ|Ч?ОУ|МУНИЦИПАЛЬНОЕ (КАЗЕННОЕ|АВТОНОМНОЕ|БЮДЖЕТНОЕ)? ?ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ)\s+")]
    private static partial Regex LegalForm();
}
