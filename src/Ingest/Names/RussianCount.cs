using System.Globalization;

namespace SchoolSupport.Ingest.Names;

/// <summary>«1 ученик», «2 ученика», «5 учеников», «21 ученик».</summary>
public static class RussianCount
{
    public static string Of(int count, string one, string few, string many)
    {
        int tail = count % 100;
        string word = tail is >= 11 and <= 14 ? many : (tail % 10) switch
        {
            1 => one,
            2 or 3 or 4 => few,
            _ => many,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count} {word}");
    }
}
