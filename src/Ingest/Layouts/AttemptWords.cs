using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Which of the attempts at an examination words speak of: «резервный день», «дополнительный период», «основной день».</summary>
internal static partial class AttemptWords
{
    /// <param name="texts">The nearest to the table first.</param>
    /// <returns>What the first text says that says anything; null when none does.</returns>
    public static Attempt? Of(IEnumerable<string> texts) => texts.Select(Of).FirstOrDefault(attempt => attempt is not null);

    /// <returns>Null when the text says nothing of it.</returns>
    public static Attempt? Of(string text) =>
        Reserve().IsMatch(text) ? Attempt.Reserve
        : Additional().IsMatch(text) ? Attempt.Additional
        : MainPeriod().IsMatch(text) ? Attempt.Main
        : null;

    [GeneratedRegex(@"(?<!\p{L})резерв(?!\p{L}*\s+(мест|копи))\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex Reserve();

    [GeneratedRegex(@"(?<!\p{L})(дополнительн\p{L}*[\s_-]+(период|срок|этап|день|дни|дня|дней|дат)\p{L}*|сентябр\p{L}*|пересдач\p{L}*)", RegexOptions.IgnoreCase)]
    private static partial Regex Additional();

    [GeneratedRegex(@"(?<!\p{L})основн\p{L}*[\s_-]+(период|срок|этап|день|дни|дня|дней|дат)\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex MainPeriod();
}
