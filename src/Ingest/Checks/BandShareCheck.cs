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
            if (fact[Measures.Participants]?.Number is double participants and > 0)
            {
                Check(table, fact, (int)participants, (int?)fact[Measures.Enrolled]?.Number);
            }
        }
    }

    private static void Check(CheckedTable table, RawFact fact, int takers, int? graduates)
    {
        FactValue[] shares = [.. Bands.Select(band => fact[band]).OfType<FactValue>().Where(share => share.Number is not null)];
        var decimals = Decimals.Of(table.Table, shares);
        var doubtful = new List<FactValue>();
        foreach (FactValue share in shares.Where(share => decimals.TellsCount(takers) && !table.IsKept(share.Cell)))
        {
            double number = share.Number!.Value;
            if (decimals.Count(number, takers) is not null)
            {
                continue;
            }

            doubtful.Add(share);
            string written = decimals.Write(number);
            if (graduates is int all && all != takers && decimals.Count(number, all) is int count)
            {
                string proposed = decimals.Write(100.0 * count / takers);
                table.Add("wrong-denominator", Severity.Error, share.Cell!.Value,
                    $"{written} % - это {count} из {all} выпускников, а остальные доли строки взяты от {takers} сдававших. Доля от сдававших: {proposed} % ({count} из {takers}). Исправить на {proposed}?",
                    proposed);
            }
            else
            {
                table.Add("share-count", Severity.Error, share.Cell!.Value,
                    $"{written} % от {takers} сдававших - это {NumberText.Write(number * takers / 100, 2)} ученика, не целое число.");
            }
        }

        FactValue?[] whole = [.. Whole.Select(band => fact[band])];
        if (whole.All(band => band?.Number is not null) && doubtful.Count == 0
            && Math.Abs(whole.Sum(band => band!.Number!.Value) - 100) > decimals.SumTolerance && !table.IsKept(whole[0]!.Cell))
        {
            doubtful.AddRange(whole!);
            table.Add("row-sum", Severity.Error, whole[0]!.Cell!.Value,
                $"доли трёх диапазонов в сумме дают {decimals.Write(whole.Sum(band => band!.Number!.Value))} %, а не 100 %.");
        }

        table.Replace(fact, [.. fact.Values.Select(value => doubtful.Contains(value) ? value with { State = ValueState.Doubtful } : value)]);
    }
}
