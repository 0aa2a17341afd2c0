using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>Words in a column of results that mean nothing there, and their rows.</summary>
/// <remarks>
/// In a row whose cells slipped aside a name may stand there: only what is a number, one letter, or but one letter away from a word of
/// results is kept.
/// </remarks>
internal sealed partial class UnreadWords
{
    /// <summary>So many rows of a word are named.</summary>
    private const int RowsNamed = 10;

    /// <summary>What is said in place of words that may be a name.</summary>
    public const string NotShown = "другой текст";

    private static readonly string[] Known =
    [
        "победитель", "победителя", "призер", "призера", "участник", "участника", "диплом", "диплома", "сертификат", "грамота", "похвальный", "отзыв", "место",
        "степени", "не", "без", "нет", "или", "явился", "явилась", "отсутствовал", "пять", "четыре", "три", "два", "один", "отлично", "хорошо", "удовлетворительно",
        "неудовлетворительно", "отл", "хор", "уд", "удовл", "неуд", "зачет", "незачет", "зач", "балл", "баллов", "аннулировано", "удален", "пересдача",
    ];

    private readonly Dictionary<string, List<int>> _rows = new(StringComparer.Ordinal);

    public int Count => _rows.Values.Sum(rows => rows.Count);

    public void Add(int row, object? value)
    {
        string word = IsShown(value) ? $"«{PupilValue.Text(value)}»" : NotShown;
        if (!_rows.TryGetValue(word, out List<int>? rows))
        {
            _rows[word] = rows = [];
        }

        rows.Add(row);
    }

    /// <summary>«Пизер» (строка 13), «П» (строки 12, 15).</summary>
    public override string ToString() => string.Join(", ", _rows.Select(word => $"{word.Key} ({Places(word.Value)})"));

    private static string Places(List<int> rows)
    {
        string named = string.Join(", ", rows.Take(RowsNamed).Select(row => row.ToString(CultureInfo.InvariantCulture)));
        return rows.Count == 1 ? $"строка {named}"
            : rows.Count > RowsNamed ? $"строки {named} и ещё {(rows.Count - RowsNamed).ToString(CultureInfo.InvariantCulture)}"
            : $"строки {named}";
    }

    private static bool IsShown(object? value)
    {
        if (Number().IsMatch(PupilValue.Text(value)))
        {
            return true;
        }

        string[] words = PupilValue.Words(value).Split(' ');
        return words.Length <= 6 && words.All(word => word.Length == 1 || ShortNumber().IsMatch(word)
            || Known.Any(known => word == known || (known.Length >= 5 && Math.Abs(known.Length - word.Length) <= 1 && EditDistance.Between(word, known) <= 1)));
    }

    [GeneratedRegex(@"^[-–−]?[0-9]{1,3}([.,][0-9]{1,2})?\s*[-+–−]*$")]
    private static partial Regex Number();

    [GeneratedRegex("^([0-9]{1,2}|i{1,3})$")]
    private static partial Regex ShortNumber();
}
