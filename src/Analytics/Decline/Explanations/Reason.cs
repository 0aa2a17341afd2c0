using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>What one group of features, or one covariate, adds to a school's score.</summary>
/// <param name="Name">Russian: the group, or the covariate.</param>
/// <param name="Contribution">Log-odds; above 0 raises the risk.</param>
/// <param name="Value">Of a covariate; null of a group of features, or where not known.</param>
/// <param name="Typical">Median of the territory's schools that year.</param>
public sealed record Reason(string Name, FeatureGroup Group, double Contribution, double? Value, double? Typical)
{
    /// <summary>Of <see cref="Value"/> and <see cref="Typical"/>.</summary>
    public CovariateUnit Unit { get; init; }

    /// <summary>Of <see cref="Value"/> in a year, where it weighs more than the value itself.</summary>
    public double? Change { get; init; }

    /// <summary>The phrase that says which way the school stands out; null where the name, or the value, has to do.</summary>
    public string? Clause { get; init; }

    /// <summary>Whether more than its name can be said: a name alone does not tell which way the school stands out.</summary>
    public bool CanBeTold => Clause is not null || (Value is not null && Typical is not null);
}
