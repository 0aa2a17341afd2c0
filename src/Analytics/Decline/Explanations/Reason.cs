using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>What one group of features, or one covariate, adds to a school's score.</summary>
/// <param name="Name">Russian: the group, or the covariate.</param>
/// <param name="Contribution">Log-odds; above 0 raises the risk.</param>
/// <param name="Value">Of a covariate; null of a group of features, or where not known.</param>
/// <param name="Typical">Median of the territory's schools that year.</param>
public sealed record Reason(string Name, FeatureGroup Group, double Contribution, double? Value, double? Typical);

/// <summary>Why a school's score is what it is: association, not cause.</summary>
/// <param name="Score">Log-odds.</param>
/// <param name="Bias">What is left when nothing is known of the school: with the contributions it sums to the score, for a line exactly.</param>
/// <param name="All">The largest contribution first, whatever its sign.</param>
/// <param name="AddUp">Whether contributions are parts of the score; of trees they are not, each is what its group alone changes.</param>
public sealed record Reasons(double Score, double Bias, IReadOnlyList<Reason> All, bool AddUp)
{
    private const int MostRaising = 2;

    /// <summary>Below it a reason is not told: it moves a probability by less than a point.</summary>
    private const double Negligible = 0.05;

    public IEnumerable<Reason> Raising => All.Where(reason => reason.Contribution > Negligible).Take(MostRaising);

    public Reason? Lowering => All.FirstOrDefault(reason => reason.Contribution < -Negligible);

    public static Reasons Of(DeclineModel model, DeclineExample example, OriginYear origin)
    {
        FeatureEncoding encoding = model.Encoding;
        double[] row = encoding.Encode(example, origin);
        double score = model.Scores([row])[0];
        Feature[] features = [.. encoding.Columns.Select(column => FeatureOf(encoding.Schema, column.Feature))];
        int[][] groups = [.. Enumerable.Range(0, row.Length).GroupBy(i => features[i].Reason).Select(group => group.ToArray())];
        double[] contributions = model is LogisticModel line
            ? [.. groups.Select(columns => columns.Sum(i => line.Line.Weights[i] * row[i]))]
            : Ablation(model, row, encoding.Typical(origin), groups, score);
        return new Reasons(
            score,
            model is LogisticModel exact ? exact.Line.Bias : score - contributions.Sum(),
            [
                .. groups.Select((columns, g) => Told(encoding.Schema, features[columns[0]], contributions[g], example, origin))
                    .OrderByDescending(reason => Math.Abs(reason.Contribution)),
            ],
            model is LogisticModel);
    }

    /// <summary>What the score loses when a group is put to the middle of the year, all else being as it is.</summary>
    private static double[] Ablation(DeclineModel model, double[] row, double[] typical, int[][] groups, double score)
    {
        double[][] without = [.. groups.Select(columns => row.Select((value, i) => columns.Contains(i) ? typical[i] : value).ToArray())];
        return [.. model.Scores(without).Select(other => score - other)];
    }

    private static Reason Told(FeatureSchema schema, Feature feature, double contribution, DeclineExample example, OriginYear origin)
    {
        string covariate = feature.Code.EndsWith(CovariateFeatures.Change, StringComparison.Ordinal)
            ? feature.Code[..^CovariateFeatures.Change.Length]
            : feature.Code;
        int place = schema.Place(covariate);
        bool isCovariate = place >= 0 && feature.Code.StartsWith(CovariateFeatures.Prefix, StringComparison.Ordinal);
        return new Reason(
            feature.Reason, feature.Group, contribution, isCovariate ? example.Values[place] : null, isCovariate ? origin.Medians[place] : null);
    }

    private static Feature FeatureOf(FeatureSchema schema, string code) =>
        schema.Place(code) is var place and >= 0 ? schema.Features[place] : new Feature(code, FeatureGroup.Context, code, code);
}
