using MathNet.Numerics.Distributions;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>Where the number of events lies in 90 % of cases, when each has a probability of its own.</summary>
internal static class ExpectedEvents
{
    /// <summary>Up to here by enumeration (Poisson-binomial); beyond by its normal limit.</summary>
    private const int MostEnumerated = 500;
    private const double Tail = 0.05;

    public static Interval Interval(IReadOnlyCollection<double> probabilities)
    {
        if (probabilities.Count > MostEnumerated)
        {
            double mean = Sums.Ordered(probabilities);
            double half = -Normal.InvCDF(0, 1, Tail) * Math.Sqrt(Sums.Ordered(probabilities.Select(p => p * (1 - p))));
            return new Interval(Math.Max(0, Math.Floor(mean - half)), Math.Min(probabilities.Count, Math.Ceiling(mean + half)));
        }

        double[] exactly = new double[probabilities.Count + 1];
        exactly[0] = 1;
        int known = 0;
        foreach (double p in probabilities.Order())
        {
            known++;
            for (int k = known; k > 0; k--)
            {
                exactly[k] = (exactly[k] * (1 - p)) + (exactly[k - 1] * p);
            }

            exactly[0] *= 1 - p;
        }

        return new Interval(Quantile(Tail), Quantile(1 - Tail));

        double Quantile(double probability)
        {
            double below = 0;
            int count = 0;
            while (count < known && below + exactly[count] < probability)
            {
                below += exactly[count++];
            }

            return count;
        }
    }
}
