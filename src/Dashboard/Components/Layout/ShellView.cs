namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>What the frame around every page says: where, which year, how fresh, who.</summary>
public sealed record ShellView
{
    public static ShellView Empty { get; } = new();

    /// <summary>Regions with their municipalities; a region is itself a choice.</summary>
    public IReadOnlyList<RegionChoice> Regions { get; init; } = [];

    public IReadOnlyList<Choice> Years { get; init; } = [];

    /// <summary>The municipality's results the search finds.</summary>
    public IReadOnlyList<Destination> Series { get; init; } = [];

    /// <summary>«ОГЭ 2021.xlsx, 12.09.2021»; null while nothing is loaded.</summary>
    public string? DataAsOf { get; init; }

    public string? Person { get; init; }

    public string? Role { get; init; }

    /// <summary>The territory is for training; every page then says so.</summary>
    public bool IsInvented { get; init; }

    /// <summary>Goes along with the links of the menu, the crumbs and the search.</summary>
    public Chosen Chosen { get; init; } = Chosen.Nothing;

    /// <summary>What was asked for and is not there, and what is shown instead.</summary>
    public string? Notice { get; init; }
}

/// <param name="Href">The page one is on, for this choice.</param>
public sealed record Choice(string Title, string Href, bool IsCurrent);

public sealed record RegionChoice(Choice Region, IReadOnlyList<Choice> Municipalities);

/// <param name="Kind">«Школа», «Раздел»: said beside the name.</param>
public sealed record Destination(string Title, string Kind, string Href);
