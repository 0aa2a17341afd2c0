using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>
/// One thing a school or its department can act on, put where the middle school of the territory stands, all else being as it is:
/// what the model would say then. Association, not a promise.
/// </summary>
/// <param name="Value">Of the school.</param>
/// <param name="Typical">Median of the territory's schools that year.</param>
/// <param name="Probability">Of a decline, with the covariate so.</param>
/// <param name="Band">Null where the score has none.</param>
public sealed record PossibleChange(Covariate Covariate, double Value, double Typical, double Probability, RiskBand? Band)
{
    /// <summary>
    /// Those that would lower the score, the most helpful first. A covariate that would have to get worse for it is left out: that
    /// more vacancies go with fewer declines is an accident of the data.
    /// </summary>
    /// <param name="usual">Share of declines in past years; null where it is not known.</param>
    /// <returns>Null when the model has nothing one can act on, so that nothing can be said.</returns>
    public static IReadOnlyList<PossibleChange>? Of(
        DeclineModel model, Calibrator? calibrator, double? usual, DeclineExample example, OriginYear origin)
    {
        FeatureSchema schema = model.Encoding.Schema;
        Covariate[] used =
        [
            .. model.Encoding.Columns.Select(column => schema.Place(column.Feature)).Where(place => place >= 0)
                .Select(place => schema.Features[place].Covariate).OfType<Covariate>().Where(covariate => covariate.Aim != Aim.None).Distinct(),
        ];
        if (used.Length == 0)
        {
            return null;
        }

        Moved[] moved = [.. used.Select(covariate => Moved.Of(covariate, schema, example, origin)).OfType<Moved>()];
        IReadOnlyList<double> scores = model.Scores([model.Encoding.Encode(example, origin), .. moved.Select(one => model.Encoding.Encode(one.Example, origin))]);
        return
        [
            .. moved.Select((one, i) => (one, Score: scores[i + 1])).Where(one => scores[0] - one.Score > Reasons.Negligible)
                .OrderBy(one => one.Score)
                .Select(one => one.one.With(ProbabilityOf(one.Score, calibrator), usual)),
        ];
    }

    private static double ProbabilityOf(double score, Calibrator? calibrator)
    {
        double bare = MathNet.Numerics.SpecialFunctions.Logistic(score);
        return calibrator?.At(bare) ?? bare;
    }

    /// <summary>The school as it is but for one covariate.</summary>
    private sealed record Moved(Covariate Covariate, double Value, double Typical, DeclineExample Example)
    {
        /// <returns>Null when it is not known, or no worse than in the middle school.</returns>
        public static Moved? Of(Covariate covariate, FeatureSchema schema, DeclineExample example, OriginYear origin)
        {
            int place = schema.Place(CovariateFeatures.Prefix + covariate.Code);
            if (example.Values[place] is not { } value || origin.Medians[place] is not { } typical
                || (covariate.Aim == Aim.Less ? value <= typical : value >= typical))
            {
                return null;
            }

            double?[] values = [.. example.Values];
            values[place] = typical;

            // Last year's value stays as it was, so the change in the year moves with the value.
            values[schema.Place(CovariateFeatures.Prefix + covariate.Code + CovariateFeatures.Change)] += typical - value;
            return new Moved(covariate, value, typical, example with { Values = values });
        }

        public PossibleChange With(double probability, double? usual) =>
            new(Covariate, Value, Typical, probability, usual is { } rate ? RiskBands.Of(probability, rate) : null);
    }
}
