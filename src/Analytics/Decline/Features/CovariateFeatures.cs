using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>Staff, context and objectivity as they were reported, and their change in a year.</summary>
internal static class CovariateFeatures
{
    public const string Prefix = "x:";
    public const string Change = ":change";

    public static IEnumerable<Feature> Of(IReadOnlyList<Covariate> covariates) => covariates.SelectMany(covariate => new[]
    {
        new Feature(Prefix + covariate.Code, GroupOf(covariate), covariate.Title, covariate.Title) { Covariate = covariate },
        new Feature(Prefix + covariate.Code + Change, GroupOf(covariate), $"изменение: {covariate.Title}", covariate.Title, IsChange: true) { Covariate = covariate },
    });

    public static IEnumerable<double?> Of(KnownBy known, int school, IReadOnlyList<Covariate> covariates) =>
        covariates.SelectMany(covariate => new[]
        {
            known.Value(school, covariate.Code),
            known.Value(school, covariate.Code) - known.Value(school, covariate.Code, back: 1),
        });

    private static FeatureGroup GroupOf(Covariate covariate) => covariate.Group switch
    {
        CovariateGroup.Context => FeatureGroup.Context,
        CovariateGroup.Objectivity => FeatureGroup.Objectivity,
        _ => FeatureGroup.Staff,
    };
}
