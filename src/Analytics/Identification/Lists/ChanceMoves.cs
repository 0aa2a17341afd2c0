using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>How many schools would have changed sides if no school had changed, against how many did.</summary>
/// <param name="Expected">On average.</param>
/// <param name="AtLeast">How often chance alone makes as many as there are, or more.</param>
public sealed record ChanceMove(int Seen, double Expected, double AtLeast, int OfSchools);

/// <summary>
/// Moves by chance alone: each school's shares stay as last year's results let them be believed, and this year's pupils are
/// drawn anew. See docs/identification/yearly-list.md.
/// </summary>
public sealed record ChanceMoves(ChanceMove Entered, ChanceMove Left)
{
    /// <param name="before">The list of the year before by the same methodology.</param>
    /// <param name="statusBefore">Which list the move is counted from: that one, or one that was kept.</param>
    /// <returns>Null where no school can be compared.</returns>
    public static ChanceMoves? Of(IdentificationList before, IdentificationList now, IReadOnlyDictionary<int, ListStatus> statusBefore)
    {
        var predictive = new NextYear(before);
        var known = new List<(ListMove Move, double Named)>();
        foreach (SchoolVerdict verdict in now.Verdicts)
        {
            ListMove move = ListMoves.Between(
                statusBefore.TryGetValue(verdict.SchoolId, out ListStatus status) ? status : null, verdict.Status);
            if (move != ListMove.CannotBeCompared && before.Of(verdict.SchoolId) is { } last)
            {
                known.Add((move, predictive.Named(last, verdict)));
            }
        }

        double[] off = [.. known.Where(school => school.Move is ListMove.Entered or ListMove.OffBoth).Select(school => school.Named)];
        double[] on = [.. known.Where(school => school.Move is ListMove.Left or ListMove.Stayed).Select(school => 1 - school.Named)];
        return known.Count == 0 ? null : new ChanceMoves(Move(known, ListMove.Entered, off), Move(known, ListMove.Left, on));
    }

    private static ChanceMove Move(List<(ListMove Move, double Named)> known, ListMove kind, double[] chances)
    {
        int seen = known.Count(school => school.Move == kind);
        return new ChanceMove(seen, Sums.Ordered(chances), PoissonBinomial.AtLeast(chances, seen), chances.Length);
    }
}
