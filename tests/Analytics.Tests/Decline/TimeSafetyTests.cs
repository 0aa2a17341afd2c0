using CsCheck;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class TimeSafetyTests
{
    // Whatever becomes known after the cut-off, one day later included, changes no feature, no probability and no median of the origin.
    [Fact]
    public void Examples_LaterValuesReplacedByNoise_AreTheSameBitForBit() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 3]).Sample((seed, which) =>
        {
            DeclinePanel panel = Panels.Random(schools: 7, years: 5, seed);
            OriginYear before = DeclineExamples.Of(panel, DeclineRule.Usual).Origins[which];

            DeclinePanel noisy = Panels.WithNoiseAfter(panel, CutOff.Of(before.Year), seed + 1);
            OriginYear after = DeclineExamples.Of(noisy, DeclineRule.Usual).Origins.Single(origin => origin.Year == before.Year);

            Assert.Equal(before.Examples.Select(example => example.School.Id), after.Examples.Select(example => example.School.Id));
            Assert.All(before.Examples.Zip(after.Examples), pair =>
            {
                Assert.Equal(pair.First.Values, pair.Second.Values);
                Assert.Equal(pair.First.Outlook, pair.Second.Outlook);
                Assert.Equal(pair.First.LowList, pair.Second.LowList);
                Assert.Equal(pair.First.TwosNow, pair.Second.TwosNow);
            });
            Assert.Equal(before.Medians, after.Medians);
        }, iter: 25, threads: 1);

    // The same from the tables themselves: results, staff, pupils and journals of later years replaced by others.
    [Fact]
    public void MunicipalityPanel_LaterTablesReplacedByNoise_ChangesNoFeature() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 2]).Sample((seed, which) =>
        {
            OriginYear before = Origins(FactYears.Panel(seed))[which];
            OriginYear after = Origins(FactYears.Panel(seed, noiseAfter: before.Year.StartYear)).Single(origin => origin.Year == before.Year);
            OriginYear earlier = Origins(FactYears.Panel(seed, noiseAfter: before.Year.StartYear - 1)).Single(origin => origin.Year == before.Year);

            Assert.Equal(FactYears.Schools, before.Examples.Count);
            Assert.All(before.Examples.Zip(after.Examples), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
            Assert.NotEqual(before.Examples.SelectMany(example => example.Values), earlier.Examples.SelectMany(example => example.Values));
        }, iter: 10, threads: 1);

    // The same noise one year earlier does change features: the property above can fail.
    [Fact]
    public void Examples_KnownValuesReplacedByNoise_AreOthers()
    {
        DeclinePanel panel = Panels.Random(schools: 7, years: 5, seed: 4);
        OriginYear before = DeclineExamples.Of(panel, DeclineRule.Usual).Origins[2];

        DeclinePanel noisy = Panels.WithNoiseAfter(panel, CutOff.Of(before.Year.Previous), seed: 5);
        OriginYear after = DeclineExamples.Of(noisy, DeclineRule.Usual).Origins[2];

        Assert.NotEqual(before.Examples.SelectMany(example => example.Values), after.Examples.SelectMany(example => example.Values));
    }

    [Fact]
    public void Examples_ShuffledInputAndRussianCulture_AreTheSameBitForBit()
    {
        DeclinePanel panel = Panels.Random(schools: 9, years: 6, seed: 8);
        OriginYear expected = DeclineExamples.Of(panel, DeclineRule.Usual).Newest!;
        System.Globalization.CultureInfo culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("ru-RU");
            var shuffled = DeclinePanel.Of(
                panel.Schools.Reverse().Select(school => school with { Results = [.. school.Results.Reverse()], Values = [.. school.Values.Reverse()] }),
                panel.Covariates.Reverse());
            OriginYear found = DeclineExamples.Of(shuffled, DeclineRule.Usual).Newest!;

            Assert.Equal(panel.Hash(), shuffled.Hash());
            Assert.All(expected.Examples.Zip(found.Examples), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    private static IReadOnlyList<OriginYear> Origins(DeclinePanel panel) => DeclineExamples.Of(panel, DeclineRule.Usual).Origins;
}
