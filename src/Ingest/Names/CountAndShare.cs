using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Names;

/// <summary>Two values in one cell: «30- 21,3%», «30 (21,3 %)», «30 чел. / 21,3» and «21,3% (30)» are 30 pupils, 21.3 percent.</summary>
/// <param name="Decimals">Digits after the comma of the share, as written.</param>
public readonly partial record struct CountAndShare(int Count, double Share, int Decimals)
{
    public static CountAndShare? Read(string? text)
    {
        string line = TextLine.Of(text ?? "");
        Match match = CountFirst().Match(line) is { Success: true } first ? first : ShareFirst().Match(line);
        if (!match.Success || !int.TryParse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return null;
        }

        string fraction = match.Groups["fraction"].Value;
        string share = $"{match.Groups["whole"].Value}.{(fraction.Length > 0 ? fraction : "0")}";
        return double.Parse(share, CultureInfo.InvariantCulture) is var value and <= 100
            ? new CountAndShare(count, value, fraction.Length)
            : null;
    }

    /// <summary>What a cell should say: both values where it holds both, else the share alone.</summary>
    public static string Rewrite(string? written, int count, string share) =>
        Read(written) is null ? share : string.Create(CultureInfo.InvariantCulture, $"{count} - {share}%");

    // The share may go without its % sign when the count comes first: «46-32,6».
    [GeneratedRegex(@"^(?<count>[0-9]{1,7})\s*((чел|уч)\p{L}*\.?)?\s*[-–—(/;]\s*(?<whole>[0-9]{1,3})([.,]\s?(?<fraction>[0-9]+))?\s*%?\s*\)?\s*%?$")]
    private static partial Regex CountFirst();

    [GeneratedRegex(@"^(?<whole>[0-9]{1,3})([.,]\s?(?<fraction>[0-9]+))?\s*%\s*[-–—(/;]\s*(?<count>[0-9]{1,7})\s*((чел|уч)\p{L}*\.?)?\s*\)?$")]
    private static partial Regex ShareFirst();
}
