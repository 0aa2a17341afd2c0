using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>
/// Alone decides what was known when: features of an origin come from what was known at its cut-off, its label from the next
/// year. Nothing else in the score looks at a panel.
/// </summary>
public sealed record DeclineExamples(DeclinePanel Panel, DeclineRule Rule, FeatureSchema Schema, IReadOnlyList<OriginYear> Origins)
{
    /// <summary>Fewer years of a school say nothing of its next one.</summary>
    public const int MinYears = 2;

    /// <summary>The newest origin: its next year is not known yet.</summary>
    public OriginYear? Newest => Origins.Count == 0 ? null : Origins[^1];

    /// <summary>Origins with a label, in time order.</summary>
    public IReadOnlyList<OriginYear> Labelled => [.. Origins.Where(origin => origin.Examples.Any(example => example.Declined is not null))];

    /// <param name="progress">Told the part that is done.</param>
    public static DeclineExamples Of(
        DeclinePanel panel, DeclineRule rule, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        FeatureSchema schema = FeatureSchema.Of(panel.Covariates);
        IReadOnlyList<SchoolYear> years = panel.Years;
        var origins = new List<OriginYear>();
        for (int i = 1; i < years.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            KnownBy known = KnownBy.Of(panel, years[0], years[i]);
            if (origins is [.., var last] && last.Year.Next == years[i])
            {
                origins[^1] = WithLabels(last, panel, known, rule);
            }

            if (OriginLevels.Of(known, panel.Schools.Count) is { } levels)
            {
                origins.Add(AtOrigin(panel, rule, known, levels, cancellation));
            }

            progress?.Report((double)i / (years.Count - 1));
        }

        return new DeclineExamples(panel, rule, schema, origins);
    }

    private static OriginYear AtOrigin(DeclinePanel panel, DeclineRule rule, KnownBy known, OriginLevels levels, CancellationToken cancellation)
    {
        TerritoryLevels territories = TerritoryLevels.Of(panel, levels);
        var all = new DeclineExample?[panel.Schools.Count];
        _ = Parallel.For(0, all.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            all[i] = levels.Quality.Schools[i] is not { } filter ? null : Example(panel, rule, known, i, new SchoolAtOrigin(
                known.Years(i), filter, levels.Quality.Model, levels.Twos?.Schools[i], levels.Fives?.Schools[i], territories.Without(i)));
        });
        DeclineExample[] examples = [.. all.OfType<DeclineExample>()];
        return new OriginYear(known.Origin, levels.Quality.Model, levels.Quality.Fit.Schools, examples, Medians(examples));
    }

    /// <returns>Null when too little is known of the school, nothing of late, or it will not see the coming year.</returns>
    private static DeclineExample? Example(DeclinePanel panel, DeclineRule rule, KnownBy known, int place, SchoolAtOrigin school)
    {
        Seen? now = school.Year(0)?.Quality;
        Seen? before = school.Year(1)?.Quality;
        return school.Observations < MinYears || (now ?? before) is not { } last || !panel.Schools[place].SeesSpringOf(known.Origin.Next) ? null : new DeclineExample(
            panel.Schools[place],
            known.Origin,
            [
                .. HistoryFeatures.Of(school), .. MarkFeatures.Of(school), .. CohortFlow.Of(school), .. ClassForecast.Of(school),
                .. Surroundings.Of(school), .. Mismatch.Of(school), .. CovariateFeatures.Of(known, place, panel.Covariates),
            ],
            DeclineOutlook.Of(school.Level, last.BinomialVariance, school.Model, rule))
        {
            LastResult = now?.Residual,
            LastChange = now?.Residual - before?.Residual,
            Observations = school.Observations,
            PupilsPerProcedure = school.Latest.PupilsPerProcedure,
            LowList = ComingYear.LowList(school),
            TwosNow = LowListOutcome.ShareOfTwos(school.Year(0)),
        };
    }

    private static OriginYear WithLabels(OriginYear origin, DeclinePanel panel, KnownBy next, DeclineRule rule)
    {
        Dictionary<string, int> places = panel.Schools.Select((school, i) => (school.Id, i)).ToDictionary(school => school.Id, school => school.i, StringComparer.Ordinal);
        return origin with
        {
            Examples = [.. origin.Examples.Select(example => example.School.Joined.Contains(next.Origin) || next.Years(places[example.School.Id])[^1] is not { } year ? example
                : year.Quality is not { } seen ? example with { CameOnLowList = LowListOutcome.Of(year, LowListRule.Usual) }
                : example with
                {
                    CameOnLowList = LowListOutcome.Of(year, LowListRule.Usual),
                    Fell = example.LastResult is { } last ? seen.Residual <= last - rule.Drop : null,
                    Declined = example.Observations < DeclineRule.MinPastYears
                        ? null
                        : DeclineOutlook.Of(example.Outlook.Level, seen.BinomialVariance, origin.Model, rule).IsDecline(seen.Residual),
                })],
        };
    }

    private static double?[] Medians(DeclineExample[] examples) => examples.Length == 0
        ? []
        : [.. Enumerable.Range(0, examples[0].Values.Count).AsParallel().AsOrdered().Select(i =>
        {
            double[] known = [.. examples.Select(example => example.Values[i]).OfType<double>().Order()];
            return known.Length == 0 ? (double?)null : Point.Median(known);
        })];
}
