using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>One stream of chance with a known seed. Not for several threads: the order of the draws is part of the result.</summary>
internal sealed class Draws(int seed)
{
    private readonly MersenneTwister _source = new(seed, threadSafe: false);

    public double Normal(double mean, double sd) => MathNet.Numerics.Distributions.Normal.Sample(_source, mean, sd);

    public int Poisson(double mean) => mean > 0 ? MathNet.Numerics.Distributions.Poisson.Sample(_source, mean) : 0;

    public int Binomial(int trials, double probability) =>
        trials > 0 ? MathNet.Numerics.Distributions.Binomial.Sample(_source, Math.Clamp(probability, 0, 1), trials) : 0;

    public bool Chance(double probability) => _source.NextDouble() < probability;

    /// <returns>The index drawn with the given weights, which sum to 1.</returns>
    public int Choice(params ReadOnlySpan<double> weights)
    {
        double left = _source.NextDouble();
        for (int i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <returns>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</returns>
    public int Between(int from, int to) => DiscreteUniform.Sample(_source, from, to);
}
