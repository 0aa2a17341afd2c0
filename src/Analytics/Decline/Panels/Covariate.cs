namespace SchoolSupport.Analytics.Decline.Panels;

public enum CovariateGroup
{
    Staff,
    Context,
    Objectivity,
}

/// <summary>How a value is told.</summary>
public enum CovariateUnit
{
    Number,

    /// <summary>From 0 to 1, told in percent.</summary>
    Share,

    /// <summary>1 and 0, told by a phrase of its own.</summary>
    YesNo,
}

/// <summary>Which way a school and its department would want a value to go, and can make it go.</summary>
public enum Aim
{
    /// <summary>Nobody can act on it, nobody should, or it is not known what it is: nothing is ever advised of it.</summary>
    None,
    Less,
    More,
}

/// <summary>Something known of schools besides their results.</summary>
/// <param name="Code">Tells covariates apart, also between regions.</param>
/// <param name="Title">Russian, as in the middle of a sentence.</param>
public sealed record Covariate(string Code, CovariateGroup Group, string Title)
{
    public CovariateUnit Unit { get; init; }

    public Aim Aim { get; init; }
}
