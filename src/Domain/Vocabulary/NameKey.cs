using System.Globalization;
using System.Text;

namespace SchoolSupport.Domain.Vocabulary;

/// <summary>
/// One spelling for names that people write in many ways: upper case, ё as е, without quotes and punctuation, one space
/// between words. Kept in a column of its own because neither database folds Russian letters the same way.
/// </summary>
public static class NameKey
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static string Of(string? text)
    {
        var key = new StringBuilder(text?.Length ?? 0);
        bool gap = false;
        foreach (char letter in text ?? "")
        {
            if (!char.IsLetterOrDigit(letter))
            {
                gap = key.Length > 0;
                continue;
            }

            if (gap)
            {
                key.Append(' ');
                gap = false;
            }

            char upper = char.ToUpper(letter, Russian);
            key.Append(upper == 'Ё' ? 'Е' : upper);
        }

        return key.ToString();
    }
}
