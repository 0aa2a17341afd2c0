using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Checks;

/// <summary>The four shares of one row and the pupils they stand for; index 0 is the mark 2.</summary>
public sealed class MarkRow
{
    /// <summary>A share further than this part of a pupil from a whole number is no matter of rounding.</summary>
    private const double FarFromWhole = 0.25;

    private readonly Decimals[] _decimals;

    /// <param name="usual">How the column of shares is usually written.</param>
    /// <param name="participants">Another number of pupils than the row's own, to see whether it would fit better.</param>
    public MarkRow(SheetTable table, RawFact fact, Decimals usual, int? participants = null)
    {
        Fact = fact;
        var shares = new FactValue[4];
        _decimals = new Decimals[4];
        for (int mark = 0; mark < 4; mark++)
        {
            shares[mark] = fact[Measures.MarkShares[mark]]!;
            _decimals[mark] = Decimals.Finer(usual, Decimals.Of(table, shares[mark]));
        }

        Shares = shares;
        N = participants ?? (int?)fact[Measures.Participants]?.Number;
        IsCountable = N is int pupils && pupils > 0 && _decimals.All(decimals => decimals.TellsCount(pupils));
        Counts = IsCountable ? [CountOf(0), CountOf(1), CountOf(2), CountOf(3)] : new int?[4];
        Missing = Marks(mark => Shares[mark].Number is null && Counts[mark] is null);
        Misfits = Marks(mark => IsCountable && !Missing.Contains(mark) && Counts[mark] is null);
        Settled = Misfits.Count == 0 ? Counts : [.. Counts.Select((count, mark) => count ?? (Misfits.Contains(mark) ? Nearest(mark) : null))];
        Sum = Shares.Sum(share => share.Number ?? 0);
        SumIsWrong = Missing.Count < 4 && !(N == 0 && Sum == 0)
            && Math.Abs(Sum - 100) > new Decimals(_decimals.Min(decimals => decimals.Digits)).SumTolerance + 1e-9;
        CountIsWrong = IsCountable && Misfits.Count == 0 && Missing.Count == 0 && Counts.Sum() != N;
        IsBroken = SumIsWrong || CountIsWrong || (Misfits.Count > 0 && !IsRounding);
    }

    public RawFact Fact { get; }

    public IReadOnlyList<FactValue> Shares { get; }

    /// <summary>Null or 0 when the row does not say how many pupils it is about.</summary>
    public int? N { get; }

    /// <summary>Whether shares written so exactly tell a number of pupils.</summary>
    public bool IsCountable { get; }

    /// <summary>Pupils by mark; null where the share is missing, stands for no whole number, or n is too large to tell.</summary>
    public IReadOnlyList<int?> Counts { get; }

    /// <summary>Marks without a share.</summary>
    public IReadOnlyList<int> Missing { get; }

    /// <summary>Marks whose share stands for no whole number of pupils.</summary>
    public IReadOnlyList<int> Misfits { get; }

    public double Sum { get; }

    public bool SumIsWrong { get; }

    public bool CountIsWrong { get; }

    /// <summary>The row contradicts itself: its sum, its pupils, or shares that no rounding explains.</summary>
    public bool IsBroken { get; }

    /// <summary>Pupils by mark as far as they can be told, shares that are only rounded badly included.</summary>
    public IReadOnlyList<int?> Settled { get; }

    /// <summary>The one cell that must be wrong by itself: it alone fits no whole number, or it alone is missing.</summary>
    public int? Suspect => (Misfits, Missing) switch
    {
        ([int misfit], []) when CountsIfWrong(misfit) is not null => misfit,
        ([], [int missing]) when CountsIfWrong(missing) is not null => missing,
        _ => null,
    };

    /// <summary>Pupils by mark if just this share is wrong; null when the others leave no room for that.</summary>
    public int[]? CountsIfWrong(int wrong)
    {
        if (!IsCountable || Marks(mark => mark != wrong && Counts[mark] is null).Length > 0)
        {
            return null;
        }

        int rest = N!.Value - Counts.Where((_, mark) => mark != wrong).Sum(count => count!.Value);
        return rest < 0 ? null : [.. Counts.Select((count, mark) => mark == wrong ? rest : count!.Value)];
    }

    /// <summary>Whether the share of a mark may stand for so many pupils, even where it does not tell their number by itself.</summary>
    public bool Allows(int mark, int count) => Counts[mark] == count
        || (!IsCountable && N > 0 && Shares[mark].Number is double share && _decimals[mark].Near(share, 100.0 * count / N.Value));

    public string Write(int mark, double share) => _decimals[mark].Write(share);

    /// <summary>The row's values with counts added. A doubtful share stands as reported; its count is not known.</summary>
    public IReadOnlyList<FactValue> WithCounts(IReadOnlyCollection<int> doubtful)
    {
        var values = new List<FactValue>(Fact.Values.Count + 4);
        foreach (FactValue value in Fact.Values)
        {
            bool doubt = doubtful.Count > 0 && value.Number is not null
                && doubtful.Any(mark => value.Measure == Measures.MarkShares[mark] || value.Measure == Measures.Marks[mark]);
            values.Add(doubt ? value with { State = ValueState.Doubtful } : value);
        }

        foreach (int mark in Marks(mark => Fact[Measures.Marks[mark]] is null))
        {
            bool doubt = doubtful.Contains(mark);
            if (doubt || Settled[mark] is not null)
            {
                values.Add(new FactValue(Measures.Marks[mark], doubt ? null : Settled[mark], null,
                    doubt ? ValueState.Doubtful : ValueState.Known, ValueMethod.Reconstructed, Shares[mark].Cell, N));
            }
        }

        return values;
    }

    /// <summary>Misfits so near to whole numbers that make up n that somebody only rounded badly.</summary>
    private bool IsRounding => Missing.Count == 0 && Settled.Sum() == N
        && Misfits.All(mark => Math.Abs((Shares[mark].Number!.Value * N!.Value / 100) - Nearest(mark)) <= FarFromWhole);

    private int Nearest(int mark) => (int)Math.Round(Shares[mark].Number!.Value * N!.Value / 100, MidpointRounding.AwayFromZero);

    /// <summary>A count that stands beside the share in its cell is taken only if the share agrees.</summary>
    private int? CountOf(int mark)
    {
        int? reported = (int?)Fact[Measures.Marks[mark]]?.Number;
        int? count = Shares[mark].Number is double share ? _decimals[mark].Count(share, N!.Value) : reported;
        return reported is null || reported == count ? count : null;
    }

    private static int[] Marks(Func<int, bool> which)
    {
        Span<int> marks = stackalloc int[4];
        int count = 0;
        for (int mark = 0; mark < 4; mark++)
        {
            if (which(mark))
            {
                marks[count++] = mark;
            }
        }

        return marks[..count].ToArray();
    }
}
