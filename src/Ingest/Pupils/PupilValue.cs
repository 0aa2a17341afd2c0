using System.Globalization;
using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>Cells of pupils' rows as the readers give them: numbers or texts.</summary>
internal static partial class PupilValue
{
    public static bool IsEmpty(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>Trimmed; a number in the invariant culture.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A whole number from 0 on; null for anything else.</summary>
    public static int? Count(object? value) => value switch
    {
        double number when number is >= 0 and < 1_000_000 && number == Math.Floor(number) => (int)number,
        int number and >= 0 => number,
        string text when int.TryParse(WithoutZeros(text.AsSpan().Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        _ => null,
    };

    /// <summary>«72,0» is a whole number.</summary>
    private static ReadOnlySpan<char> WithoutZeros(ReadOnlySpan<char> text) =>
        text.IndexOfAny(',', '.') is > 0 and int sign && sign + 1 < text.Length && text[(sign + 1)..].TrimEnd('0').IsEmpty ? text[..sign] : text;

    /// <summary>«отсутствовал», «не явилась», «неявка», «н/я».</summary>
    public static bool IsAbsent(object? value) => value is string && AbsentWords().IsMatch(Words(value));

    /// <summary>The words of a text without signs between them: small letters, «е» for «ё», Latin «i» of Roman numbers.</summary>
    public static string Words(object? value) =>
        Signs().Replace(Text(value).ToLowerInvariant().Replace('ё', 'е').Replace('і', 'i'), " ").Trim();

    /// <summary>A mark from 2 to 5: «4», «5+», «четыре», «хорошо», «4 (хорошо)»; null for anything else, such as «4 (отлично)».</summary>
    public static int? Mark(object? value) => Count(value) switch
    {
        >= 2 and <= 5 and int mark => mark,
        not null => null,
        _ => value is not string text ? null
            : SignedMark().Match(text) is { Success: true } signed ? signed.Groups["mark"].ValueSpan[0] - '0'
            : Words(text).Split(' ') switch
            {
                [var word] => MarkOf(word),
                [['2' or '3' or '4' or '5'] number, var word] when MarkOf(word) == number[0] - '0' => number[0] - '0',
                _ => null,
            },
    };

    private static int? MarkOf(string word) => word switch
    {
        "пять" or "отлично" or "отл" => 5,
        "четыре" or "хорошо" or "хор" => 4,
        "три" or "удовлетворительно" or "удовл" or "уд" => 3,
        "два" or "неудовлетворительно" or "неудовл" or "неуд" => 2,
        _ => null,
    };

    /// <summary>Latin or Cyrillic: the pupil did not begin the task.</summary>
    public static bool IsNotBegun(object? value) => value is string text && text.AsSpan().Trim() is "X" or "x" or "Х" or "х";

    /// <summary>The number a class begins with: «9А», «11».</summary>
    public static int? Grade(object? value)
    {
        ReadOnlySpan<char> text = Text(value);
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is 1 or 2 && int.Parse(text[..digits], CultureInfo.InvariantCulture) is >= 1 and <= 12 and int grade ? grade : null;
    }

    /// <summary>Five digits begin with the grade 1-9, six with 10 or 11: «40001» is the first pupil of grade 4.</summary>
    public static int? GradeOfCode(object? value) => Text(value) switch
    {
        { Length: 5 } code when code.All(char.IsAsciiDigit) && code[0] != '0' => code[0] - '0',
        ['1', '0' or '1', _, _, _, _] code when code.All(char.IsAsciiDigit) => 10 + (code[1] - '0'),
        _ => null,
    };

    [GeneratedRegex(@"^(отсут\w*|не ?явил(ся|ась|ись)|не ?явка|н я|ня)$")]
    private static partial Regex AbsentWords();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^\s*(?<mark>[2-5])\s*[-+–−]+\s*$")]
    private static partial Regex SignedMark();
}
