using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Checks;

/// <summary>The four shares of one row and the pupils they stand for; index 0 is the mark 2.</summary>
public sealed class MarkRow
{
    public MarkRow(RawFact fact, Decimals decimals)
    {
        Fact = fact;
        Decimals = decimals;
        Shares = [.. Measures.MarkShares.Select(share => fact[share]!)];
        N = (int?)fact[Measures.Participants]?.Number;
        bool countable = N is int pupils && pupils > 0 && decimals.TellsCount(pupils);
        Counts = [.. Shares.Select(share => countable && share.Number is double number ? decimals.Count(number, N!.Value) : null)];
        Misfits = countable ? [.. Shares.Where((share, mark) => share.Number is not null && Counts[mark] is null)] : [];
        double sum = Shares.Sum(share => share.Number ?? double.NaN);
        bool wrongSum = Math.Abs(sum - 100) > decimals.SumTolerance + 1e-9;
        bool wrongCount = countable && Misfits.Count == 0 && !Shares.Any(share => share.Number is null) && Counts.Sum() != N;
        IsBroken = !double.IsNaN(sum) && (wrongSum || wrongCount);
    }

    public RawFact Fact { get; }

    public Decimals Decimals { get; }

    public IReadOnlyList<FactValue> Shares { get; }

    /// <summary>Null or 0 when the row does not say how many pupils it is about.</summary>
    public int? N { get; }

    /// <summary>Pupils by mark; null where the share is missing, stands for no whole number, or n is too large to tell.</summary>
    public IReadOnlyList<int?> Counts { get; }

    /// <summary>Shares that stand for no whole number of pupils.</summary>
    public IReadOnlyList<FactValue> Misfits { get; }

    /// <summary>The shares do not add up to 100 %, or their pupils not to n.</summary>
    public bool IsBroken { get; }

    /// <summary>The one share that fits no whole number while the other three do: it is the wrong one.</summary>
    public int? LoneMisfit => IsBroken && Misfits.Count == 1 && CountsIfWrong(Shares.ToList().IndexOf(Misfits[0])) is not null
        ? Shares.ToList().IndexOf(Misfits[0])
        : null;

    /// <summary>Pupils of the mark if all others are right.</summary>
    public int CountFromOthers(int mark) => N!.Value - Counts.Where((_, other) => other != mark).Sum(count => count!.Value);

    /// <summary>Pupils by mark if just this share is wrong; null when the others leave no room for that.</summary>
    public int[]? CountsIfWrong(int wrong)
    {
        if (N is null || Counts.Where((count, mark) => mark != wrong && count is null).Any() || CountFromOthers(wrong) < 0)
        {
            return null;
        }

        return [.. Counts.Select((count, mark) => mark == wrong ? CountFromOthers(wrong) : count!.Value)];
    }

    /// <summary>The row's values with counts added. A doubtful share stands as reported; its count is not known.</summary>
    /// <param name="doubtful">Marks (0-3) that are in doubt; null for none.</param>
    public IReadOnlyList<FactValue> WithCounts(IReadOnlyCollection<int>? doubtful)
    {
        var values = new List<FactValue>();
        foreach (FactValue value in Fact.Values)
        {
            int mark = Measures.MarkShares.ToList().IndexOf(value.Measure);
            bool doubt = mark >= 0 && doubtful?.Contains(mark) == true;
            values.Add(doubt ? value with { State = ValueState.Doubtful } : value);
        }

        for (int mark = 0; mark < 4; mark++)
        {
            bool doubt = doubtful?.Contains(mark) == true;
            int? count = Counts[mark] ?? (Misfits.Contains(Shares[mark]) ? (int)Math.Round(Shares[mark].Number!.Value * N!.Value / 100) : null);
            if (Fact[Measures.Marks[mark]] is null && (doubt || count is not null))
            {
                values.Add(new FactValue(
                    Measures.Marks[mark],
                    doubt ? null : count,
                    null,
                    doubt ? ValueState.Doubtful : ValueState.Known,
                    ValueMethod.Reconstructed,
                    Shares[mark].Cell,
                    N));
            }
        }

        return values;
    }
}
