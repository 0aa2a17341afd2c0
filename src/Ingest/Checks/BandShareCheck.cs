using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// Shares of participants by band of score: whole numbers of pupils of one and the same total. A share that fits the graduates
/// but not the participants has the wrong denominator.
/// </summary>
public static class BandShareCheck
{
    private static readonly string[] Bands =
        [Measures.BelowMinimumShare, Measures.Below60Share, Measures.From60To80Share, Measures.Above80Share];

    /// <summary>The bands that exclude one another and make up all participants.</summary>
    private static readonly string[] Whole = [Measures.Below60Share, Measures.From60To80Share, Measures.Above80Share];

    public static void Run(CheckedTable table)
    {
        foreach (RawFact fact in table.Facts.Where(fact => Bands.Any(band => fact[band] is not null)).ToArray())
        {
            int? takers = (int?)fact[Measures.Participants]?.Number;
            List<FactValue> doubtful = takers > 0 ? Misfits(table, fact, takers.Value) : [];
            if (doubtful.Count == 0)
            {
                doubtful.AddRange(WrongSum(table, fact));
            }

            table.Replace(fact, [.. fact.Values.Select(value => doubtful.Contains(value) ? value with { State = ValueState.Doubtful } : value)]);
        }
    }

    private static List<FactValue> Misfits(CheckedTable table, RawFact fact, int takers)
    {
        FactValue[] shares = [.. Bands.Select(band => fact[band]).OfType<FactValue>().Where(share => share.Number is not null)];
        var usual = Decimals.Usual(table.Table, shares);
        var misfits = new List<FactValue>();
        foreach (FactValue share in shares.Where(share => !table.IsKept(share.Cell)))
        {
            var decimals = Decimals.Finer(usual, Decimals.Of(table.Table, share));
            if (decimals.TellsCount(takers) && decimals.Count(share.Number!.Value, takers) is null)
            {
                misfits.Add(share);
            }
        }

        foreach (FactValue share in misfits)
        {
            Report(table, fact, share, takers, Decimals.Finer(usual, Decimals.Of(table.Table, share)), alone: misfits.Count == 1);
        }

        return misfits;
    }

    private static void Report(CheckedTable table, RawFact fact, FactValue share, int takers, Decimals decimals, bool alone)
    {
        double number = share.Number!.Value;
        string written = decimals.Write(number);
        // One share that fits the graduates has the wrong denominator; where others do not fit either, the row is wrong as a whole.
        if (alone && (int?)fact[Measures.Enrolled]?.Number is int all && all > takers && decimals.TellsCount(all) && decimals.Count(number, all) is int count)
        {
            string proposed = decimals.Write(100.0 * count / takers);
            table.Add("wrong-denominator", Severity.Error, share.Cell!.Value,
                $"{written} % – это {count} из {all} выпускников, а остальные доли строки взяты от {takers} сдававших. Доля от сдававших: {proposed} % ({count} из {takers}). Исправить на {proposed}?",
                proposed);
            return;
        }

        int? left = alone ? LeftByOthers(table, fact, share, takers, decimals) : null;
        string? proposal = left is int rest ? decimals.Write(100.0 * rest / takers) : null;
        table.Add("share-count", Severity.Error, share.Cell!.Value,
            $"{written} % от {takers} сдававших – это {NumberText.Write(number * takers / 100, 2)} ученика, не целое число."
            + (proposal is null ? "" : $" Остальные доли оставляют {left} из {takers}. Исправить на {proposal}?"),
            proposal);
    }

    /// <summary>Pupils that the two other bands leave of all participants.</summary>
    private static int? LeftByOthers(CheckedTable table, RawFact fact, FactValue share, int takers, Decimals decimals)
    {
        int?[] others = [.. Whole.Where(band => band != share.Measure)
            .Select(band => fact[band]?.Number is double number ? Decimals.Finer(decimals, Decimals.Of(table.Table, fact[band]!)).Count(number, takers) : null)];
        return Whole.Contains(share.Measure) && others is [int first, int second] && first + second <= takers ? takers - first - second : null;
    }

    private static FactValue[] WrongSum(CheckedTable table, RawFact fact)
    {
        FactValue[] whole = [.. Whole.Select(band => fact[band]).OfType<FactValue>().Where(share => share.Number is not null)];
        double sum = whole.Sum(share => share.Number!.Value);
        if (whole.Length < Whole.Length || Math.Abs(sum - 100) <= Decimals.Usual(table.Table, whole).SumTolerance + 1e-9
            || whole.Any(share => table.IsKept(share.Cell)))
        {
            return [];
        }

        table.Add("row-sum", Severity.Error, whole[0].Cell!.Value,
            $"доли трёх диапазонов в сумме дают {NumberText.Write(sum, 2)} %, а не 100 %.");
        return whole;
    }
}
