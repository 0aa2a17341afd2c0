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
        var groups = table.Facts
            .Where(fact => Measures.MarkShares.All(share => fact[share] is not null))
            .GroupBy(fact => (fact.Procedure, fact.Subject, fact.Year, fact.ProgrammeGrade));
        foreach (var group in groups.ToArray())
        {
            Check(table, [.. group]);
        }
    }

    private static void Check(CheckedTable table, RawFact[] facts)
    {
        RawFact? total = facts.FirstOrDefault(fact => fact.Place is Place.Home);
        var decimals = Decimals.Of(table.Table, facts
            .Where(fact => fact != total)
            .SelectMany(fact => Measures.MarkShares.Select(share => fact[share]!)));
        MarkRow[] rows = [.. facts.Where(fact => fact != total).Select(fact => new MarkRow(fact, decimals))];
        MarkRow[] broken = [.. rows.Where(row => row.IsBroken && !row.Shares.All(share => table.IsKept(share.Cell)))];
        List<int>? located = total is null ? null : LocateByTotals(rows, broken, total);

        foreach (MarkRow row in rows)
        {
            int index = Array.IndexOf(broken, row);
            if (index >= 0)
            {
                int? wrong = row.LoneMisfit ?? located?[index];
                Report(table, row, wrong, confirmed: located is not null);
                continue;
            }

            foreach (FactValue misfit in row.Misfits.Where(share => !table.IsKept(share.Cell)))
            {
                int count = (int)Math.Round(misfit.Number!.Value * row.N!.Value / 100);
                table.Add("share-count", Severity.Warning, misfit.Cell!.Value,
                    $"{decimals.Write(misfit.Number.Value)} % от {row.N} - не целое число учеников. Похоже, {Pupils(count)}: {decimals.Write(100.0 * count / row.N.Value)} %.",
                    decimals.Write(100.0 * count / row.N.Value));
            }

            table.Replace(row.Fact, row.WithCounts(null));
        }
    }

    private static void Report(CheckedTable table, MarkRow row, int? wrong, bool confirmed)
    {
        string sum = row.Decimals.Write(row.Shares.Sum(share => share.Number!.Value));
        if (wrong is int mark && !table.IsKept(row.Shares[mark].Cell))
        {
            int count = row.CountFromOthers(mark);
            string proposed = row.Decimals.Write(100.0 * count / row.N!.Value);
            string witness = confirmed ? " Строка «итого» это подтверждает." : "";
            table.Add("row-sum", Severity.Error, row.Shares[mark].Cell!.Value,
                $"сумма долей в строке {sum} %, а не 100 %. Похоже, неверна доля отметки «{mark + 2}»: "
                + $"{Pupils(count)} из {row.N}, а не {row.Decimals.Write(row.Shares[mark].Number!.Value)} %.{witness} Исправить на {proposed}?",
                proposed);
            table.Replace(row.Fact, row.WithCounts([mark]));
        }
        else if (wrong is null)
        {
            table.Add("row-sum", Severity.Error, row.Shares[0].Cell!.Value,
                $"сумма долей в строке {sum} %, а не 100 %. Какая из четырёх ячеек неверна, по таблице сказать нельзя; строка не входит в общие значения, пока её не исправят.");
            table.Replace(row.Fact, row.WithCounts([0, 1, 2, 3]));
        }
        else
        {
            table.Replace(row.Fact, row.WithCounts(null));
        }
    }

    /// <summary>
    /// Which mark is wrong in each broken row, if the total row leaves exactly one possibility. Up to five broken rows are tried
    /// in all combinations; with more the table is to be looked at by a person.
    /// </summary>
    private static List<int>? LocateByTotals(MarkRow[] rows, MarkRow[] broken, RawFact total)
    {
        int?[] published = [.. Measures.Marks.Select(mark => (int?)total[mark]?.Number)];
        if (broken.Length is 0 or > 5 || published.Any(count => count is null) || rows.Except(broken).Any(row => row.Counts.Any(count => count is null)))
        {
            return null;
        }

        int[] missing = [.. Enumerable.Range(0, 4).Select(mark => published[mark]!.Value - rows.Except(broken).Sum(row => row.Counts[mark]!.Value))];
        List<List<int>> solutions = [];
        Search([], missing);
        return solutions is [var only] ? only : null;

        void Search(List<int> chosen, int[] left)
        {
            if (chosen.Count == broken.Length)
            {
                if (left.All(count => count == 0))
                {
                    solutions.Add(chosen);
                }

                return;
            }

            MarkRow row = broken[chosen.Count];
            for (int wrong = 0; wrong < 4; wrong++)
            {
                if (row.CountsIfWrong(wrong) is int[] counts)
                {
                    Search([.. chosen, wrong], [.. left.Select((count, mark) => count - counts[mark])]);
                }
            }
        }
    }

    private static string Pupils(int count) => RussianCount.Of(count, "ученик", "ученика", "учеников");
}
