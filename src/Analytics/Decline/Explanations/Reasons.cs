using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>Why a school's score is what it is: association, not cause.</summary>
/// <param name="Score">Log-odds.</param>
/// <param name="Bias">What is left when nothing is known of the school: with the contributions it sums to the score, for a line exactly.</param>
/// <param name="All">The largest contribution first, whatever its sign.</param>
/// <param name="AddUp">Whether contributions are parts of the score; of trees they are not, each is what its group alone changes.</param>
public sealed record Reasons(double Score, double Bias, IReadOnlyList<Reason> All, bool AddUp)
{
    /// <summary>Below it a reason is not told: it moves a probability by less than a point.</summary>
    internal const double Negligible = 0.05;

    private const int MostRaising = 2;

    public IEnumerable<Reason> Raising => All.Where(reason => reason.Contribution > Negligible && reason.CanBeTold).Take(MostRaising);

    public Reason? Lowering => All.FirstOrDefault(reason => reason.Contribution < -Negligible && reason.CanBeTold);

    public static Reasons Of(DeclineModel model, DeclineExample example, OriginYear origin)
    {
        FeatureEncoding encoding = model.Encoding;
        double[] row = encoding.Encode(example, origin);
        double score = model.Scores([row])[0];
        Feature[] features = [.. encoding.Columns.Select(column => FeatureOf(encoding.Schema, column))];
        int[][] groups = [.. Enumerable.Range(0, row.Length).GroupBy(i => features[i].Reason).Select(group => group.ToArray())];
        int[][] single = [.. Enumerable.Range(0, row.Length).Select(i => new[] { i })];
        double[] contributions = model is LogisticModel line
            ? [.. groups.Concat(single).Select(columns => columns.Sum(i => line.Line.Weights[i] * row[i]))]
            : Ablation(model, row, encoding.Typical(origin), [.. groups, .. single], score);
        var told = new Told(encoding, features, row, contributions[groups.Length..], example, origin);
        return new Reasons(
            score,
            model is LogisticModel exact ? exact.Line.Bias : score - contributions[..groups.Length].Sum(),
            [
                .. groups.Select((columns, g) => told.Reason(columns, contributions[g]))
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

    private static Feature FeatureOf(FeatureSchema schema, EncodedColumn column) => schema.Place(column.Feature) is var place and >= 0
        ? schema.Features[place]
        : new Feature(column.Feature, FeatureGroup.Context, column.Title ?? column.Feature, column.Title ?? column.Feature);

    /// <summary>What of a school a reason is told by.</summary>
    /// <param name="alone">What each column adds, or alone changes.</param>
    private sealed class Told(
        FeatureEncoding encoding, Feature[] features, double[] row, double[] alone, DeclineExample example, OriginYear origin)
    {
        public Reason Reason(int[] columns, double contribution)
        {
            // The columns that pull the way the group does, the strongest first.
            int[] leading = [.. columns.Where(i => alone[i] * contribution > 0).OrderByDescending(i => Math.Abs(alone[i]))];
            Feature first = features[leading is [var strongest, ..] ? strongest : columns[0]];
            var reason = new Reason(first.Reason, first.Group, contribution, null, null);
            return first.Covariate is { } covariate ? OfCovariate(reason, covariate, first.IsChange)
                : encoding.Schema.Place(first.Code) < 0 ? reason with { Clause = Explanations.Clause.Unknown }
                : reason with { Clause = leading.Select(Clause).FirstOrDefault(clause => clause is not null) };
        }

        private Reason OfCovariate(Reason reason, Covariate covariate, bool byChange)
        {
            double? value = Value(CovariateFeatures.Prefix + covariate.Code);
            return reason with
            {
                Value = value,
                Typical = origin.Medians[encoding.Schema.Place(CovariateFeatures.Prefix + covariate.Code)],
                Unit = covariate.Unit,
                Change = byChange ? Value(CovariateFeatures.Prefix + covariate.Code + CovariateFeatures.Change) : null,
                Clause = value is null ? Explanations.Clause.Unknown
                    : covariate.Unit == CovariateUnit.YesNo ? Explanations.Clause.YesNo(covariate.Code, value > 0)
                    : null,
            };
        }

        private string? Clause(int column) => encoding.Columns[column].IsMissing
            ? null
            : Explanations.Clause.Of(features[column], row[column], Value(features[column].Code), origin.Medians[encoding.Schema.Place(features[column].Code)]);

        private double? Value(string feature) => example.Values[encoding.Schema.Place(feature)];
    }
}
