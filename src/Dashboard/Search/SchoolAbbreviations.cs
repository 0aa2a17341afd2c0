using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Search;

/// <summary>How people shorten a school's name: «МКОУ Байкаловская СОШ» is БСОШ and БСШ.</summary>
public static class SchoolAbbreviations
{
    /// <summary>Legal forms, which nobody shortens into the name.</summary>
    private static readonly HashSet<string> LegalForms = ["МКОУ", "МБОУ", "МАОУ", "МОУ", "ГБОУ", "ГКОУ", "ГАОУ", "МКУ", "МБУ", "МАУ", "ЧОУ", "АНО"];

    private static readonly HashSet<string> Kinds = ["СОШ", "ООШ", "НОШ"];

    /// <returns>In capitals; none for a name of one word.</returns>
    public static IEnumerable<string> Of(string name)
    {
        string[] words = [.. NameKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !LegalForms.Contains(word))];
        string? kind = words.LastOrDefault(Kinds.Contains);
        string initials = string.Concat(words.Where(word => word != kind).Select(word => word[0]));
        if (kind is null)
        {
            return words.Length > 1 ? [initials] : [];
        }

        return initials.Length == 0 ? [] : [initials + kind, initials + (kind[0] == 'О' ? "ОШ" : kind[0] + "Ш")];
    }
}
