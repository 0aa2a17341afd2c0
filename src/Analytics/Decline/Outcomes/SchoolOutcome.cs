using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Outcomes;

public enum OutcomeState
{
    /// <summary>The year that was foretold has no results yet.</summary>
    NotYet,

    /// <summary>The school has no results of that year, or of too few pupils.</summary>
    NoResults,

    /// <summary>
    /// A decline is not defined: the school had too few years when it was scored, or another one was joined to it before the year
    /// that was foretold.
    /// </summary>
    NotDefined,

    Declined,

    NotDeclined,
}

/// <summary>What was known of a school when it was scored.</summary>
/// <param name="School">Its id in the panel.</param>
/// <param name="Observations">Years with a result.</param>
public sealed record Foretold(string School, Level Level, int Observations);

/// <summary>What became of a school in the year that was foretold.</summary>
/// <param name="Difference">Of the result from the level it had, as a share; null without a result.</param>
public sealed record SchoolOutcome(string School, OutcomeState State, double? Difference)
{
    /// <summary>Judged by the level and the parameters of then, and by the results of now.</summary>
    /// <param name="now">The panel as it is now; the same schools as then, so that results stand against the same others.</param>
    /// <param name="origin">The last year that was looked at then.</param>
    public static IReadOnlyList<SchoolOutcome> Of(
        DeclinePanel now, SchoolYear origin, LocalLevel model, DeclineRule rule, IReadOnlyList<Foretold> foretold)
    {
        IReadOnlyList<SchoolYear> years = now.Years;
        if (years.Count == 0 || years[^1] <= origin)
        {
            return [.. foretold.Select(school => new SchoolOutcome(school.School, OutcomeState.NotYet, null))];
        }

        KnownBy known = KnownBy.Of(now, years[0], origin.Next);
        Dictionary<string, int> places = now.Schools.Index().ToDictionary(school => school.Item.Id, school => school.Index, StringComparer.Ordinal);
        return [.. foretold.Select(school => !places.TryGetValue(school.School, out int place) ? Of(school, null)
            : now.Schools[place].Joined.Contains(origin.Next) ? new SchoolOutcome(school.School, OutcomeState.NotDefined, null)
            : Of(school, known.Years(place)[^1]?.Quality))];

        SchoolOutcome Of(Foretold school, Seen? seen)
        {
            if (seen is not { } result)
            {
                return new SchoolOutcome(school.School, OutcomeState.NoResults, null);
            }

            OutcomeState state = school.Observations < DeclineRule.MinPastYears ? OutcomeState.NotDefined
                : DeclineOutlook.Of(school.Level, result.BinomialVariance, model, rule).IsDecline(result.Residual) ? OutcomeState.Declined
                : OutcomeState.NotDeclined;
            return new SchoolOutcome(school.School, state, result.Residual - school.Level.Mean);
        }
    }
}
