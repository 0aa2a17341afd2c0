using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Identification.Methodologies;

/// <summary>How likely one procedure is low.</summary>
/// <param name="Low">This year.</param>
/// <param name="LowBefore">In all the earlier years the second rule asks for; not used without that rule.</param>
public readonly record struct ProcedureChance(double Low, double LowBefore = 0);

/// <summary>
/// How likely a rule names a school whose procedures are independent: exact, by going through the procedures with the
/// number of low ones so far and whether one was low in all years. See docs/identification/methodologies.md.
/// </summary>
public static class ListChance
{
    /// <summary>The order of the procedures does not change a bit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not from 0 to 1.</exception>
    public static double Of(IEnumerable<ProcedureChance> procedures, ListRule rule)
    {
        // Low ones so far, the last place for «enough and more» × whether one has been low in all years.
        int enough = rule.InOneYear ?? 0;
        double[,] states = new double[enough + 1, 2];
        states[0, 0] = 1;
        foreach (ProcedureChance chance in procedures.OrderBy(chance => chance.Low).ThenBy(chance => chance.LowBefore))
        {
            double low = Bounds.Probability(chance.Low, nameof(procedures));
            double always = low * Bounds.Probability(chance.LowBefore, nameof(procedures));
            double[,] next = new double[enough + 1, 2];
            for (int count = 0; count <= enough; count++)
            {
                int more = Math.Min(count + 1, enough);
                next[count, 0] += states[count, 0] * (1 - low);
                next[more, 0] += states[count, 0] * (low - always);
                next[more, 1] += states[count, 0] * always;
                next[count, 1] += states[count, 1] * (1 - low);
                next[more, 1] += states[count, 1] * low;
            }

            states = next;
        }

        double named = 0;
        for (int count = 0; count <= enough; count++)
        {
            for (int running = 0; running <= 1; running++)
            {
                named += Names(rule, count == enough, running == 1) ? states[count, running] : 0;
            }
        }

        return Math.Clamp(named, 0, 1);
    }

    /// <summary>Whether the rule names a school of which both parts are known.</summary>
    internal static bool Names(ListRule rule, bool enough, bool running) => rule switch
    {
        { InOneYear: null, YearsRunning: null } => false,
        { YearsRunning: null } => enough,
        { InOneYear: null } => running,
        { Join: RuleJoin.And } => enough && running,
        _ => enough || running,
    };
}
