using System.Security.Cryptography;
using System.Text;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>What a feature speaks of; reasons are given by group.</summary>
public enum FeatureGroup
{
    History,
    Marks,
    Cohorts,
    Staff,
    Context,
    Objectivity,
}

/// <param name="Code">The same in every region.</param>
/// <param name="Title">Russian, as in the middle of a sentence.</param>
/// <param name="Reason">What it is told together with: the group, or the covariate it comes from.</param>
/// <param name="IsChange">Against the year before: the first to go when cases are few.</param>
public sealed record Feature(string Code, FeatureGroup Group, string Title, string Reason, bool IsChange = false)
{
    /// <summary>What it is a value or a change of; null of what is computed from results.</summary>
    public Covariate? Covariate { get; init; }
}

/// <summary>All features of a panel in their order.</summary>
public sealed record FeatureSchema(IReadOnlyList<Feature> Features)
{
    /// <summary>Changes when a feature is computed in another way.</summary>
    public const int Version = 2;

    /// <summary>Tells schemas apart: the version and the codes in their order, as the first half of a SHA-256.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Version}\n{string.Join('\n', Features.Select(feature => feature.Code))}")))[..32];

    /// <returns>−1 when there is no such feature.</returns>
    public int Place(string code)
    {
        for (int i = 0; i < Features.Count; i++)
        {
            if (Features[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }

    public static FeatureSchema Of(IReadOnlyList<Covariate> covariates) =>
        new([.. HistoryFeatures.All, .. MarkFeatures.All, .. CohortFlow.All, .. ClassForecast.All, .. Surroundings.All, .. Mismatch.All, .. CovariateFeatures.Of(covariates)]);
}
