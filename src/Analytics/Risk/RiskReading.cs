using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Risk;

/// <summary>What the data of one school say on one parameter of a factor: a share with its counts, or an answer chosen from a list.</summary>
/// <param name="Year">The year of the data, which may be the one before the year judged.</param>
public sealed record RiskReading(SchoolYear Year, Origin Origin)
{
    /// <summary>Marks, teachers, rooms: so many of so many. Null for an answer and for a contradiction.</summary>
    public Share? Share { get; private init; }

    /// <summary>In percent. Null where the whole is known, as the teachers of a school: chance has no part in it.</summary>
    public Interval? Interval
    {
        get
        {
            if (Rate?.Interval() is not Interval rate || Share is not { } share)
            {
                return null;
            }

            // As in Jeffreys: none of them is compatible with a rate of nothing, all of them with one of everything.
            return new Interval(share.Successes == 0 ? 0 : rate.Low, share.Successes == share.N ? 1 : rate.High).ScaledBy(100);
        }
    }

    /// <summary>How many pupils a share of marks is of at least; null for other shares.</summary>
    public int? Pupils { get; private init; }

    public string? Answer { get; private init; }

    /// <summary>What is known of the rate behind a share of marks.</summary>
    private BetaPosterior? Rate { get; init; }

    /// <summary>The part is larger than its whole.</summary>
    public bool Contradicts => Share is null && Answer is null;

    /// <summary>From 0 to 100.</summary>
    public double? Percent => 100 * Share?.Value;

    public static RiskReading OfAnswer(SchoolYear year, Words answer) => new(year, answer.Origin) { Answer = answer.Text };

    public static RiskReading OfContradiction(SchoolYear year, Origin origin) => new(year, origin);

    public static RiskReading OfWhole(SchoolYear year, Share share, Origin origin) => new(year, origin) { Share = share };

    /// <summary>
    /// A share of marks over several works of the same pupils. Marks of one pupil hang together, so its interval (Jeffreys) counts
    /// the pupils and not the marks: that is the most cautious of what can be said without pupil rows.
    /// </summary>
    /// <param name="marks">At least one.</param>
    /// <param name="pupils">Not more than the marks.</param>
    public static RiskReading OfMarks(SchoolYear year, Share marks, int pupils, Origin origin) => new(year, origin)
    {
        Share = marks,
        Rate = new BetaPosterior((marks.Value!.Value * pupils) + 0.5, ((1 - marks.Value.Value) * pupils) + 0.5),
        Pupils = pupils,
    };

    /// <summary>How probable each level is; null where the answer is none of the list or there is no share.</summary>
    public RiskChances? ChancesOf(RiskIndicator indicator)
    {
        if (Answer is not null)
        {
            return indicator.LevelOf(Answer) is RiskLevel chosen ? RiskChances.Certain(chosen) : null;
        }

        return Percent is not double percent ? null
            : Rate is { } rate ? RiskChances.Of(rate, indicator)
            : RiskChances.Certain(indicator.LevelOf(percent));
    }
}
