using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Risk;

/// <summary>How probable each level is, from low to high. Of what is known as a whole one level is certain.</summary>
/// <param name="Levels">Three probabilities that add up to 1.</param>
public sealed record RiskChances(IReadOnlyList<double> Levels)
{
    private static readonly double Tail = Confidence.Tail(Confidence.Usual);

    /// <summary>The levels that are left when 2,5 % of the probability are cut off at each end, as a 95 % interval does.</summary>
    public RiskRange Range => new(
        Levels[0] > Tail ? RiskLevel.Low : Levels[0] + Levels[1] > Tail ? RiskLevel.Medium : RiskLevel.High,
        Levels[2] > Tail ? RiskLevel.High : Levels[2] + Levels[1] > Tail ? RiskLevel.Medium : RiskLevel.Low);

    public static RiskChances Certain(RiskLevel level) => new([.. Enum.GetValues<RiskLevel>().Select(one => one == level ? 1.0 : 0)]);

    /// <summary>Of a rate against the thresholds of an indicator; a threshold that is not set is never reached.</summary>
    public static RiskChances Of(BetaPosterior rate, RiskIndicator indicator)
    {
        double high = Above(indicator.High);
        double medium = Math.Max(high, Above(indicator.Medium));
        return new RiskChances([1 - medium, medium - high, high]);

        double Above(double? percent) => percent is double threshold ? rate.ProbabilityAbove(threshold / 100) : 0;
    }

    /// <summary>Of a factor from its parameters, which are of different pupils and so independent: every combination of levels is gone through.</summary>
    public static RiskChances Of(IReadOnlyList<RiskParameter> parameters, FactorRule rule)
    {
        var scores = new Dictionary<double, double> { [0] = 1 };
        foreach (RiskParameter parameter in parameters)
        {
            var next = new Dictionary<double, double>();
            foreach ((double score, double chance) in scores)
            {
                foreach (RiskLevel level in Enum.GetValues<RiskLevel>())
                {
                    double sum = score + (parameter.Indicator.Weight * (int)level);
                    next[sum] = next.GetValueOrDefault(sum) + (chance * parameter.Chances!.Levels[(int)level]);
                }
            }

            scores = next;
        }

        double weight = parameters.Sum(parameter => parameter.Indicator.Weight);
        double[] levels = new double[3];
        foreach ((double score, double chance) in scores.OrderBy(one => one.Key))
        {
            levels[(int)rule.LevelOf(score / weight)] += chance;
        }

        return new RiskChances(levels);
    }
}
