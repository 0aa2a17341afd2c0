using System.Globalization;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>
/// The address of the page that shows where a number came from: «/source?f=12-14.20&amp;m=mark-2.mark-3» are four facts, each with
/// both measures. Facts with other measures follow after «~»: «f=12~20&amp;m=mark-2~share-2».
/// </summary>
public static class SourceAddress
{
    public const string Path = "/source";

    /// <summary>Servers and mail programs cut longer addresses.</summary>
    private const int MostCharacters = 6000;

    /// <summary>No shown number has more; an address that asks for more was made by hand.</summary>
    private const int MostFacts = 20_000;

    /// <summary>Points part the codes of an address, and a task may be called «9.1».</summary>
    private const char PointInCode = '!';

    /// <returns>Null where there is no number and so no origin. An origin too long for an address loses its end and says so by «more».</returns>
    public static string? Of(Origin origin)
    {
        int count = origin.Values.Count;
        for (int kept = count; kept > 0; kept = kept * 3 / 4)
        {
            string query = Query(origin.Values.Take(kept));
            if (query.Length <= MostCharacters)
            {
                return kept == count ? $"{Path}?{query}" : string.Create(CultureInfo.InvariantCulture, $"{Path}?{query}&more={count - kept}");
            }
        }

        return null;
    }

    public static string Of(long factId, string measure) => Of(new Origin([new FactRef(factId, measure)]))!;

    /// <summary>A cell of a stored file.</summary>
    public static string OfCell(int importId, string sheet, CellAddress? cell) => string.Create(
        CultureInfo.InvariantCulture,
        $"/data/imports/{importId}?sheet={Uri.EscapeDataString(sheet)}{(cell is CellAddress address ? "&cell=" + address : "")}");

    /// <param name="facts">«f» of the address.</param>
    /// <param name="measures">«m» of the address; without it nothing is meant.</param>
    /// <returns>Null when the address is not one of ours.</returns>
    public static Origin? Parse(string? facts, string? measures)
    {
        string[] groups = (facts ?? "").Split('~');
        string[] names = (measures ?? "").Split('~');
        if (groups.Length != names.Length)
        {
            return null;
        }

        var values = new List<FactRef>();
        foreach ((string group, string list) in groups.Zip(names))
        {
            string[] codes = [.. list.Split('.').Select(code => code.Replace(PointInCode, '.'))];
            if (!codes.All(Measures.IsKnown) || Ids(group) is not { } ids)
            {
                return null;
            }

            values.AddRange(ids.SelectMany(id => codes.Select(code => new FactRef(id, code))));
        }

        return values.Count <= MostFacts ? new Origin(values) : null;
    }

    private static string Query(IEnumerable<FactRef> values)
    {
        var groups = new List<(string Measures, List<long> Ids)>();
        foreach ((long id, string measures) in ByFact(values))
        {
            if (groups.Count == 0 || groups[^1].Measures != measures)
            {
                groups.Add((measures, []));
            }

            groups[^1].Ids.Add(id);
        }

        return $"f={string.Join('~', groups.Select(group => Ranges(group.Ids)))}&m={string.Join('~', groups.Select(group => group.Measures))}";
    }

    /// <summary>Runs of values of one fact.</summary>
    private static IEnumerable<(long Id, string Measures)> ByFact(IEnumerable<FactRef> values)
    {
        long? fact = null;
        var measures = new List<string>();
        foreach (FactRef value in values)
        {
            if (fact is long id && id != value.FactId)
            {
                yield return (id, string.Join('.', measures));
                measures.Clear();
            }

            fact = value.FactId;
            measures.Add(value.Measure.Replace('.', PointInCode));
        }

        if (fact is long last)
        {
            yield return (last, string.Join('.', measures));
        }
    }

    private static string Ranges(List<long> ids)
    {
        var parts = new List<string>();
        for (int i = 0; i < ids.Count;)
        {
            int end = i;
            while (end + 1 < ids.Count && ids[end + 1] == ids[end] + 1)
            {
                end++;
            }

            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{ids[i]}") + (end > i ? string.Create(CultureInfo.InvariantCulture, $"-{ids[end]}") : ""));
            i = end + 1;
        }

        return string.Join('.', parts);
    }

    private static List<long>? Ids(string text)
    {
        var ids = new List<long>();
        foreach (string part in text.Split('.'))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2 || !Number(ends[0], out long first) || !Number(ends[^1], out long last)
                || last < first || last - first + ids.Count >= MostFacts)
            {
                return null;
            }

            for (long id = first; id <= last; id++)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static bool Number(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < long.MaxValue;
}
