namespace SchoolSupport.Analytics.Identification.Methodologies;

/// <summary>One procedure this year.</summary>
/// <param name="Pupils">How many pupils with another result would make it the other way; null where that is not known or not possible.</param>
/// <param name="LowBefore">Low in all the earlier years the second rule asks for.</param>
public readonly record struct ProcedureBorder(bool IsLow, int? Pupils, bool LowBefore);

/// <summary>The fewest pupils with another result this year that would turn the verdict, what lies behind taken as it is.</summary>
public static class PupilsToBorder
{
    private const int Never = int.MaxValue / 2;

    /// <returns>Null where no results of this year would turn it, or the numbers of pupils are not known.</returns>
    public static int? Of(IEnumerable<ProcedureBorder> procedures, ListRule rule, bool isNamed)
    {
        // The same walk as for the chance, with the fewest pupils in place of probabilities.
        int enough = rule.InOneYear ?? 0;
        int[,] states = Unreached(enough);
        states[0, 0] = 0;
        foreach (ProcedureBorder procedure in procedures)
        {
            int[,] next = Unreached(enough);
            int toLow = procedure.IsLow ? 0 : procedure.Pupils ?? Never;
            int toNotLow = procedure.IsLow ? procedure.Pupils ?? Never : 0;
            for (int count = 0; count <= enough; count++)
            {
                int more = Math.Min(count + 1, enough);
                for (int running = 0; running <= 1; running++)
                {
                    int after = procedure.LowBefore ? 1 : running;
                    next[count, running] = Fewest(next[count, running], states[count, running] + toNotLow);
                    next[more, after] = Fewest(next[more, after], states[count, running] + toLow);
                }
            }

            states = next;
        }

        int fewest = Never;
        for (int count = 0; count <= enough; count++)
        {
            for (int running = 0; running <= 1; running++)
            {
                fewest = ListChance.Names(rule, count == enough, running == 1) == isNamed ? fewest : Math.Min(fewest, states[count, running]);
            }
        }

        return fewest >= Never ? null : fewest;
    }

    private static int Fewest(int known, int other) => Math.Min(known, Math.Min(other, Never));

    private static int[,] Unreached(int enough)
    {
        int[,] states = new int[enough + 1, 2];
        for (int count = 0; count <= enough; count++)
        {
            (states[count, 0], states[count, 1]) = (Never, Never);
        }

        return states;
    }
}
