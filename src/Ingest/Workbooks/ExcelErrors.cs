namespace SchoolSupport.Ingest.Workbooks;

/// <summary>What Excel shows in a cell it could not work out, in the words of Russian Excel.</summary>
public static class ExcelErrors
{
    private static readonly Dictionary<string, string> Russian = new(StringComparer.OrdinalIgnoreCase)
    {
        ["#NULL!"] = "#ПУСТО!",
        ["#DIV/0!"] = "#ДЕЛ/0!",
        ["#VALUE!"] = "#ЗНАЧ!",
        ["#REF!"] = "#ССЫЛКА!",
        ["#NAME?"] = "#ИМЯ?",
        ["#NUM!"] = "#ЧИСЛО!",
        ["#N/A"] = "#Н/Д",
        ["#SPILL!"] = "#ПЕРЕНОС!",
        ["#CALC!"] = "#ВЫЧИСЛ!",
    };

    private static readonly HashSet<string> All = new([.. Russian.Keys, .. Russian.Values], StringComparer.OrdinalIgnoreCase);

    /// <summary>LibreOffice writes «Err:502» where it has no name for an error.</summary>
    public static bool IsOne(string text) => text.Length > 3 && text[0] switch
    {
        '#' => All.Contains(text),
        'E' => text.StartsWith("Err:", StringComparison.Ordinal) && text.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    /// <summary>An error as the file names it, in Russian; one of a later Excel keeps its own name.</summary>
    public static string Name(string stored) => Russian.GetValueOrDefault(stored, stored);

    /// <summary>By the code that .xls files store.</summary>
    public static string Name(byte code) => code switch
    {
        0x00 => "#ПУСТО!",
        0x07 => "#ДЕЛ/0!",
        0x0F => "#ЗНАЧ!",
        0x17 => "#ССЫЛКА!",
        0x1D => "#ИМЯ?",
        0x24 => "#ЧИСЛО!",
        _ => "#Н/Д",
    };
}
