using System.Globalization;

namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>What somebody chose to look at. It goes along with every link of the frame, as far as the page it leads to knows it.</summary>
/// <param name="Year">The year the school year starts in; null for the latest.</param>
/// <param name="Series">As it stands in an address: «oge:9:Математика».</param>
/// <param name="Indicator">As it stands in an address: «quality».</param>
public sealed record Chosen(int? TerritoryId, int? Year, string? Series, string? Indicator)
{
    private const string Territory = "territory";

    /// <summary>What each page takes from its address. A school's page has its own territory; pages not named take nothing.</summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["/"] = [Territory, "year", "by"],
        ["/schools"] = [Territory, "year", "show", "by"],
        ["/schools/"] = ["year", "by"],
        ["/comparison"] = [Territory, "year", "show", "by"],
        ["/comparison/indicators"] = [Territory, "year"],
        ["/comparison/tasks"] = [Territory, "year"],
        ["/risks"] = [Territory, "year"],
        ["/risks/identification"] = [Territory, "year"],
        ["/risks/identification/methodology"] = [Territory, "year"],
        ["/risks/objectivity"] = [Territory, "year"],
        ["/risks/resilient"] = [Territory, "year"],
        ["/risks/forecast"] = [Territory],
        ["/risks/indicators"] = [Territory, "year"],
        ["/risks/measures"] = [Territory, "year"],
        ["/programme"] = [Territory, "year"],
        ["/data"] = [Territory, "year"],
        ["/data/check"] = [Territory, "year"],
        ["/data/enter"] = [Territory, "year"],
        ["/data/matrix"] = [Territory, "year"],
        ["/method"] = [Territory, "year"],
        ["/method/comparability"] = [Territory, "year"],
        ["/method/forecast"] = [Territory, "year"],
        ["/register"] = [Territory, "year"],
    };

    public static Chosen Nothing { get; } = new(null, null, null, null);

    /// <summary>
    /// What is chosen once a page is open: what its address says, and of what the page does not know the earlier choice. A page that
    /// knows the year and is opened without one shows the latest, so that is the choice then.
    /// </summary>
    public Chosen At(string address)
    {
        (string path, IReadOnlyList<(string Name, string Value)> query) = Split(address);
        string[] known = KnownTo(path);
        bool isSchool = IsSchool(path);
        return new Chosen(
            AddressNumber.Of(Taken(Territory, Text(TerritoryId))),
            AddressNumber.Of(Taken("year", Text(Year))),
            Taken("show", Series),
            Taken("by", Indicator));

        string? Taken(string name, string? before)
        {
            string? said = query.FirstOrDefault(pair => pair.Name == name).Value;
            return known.Contains(name) && (said is not null || !isSchool) ? said : before;
        }
    }

    /// <summary>The address with what was chosen and it does not say itself.</summary>
    public string Carry(string address)
    {
        if (!address.StartsWith('/'))
        {
            return address;
        }

        (string path, IReadOnlyList<(string Name, string Value)> query) = Split(address);
        string[] known = KnownTo(path);
        (string Name, string? Value)[] own = [(Territory, Text(TerritoryId)), ("year", Text(Year)), ("show", Series), ("by", Indicator)];
        string fragment = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and int at ? address[at..] : "";
        return path + Query([
            .. query,
            .. own.Where(pair => pair.Value is not null && known.Contains(pair.Name) && query.All(said => said.Name != pair.Name))
                .Select(pair => (pair.Name, pair.Value!)),
        ]) + fragment;
    }

    /// <summary>The address with another value of one choice; the page of a long list begins anew.</summary>
    internal static string With(string address, string name, string value)
    {
        (string path, IReadOnlyList<(string Name, string Value)> query) = Split(address);
        return path + Query([.. query.Where(pair => pair.Name != name && pair.Name != "page"), (name, value)]);
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number is int known ? Text(known) : null;

    private static string[] KnownTo(string path) => Known.GetValueOrDefault(IsSchool(path) ? "/schools/" : path, []);

    private static bool IsSchool(string path) => path.StartsWith("/schools/", StringComparison.Ordinal);

    private static (string Path, IReadOnlyList<(string Name, string Value)> Query) Split(string address)
    {
        string[] halves = address.Split('#')[0].Split('?', 2);
        string[] parts = halves.Length < 2 ? [] : halves[1].Split('&', StringSplitOptions.RemoveEmptyEntries);
        return (halves[0], [.. parts.Select(part => part.Split('=', 2)).Select(pair =>
            (Decoded(pair[0]), pair.Length < 2 ? "" : Decoded(pair[1])))]);
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Query(IReadOnlyList<(string Name, string Value)> pairs) =>
        pairs.Count == 0 ? "" : "?" + string.Join('&', pairs.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
}
