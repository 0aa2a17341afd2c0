using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.SampleRegion.Simulation;
using Xunit.Abstractions;

namespace SchoolSupport.Analytics.Tests.Simulation;

/// <summary>ВПР-8 against ОГЭ-9 where it is known which schools mark kindly: how often the check is wrong, and whether it finds anything.</summary>
public sealed class CrossCheckAcceptanceTests(ITestOutputHelper output)
{
    private const int Schools = 60;
    private const int Regions = 40;

    private sealed record Case(int Region, double Z, bool IsSignal, bool MarkedKindly);

    // Promised: beyond 2.58 one in a hundred by chance, and of ten years without a single kind school at most one with a signal.
    [Fact]
    public void VprAgainstOge_NobodyMarksKindly_SignalsAreAsRareAsPromised()
    {
        Case[] cases = [.. Enumerable.Range(0, Regions).SelectMany(region => Judge(region, inflated: 0, inflation: 0))];

        double beyond = Part(cases, one => Math.Abs(one.Z) >= SignalRule.Z);
        double regions = (double)cases.Where(one => one.IsSignal).Select(one => one.Region).Distinct().Count() / Regions;

        output.WriteLine($"{cases.Length} schools, z beyond 2,58: {beyond:0.0000}, regions with a signal: {regions:0.000}, sd of z: {Math.Sqrt(cases.Average(one => one.Z * one.Z)):0.00}");
        Assert.True(cases.Length > 1000);
        Assert.InRange(beyond, 0, 0.01);
        Assert.InRange(regions, 0, 0.10);
        Assert.InRange(Math.Sqrt(cases.Average(one => one.Z * one.Z)), 0.75, 1.1);
    }

    // Marks so kind that nearly everybody has 4 or 5: few signals among the innocent, a good part of the large schools found.
    [Fact]
    public void VprAgainstOge_SomeMarkVeryKindly_MostSignalsAreTrue()
    {
        Case[] cases = [.. Enumerable.Range(0, Regions).SelectMany(region => Judge(100 + region, inflated: 0.06, inflation: 2.5))];

        Case[] signals = [.. cases.Where(one => one.IsSignal)];
        double found = Part([.. cases.Where(one => one.MarkedKindly)], one => one.IsSignal);

        output.WriteLine($"{signals.Length} signals, true {Part(signals, one => one.MarkedKindly):0.00}, found {found:0.00}");
        Assert.True(signals.Length > 20);
        Assert.InRange(Part(signals, one => one.MarkedKindly), 0.85, 1);
        Assert.InRange(found, 0.2, 1);
    }

    private static double Part(Case[] cases, Func<Case, bool> of) => (double)cases.Count(of) / cases.Length;

    private static IEnumerable<Case> Judge(int seed, double inflated, double inflation)
    {
        SimulatedRegion region = SimulatedRegion.Generate(new RegionParameters
        {
            Schools = Schools,
            Years = 2,
            Seed = seed,
            Mix = SchoolMix.Region,
            Model = new ModelParameters { InflatedShare = inflated, Inflation = inflation },
        });
        var facts = new FactBuilder();
        for (int school = 0; school < Schools; school++)
        {
            foreach (Procedure procedure in Procedure.All.Where(procedure => procedure.Grade is 8 or 9))
            {
                int year = procedure.Grade - 8;
                Add(facts, school, region.Parameters.FirstYear - 1 + year, procedure, region.Marks(school, year, procedure));
            }
        }

        var history = MunicipalityHistory.Of(
            FactBuilder.Territory, [.. Enumerable.Range(0, Schools).Select(id => FactBuilder.School(id, $"{id}"))], [], facts.Facts);
        ObjectivityReview review = ObjectivityReview.Of(history, null, new SchoolYear(region.Parameters.FirstYear));
        return from school in review.Schools
               let mismatch = school.Value.Single(check => check.Check.Kind == CheckKind.CohortMismatch).Evidence as CohortMismatch
               where mismatch is not null
               select new Case(seed, mismatch.Z, mismatch.IsSignal, region.IsInflated(school.Key, 0));
    }

    private static void Add(FactBuilder facts, int school, int year, Procedure procedure, MarkCounts marks)
    {
        if (marks.Participants > 0)
        {
            facts.Add(school, year, procedure.IsOge ? Procedures.Oge : Procedures.Vpr, procedure.Subject == Subject.Russian ? Markers.Russian : Markers.Mathematics,
                [.. Measures.Marks.Zip([marks.Twos, marks.Threes, marks.Fours, marks.Fives], (measure, count) => FactBuilder.Number(measure, count, marks.Participants))],
                grade: procedure.Grade);
        }
    }
}
