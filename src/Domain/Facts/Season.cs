namespace SchoolSupport.Domain.Facts;

/// <summary>When in the school year a procedure was held; ВПР were held twice in the school year 2020/21.</summary>
public enum Season
{
    /// <summary>The whole year, or it makes no difference.</summary>
    Year = 0,
    Autumn = 1,
    Spring = 2,
}

/// <summary>Which sitting of an examination.</summary>
public enum Attempt
{
    /// <summary>The main period.</summary>
    Main = 0,

    /// <summary>A reserve day of the main period.</summary>
    Reserve = 1,

    /// <summary>The additional (September) period.</summary>
    Additional = 2,
}
