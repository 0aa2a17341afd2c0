using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// Shares of the marks 2-5 against the number of pupils: each must stand for a whole number of them and the four for all of
/// them. The counts recovered are added as values; where a row contradicts itself the total row, if there is one, tells which
/// cell is wrong and what it should say.
/// </summary>
public static class MarkShareCheck
{
    public static void Run(CheckedTable table)
    {
        foreach (RawFact nobody in table.Facts.Where(IsOfNobody).ToArray())
        {
            table.Replace(nobody, [.. nobody.Values.Select(value => Measures.MarkShares.Contains(value.Measure)
                ? value with { Number = null, State = ValueState.NotHeld }
                : value)]);
        }

        var groups = table.Facts
            .Where(fact => Measures.MarkShares.All(share => fact[share] is not null))
            .GroupBy(fact => (fact.Procedure, fact.Subject, fact.Year, fact.ProgrammeGrade));
        foreach (var group in groups.ToArray())
        {
            Check(table, [.. group]);
        }

        ParticipantsCheck.Doubt(table);
    }

    /// <summary>Zeros in a row of no participants are nobody's shares: the work was not written there.</summary>
    private static bool IsOfNobody(RawFact fact) =>
        fact[Measures.Participants] is { Number: 0 } && Measures.MarkShares.All(share => fact[share] is { Number: null or 0 });

    private static void Check(CheckedTable table, RawFact[] facts)
    {
        var usual = Decimals.Usual(table.Table, facts.SelectMany(fact => Measures.MarkShares.Select(share => fact[share]!)));
        MarkRow[] all = [.. facts.Select(fact => new MarkRow(table.Table, fact, usual))];
        MarkRow? total = all.FirstOrDefault(row => row.Fact.Place is Place.Home);
        MarkRow[] rows = [.. all.Where(row => row != total)];
        MarkRow? miscounted = ParticipantsCheck.Run(table, rows, total, usual);
        MarkRow[] broken = [.. rows.Where(row => row != miscounted && row.IsBroken && !row.Shares.Any(share => table.IsKept(share.Cell)))];
        var totals = new MarkTotals(rows, broken, miscounted is null ? total : null);

        var toReport = broken.ToHashSet();
        foreach (MarkRow row in rows)
        {
            if (row == miscounted)
            {
                table.Replace(row.Fact, row.WithCounts([0, 1, 2, 3]));
            }
            else if (toReport.Contains(row))
            {
                Report(table, row, totals.Of(row), totals.Possible(row));
            }
            else
            {
                TakeAsItStands(table, row);
            }
        }

        if (total is not null)
        {
            CheckTotal(table, total);
        }
    }

    private static void Report(
        CheckedTable table, MarkRow row, IReadOnlyDictionary<int, int>? solved, IReadOnlyList<int> possible)
    {
        string code = row.SumIsWrong || row.CountIsWrong ? "row-sum" : "share-count";
        IReadOnlyDictionary<int, int>? wrong = solved ?? (row.Suspect is int mark
            ? new Dictionary<int, int> { [mark] = row.CountsIfWrong(mark)![mark] }
            : null);
        if (wrong is null && Fractions(row) is { Length: > 0 } fractions)
        {
            AskForPercents(table, row, fractions);
            return;
        }

        if (wrong is null)
        {
            Ask(table, row, code, possible);
            return;
        }

        foreach ((int which, int count) in wrong)
        {
            string proposed = row.Write(which, 100.0 * count / row.N!.Value);
            string written = row.Shares[which].Number is double share ? $"{row.Write(which, share)} %" : "пусто";
            string witness = solved is not null ? " Строка «итого» это подтверждает." : "";
            table.Add(code, Severity.Error, row.Shares[which].Cell!.Value,
                $"{What(row)} Похоже, неверна доля отметки «{which + 2}»: {Pupils(count)} из {row.N}, а не {written}.{witness} Исправить на {proposed}?",
                proposed);
        }

        table.Replace(row.Fact, row.WithCounts([.. wrong.Keys]));
    }

    /// <summary>Nothing in the table tells which cell is wrong: the row is out until somebody does.</summary>
    private static void Ask(CheckedTable table, MarkRow row, string code, IReadOnlyList<int> possible)
    {
        int[] doubtful = code == "row-sum" ? [0, 1, 2, 3] : [.. row.Misfits];
        string cells = string.Join(" или ", possible.Select(mark => $"{row.Shares[mark].Cell} ({row.Write(mark, 100.0 * row.CountsIfWrong(mark)![mark] / row.N!.Value)} %)"));
        string which = cells.Length > 0 ? $"Строка «итого» допускает несколько исправлений: {cells}" : "Какая ячейка неверна, по таблице сказать нельзя";
        foreach (int mark in code == "row-sum" ? [possible.Count > 0 ? possible[0] : 0] : doubtful)
        {
            table.Add(code, Severity.Error, row.Shares[mark].Cell!.Value,
                $"{What(row)} {which}; строка не входит в общие значения, пока её не исправят.");
        }

        table.Replace(row.Fact, row.WithCounts(doubtful));
    }

    /// <summary>The shares of a row that are parts of 1: with them times 100 the row makes 100 %.</summary>
    private static FactValue[] Fractions(MarkRow row) =>
        row is { N: > 1, SumIsWrong: true } && Math.Abs(row.Shares.Sum(share => share.Number is <= 1 and double part ? 100 * part : share.Number ?? 0) - 100) <= 1
            ? [.. row.Shares.Where(share => share.Number is > 0 and <= 1)]
            : [];

    private static void AskForPercents(CheckedTable table, MarkRow row, FactValue[] fractions)
    {
        foreach (FactValue share in fractions)
        {
            string proposed = NumberText.Write(100 * share.Number!.Value, 4);
            table.Add("row-sum", Severity.Error, share.Cell!.Value,
                $"{What(row)} Похоже, {NumberText.Write(share.Number.Value, 6)} – доля единицы, а не процент, как в других строках. Исправить на {proposed}? Строка не входит в общие значения, пока её не исправят.",
                proposed);
        }

        table.Replace(row.Fact, row.WithCounts([0, 1, 2, 3]));
    }

    private static string What(MarkRow row) =>
        row.SumIsWrong ? $"сумма долей в строке {NumberText.Write(row.Sum, 2)} %, а не 100 %."
        : row.CountIsWrong ? $"доли строки дают {Pupils(row.Counts.Sum()!.Value)}, а не {row.N}."
        : $"доли {string.Join(" / ", row.Misfits.Select(mark => row.Write(mark, row.Shares[mark].Number!.Value)))} % не дают целого числа учеников от {row.N}.";

    private static void TakeAsItStands(CheckedTable table, MarkRow row)
    {
        foreach (int mark in row.Misfits.Where(mark => !table.IsKept(row.Shares[mark].Cell)))
        {
            int count = row.Settled[mark]!.Value;
            string proposed = row.Write(mark, 100.0 * count / row.N!.Value);
            table.Add("share-count", Severity.Warning, row.Shares[mark].Cell!.Value,
                $"{row.Write(mark, row.Shares[mark].Number!.Value)} % от {row.N} – не целое число учеников. Похоже, {Pupils(count)}: {proposed} %.",
                proposed);
        }

        table.Replace(row.Fact, row.WithCounts([]));
    }

    /// <summary>A total row of shares alone gets its counts; one with both says the same in both.</summary>
    private static void CheckTotal(CheckedTable table, MarkRow total)
    {
        foreach (int mark in total.Misfits.Where(mark => !table.IsKept(total.Shares[mark].Cell)))
        {
            int count = (int?)total.Fact[Measures.Marks[mark]]?.Number ?? total.Settled[mark]!.Value;
            string proposed = total.Write(mark, 100.0 * count / total.N!.Value);
            table.Add("share-count", Severity.Warning, total.Shares[mark].Cell!.Value,
                $"в строке «итого» {total.Write(mark, total.Shares[mark].Number!.Value)} %, а {Pupils(count)} из {total.N} – это {proposed} %.",
                CountAndShare.Rewrite(table.Table.Sheet.Sheet[total.Shares[mark].Cell!.Value]?.Text, count, proposed));
        }

        if (total.SumIsWrong && Measures.Marks.All(mark => total.Fact[mark] is null) && !total.Shares.Any(share => table.IsKept(share.Cell)))
        {
            table.Add("row-sum", Severity.Warning, total.Shares[0].Cell!.Value,
                $"в строке «итого» сумма долей {NumberText.Write(total.Sum, 2)} %, а не 100 %.");
        }

        table.Replace(total.Fact, total.WithCounts([.. total.Misfits.Where(mark => total.Fact[Measures.Marks[mark]] is null)]));
    }

    private static string Pupils(int count) => RussianCount.Of(count, "ученик", "ученика", "учеников");
}
