using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>Teachers by band: the bands add up to the total and each share is its part of it.</summary>
public static class StaffShareCheck
{
    public static void Run(CheckedTable table)
    {
        RawFact[] bands = [.. table.Facts.Where(fact => (fact.Place is Place.Home || table.Layout == StaffBandsMunicipal.Layout)
            && fact[Measures.People]?.Number is not null && fact[Measures.Share]?.Number is not null)];
        RawFact? total = bands.FirstOrDefault(fact => fact.Subject == "Всего");
        RawFact[] parts = [.. bands.Where(fact => fact != total)];
        if (parts.Length == 0)
        {
            return;
        }

        double sum = parts.Sum(fact => fact[Measures.People]!.Number!.Value);
        double whole = total?[Measures.People]!.Number!.Value ?? sum;
        if (total is not null && sum != whole && !table.IsKept(total[Measures.People]!.Cell))
        {
            table.Add("column-total", Severity.Warning, total[Measures.People]!.Cell!.Value,
                $"всего {NumberText.Write(whole, 0)}, а сумма по строкам {NumberText.Write(sum, 0)}.", NumberText.Write(sum, 0));
        }

        foreach (RawFact fact in parts.Where(fact => whole > 0 && !table.IsKept(fact[Measures.Share]!.Cell)))
        {
            FactValue share = fact[Measures.Share]!;
            double expected = 100 * fact[Measures.People]!.Number!.Value / whole;
            var decimals = Decimals.Of(table.Table, share);
            if (Math.Abs(share.Number!.Value - expected) > decimals.ShareTolerance)
            {
                table.Add("share-count", Severity.Warning, share.Cell!.Value,
                    $"{NumberText.Write(share.Number.Value, 2)} %, а {NumberText.Write(fact[Measures.People]!.Number!.Value, 0)} из {NumberText.Write(whole, 0)} – это {decimals.Write(expected)} %.",
                    decimals.Write(expected));
            }
        }
    }
}
