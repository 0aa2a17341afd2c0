using System.Globalization;

namespace SchoolSupport.Bench.Worlds;

/// <summary>Prints what the trends are worth in both acceptance worlds, beside what is asked of them.</summary>
internal static class WorldReport
{
    private const int Worlds = 4;
    private const int Municipalities = 40;

    /// <returns>Whether every number is within what is asked.</returns>
    public static bool Print(TextWriter output, int firstSeed = 100)
    {
        bool isWithin = true;
        Line("Calibrated world, 1,500 schools, four times");
        foreach (int years in new[] { 3, 4, 5, 8 })
        {
            var measures = WorldMeasures.Of(Enumerable.Range(firstSeed, Worlds).Select(seed => TrendWorld.Of(seed, years)));
            Line(string.Create(CultureInfo.InvariantCulture, $"  {years} years: {measures.Schools} schools with a slope"));

            Asked("90 % interval covers the true slope", measures.Covered(0.90), 0.88, 0.93);
            Asked("95 % interval covers the true slope", measures.Covered(0.95), null, null);
            if (years == 3)
            {
                Asked("small schools: too little data", measures.TooLittleOfSmall, 0.90, 1);
            }

            if (years >= 5)
            {
                Asked("hardly changing, yet called rising or falling", measures.FalseDirections, 0, 0.10);
                Asked("the same, more than 40 pupils a grade", measures.FalseDirectionsOfLarge, 0, 0.12);
                Line(string.Create(CultureInfo.InvariantCulture,
                    $"    falls {measures.Falls.Count}, wrong {measures.WrongFalls} ({(double)measures.WrongFalls / measures.Falls.Count:0.0%}), foretold {measures.ForetoldWrongFalls:0.0}"));
                Asked("deviation of one-year forecast scores", measures.ScoreDeviation, 0.9, 1.1);
            }
        }

        var municipalities = WorldMeasures.Of(Enumerable.Range(firstSeed, Municipalities).Select(seed => TrendWorld.Of(seed, 5, schools: 50)));
        Line(string.Create(CultureInfo.InvariantCulture, $"  5 years, {Municipalities} municipalities of 50 schools, each by itself"));
        Asked("90 % interval covers the true slope", municipalities.Covered(0.90), 0.88, 0.93);
        Asked("hardly changing, yet called rising or falling", municipalities.FalseDirections, 0, 0.10);
        Asked("the same, more than 40 pupils a grade", municipalities.FalseDirectionsOfLarge, null, null);

        foreach (double confidence in new[] { 0.90, 0.95 })
        {
            double covered = Enumerable.Range(firstSeed, Worlds).Average(seed => WorldMeasures.LevelsCovered(TrendWorld.Of(seed, 6), confidence, 5));
            Asked(string.Create(CultureInfo.InvariantCulture, $"{confidence:0 %} interval covers the level, 6 years"), covered, confidence - 0.03, confidence + 0.03);
        }

        Line("World in which no school ever changes, 1,500 schools, four times");
        foreach (int years in new[] { 5, 8 })
        {
            var still = WorldMeasures.Of(Enumerable.Range(firstSeed, Worlds).Select(seed => TrendWorld.Of(seed, years, isStill: true)));
            Line(string.Create(CultureInfo.InvariantCulture, $"  {years} years: {still.Schools} schools with a slope"));
            Asked("called rising or falling", still.FalseDirections, 0, 0.10);
            Asked("the same, more than 40 pupils a grade", still.FalseDirectionsOfLarge, 0, 0.12);
            Asked("stable, more than 40 pupils a grade", still.StableOfLarge, 0.50, 1);
            Asked("90 % interval covers the true slope of 0", still.Covered(0.90), null, null);
        }

        return isWithin;

        void Line(string text) => output.WriteLine(text);

        void Asked(string what, double found, double? low, double? high)
        {
            bool isFine = !(found < low || found > high);
            isWithin &= isFine;
            string limits = low is null ? "" : string.Create(CultureInfo.InvariantCulture, $"asked {low:0.00}–{high:0.00}{(isFine ? "" : "  NOT MET")}");
            Line(string.Create(CultureInfo.InvariantCulture, $"    {what,-50} {found:0.000}  {limits}"));
        }
    }
}
