using MathNet.Numerics.Distributions;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;
using Xunit.Abstractions;

namespace SchoolSupport.Analytics.Tests.Simulation;

/// <summary>ВПР beside the journal in districts where nobody does anything unusual, yet no two teachers mark alike.</summary>
public sealed class JournalAcceptanceTests(ITestOutputHelper output)
{
    private const int Regions = 300;
    private const int Schools = 30;

    // Rates about 10 % that vary between schools by half a unit of log-odds; classes of 5 to 80.
    [Fact]
    public void JournalFunnel_NothingUnusual_SignalsAreAsRareAsPromised()
    {
        var random = new Random(7);
        IReadOnlyDictionary<int, JournalShift>[] regions = [.. Enumerable.Range(0, Regions).Select(_ => Region(random))];

        double beyond = regions.SelectMany(region => region.Values).Average(one => one.Z >= SignalRule.Z ? 1.0 : 0);
        double asked = regions.Average(region => region.Values.Any(one => one.IsSignal) ? 1.0 : 0);

        output.WriteLine($"z beyond 2,58: {beyond:0.0000}, regions with a signal: {asked:0.000}");
        Assert.InRange(beyond, 0, 0.01);
        Assert.InRange(asked, 0, 0.10);
    }

    private static Dictionary<int, JournalShift> Region(Random random)
    {
        var shares = Enumerable.Range(0, Schools).ToDictionary(school => school, _ =>
        {
            int n = (int)Math.Exp(Normal.Sample(random, Math.Log(20), 0.7)) + 5;
            double rate = 1 / (1 + Math.Exp(2.2 - Normal.Sample(random, 0, 0.5)));
            return new Share(Binomial.Sample(random, rate, n), n);
        });
        double pooled = ReferenceRate.Pooled(shares.Values)!.Value;
        return JournalShift.Of(shares.ToDictionary(
            school => school.Key,
            school => (IReadOnlyList<JournalWork>)[new JournalWork(new SeriesKey(Procedures.Vpr, 5, Markers.Russian), school.Value, pooled)])).ToDictionary();
    }
}
