using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>How far a feature of the newest year has moved from the years that were learned from.</summary>
/// <param name="Psi">Null where one side has no values, or only one.</param>
/// <param name="MissingBefore">From 0 to 1.</param>
/// <param name="MissingNow">From 0 to 1.</param>
public sealed record Drift(string Feature, string Title, double? Psi, double MissingBefore, double MissingNow)
{
    /// <summary>A quarter more of the schools without a value: the table behind it was not loaded, or has changed.</summary>
    public const double MissingWarn = 0.25;

    /// <summary>What <see cref="Psi"/> does not exceed by chance alone, with as many values as there were.</summary>
    public double ByChance { get; init; }

    public bool IsWarning => Psi > PopulationStability.Warn && Psi > ByChance;

    public bool IsMissingWarning => MissingNow - MissingBefore >= MissingWarn;

    /// <returns>In the order of the schema; empty without a labelled year and a newer one.</returns>
    public static IReadOnlyList<Drift> Of(DeclineExamples examples)
    {
        DeclineExample[] before = [.. examples.Labelled.SelectMany(origin => origin.Labelled)];
        IReadOnlyList<DeclineExample> now = examples.Newest?.Examples ?? [];
        return before.Length == 0 || now.Count == 0 ? [] : [.. examples.Schema.Features.Select((feature, i) =>
        {
            double[] was = Known(before, i);
            double[] @is = Known(now, i);
            return new Drift(
                feature.Code, feature.Title, PopulationStability.Of(was, @is), 1 - ((double)was.Length / before.Length), 1 - ((double)@is.Length / now.Count))
            {
                ByChance = was.Length == 0 || @is.Length == 0 ? 0 : PopulationStability.ByChance(was.Length, @is.Length),
            };
        })];
    }

    private static double[] Known(IEnumerable<DeclineExample> examples, int feature) =>
        [.. examples.Select(example => example.Values[feature]).OfType<double>()];
}
