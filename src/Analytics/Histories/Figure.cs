using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Whose number it is.</summary>
public enum Basis
{
    School,

    /// <summary>Pooled by us from the schools, by participants.</summary>
    Pooled,

    /// <summary>A territory's own value: a total row, a municipal, regional or federal table.</summary>
    Published,
}

/// <summary>A number to be shown and where it came from.</summary>
public sealed record Figure(Estimate Estimate, Origin Origin, Basis Basis)
{
    public double? Value => Estimate.Value;

    public static Figure None(Unit unit, NoValue why, Basis basis) => new(Estimate.None(unit, why), Origin.None, basis);
}
