namespace SchoolSupport.Domain.Imports;

/// <summary>Why a person decided as they did: one line of plain text that stays with the number as its footnote.</summary>
public static class Reason
{
    public const int MostLetters = 300;

    /// <summary>Offered where a value is left as it stands, to be picked or written over.</summary>
    public static readonly IReadOnlyList<string> Usual =
    [
        "сверено с протоколом",
        "подтверждено школой",
        "так опубликовано, исправления не будет",
        "малая группа, такое значение возможно",
    ];

    /// <summary>The text in one line without blanks around it; null when nothing is left.</summary>
    public static string? Of(string? typed)
    {
        string text = string.Join(' ', (typed ?? "").Split([.. Blanks(typed)], StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    public static bool IsTooLong(string reason) => reason.Length > MostLetters;

    /// <summary>Line breaks, tabs and what cannot be seen would break a table that shows the reason.</summary>
    private static IEnumerable<char> Blanks(string? typed) =>
        (typed ?? "").Where(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format).Append(' ').Distinct();
}
