using System.Globalization;
using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Names;

/// <summary>Two values in one cell: «30- 21,3%» is 30 pupils, 21.3 percent.</summary>
/// <param name="Decimals">Digits after the comma of the share, as written.</param>
public readonly partial record struct CountAndShare(int Count, double Share, int Decimals)
{
    public static CountAndShare? Read(string? text)
    {
        Match match = Pair().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return null;
        }

        string fraction = match.Groups["fraction"].Value;
        string share = $"{match.Groups["whole"].Value}.{(fraction.Length > 0 ? fraction : "0")}";
        return new CountAndShare(
            int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture),
            double.Parse(share, CultureInfo.InvariantCulture),
            fraction.Length);
    }

    [GeneratedRegex(@"^(?<count>\d+)\s*[-–—(/]\s*(?<whole>\d{1,3})([.,](?<fraction>\d+))?\s*%?\s*\)?$")]
    private static partial Regex Pair();
}
