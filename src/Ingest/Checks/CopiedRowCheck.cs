using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// A row of shares that repeats the row of another subject or year of the same school or district although its own number of
/// participants does not allow these shares: copied, not counted. Looks across all tables of a file.
/// </summary>
public static class CopiedRowCheck
{
    /// <summary>One equal share is chance; this many that do not fit the row's own participants are not.</summary>
    private const int LeastEqualShares = 2;

    private sealed record ShareRow(CheckedTable Table, RawFact Fact, FactValue[] Shares);

    public static void Run(IReadOnlyList<CheckedTable> tables)
    {
        // Only a row with a doubtful share can be a copy; an honest file of a region need not be compared with itself.
        if (!tables.Any(table => table.Facts.Any(fact => fact.Values.Any(IsDoubtful))))
        {
            return;
        }

        ILookup<(string Procedure, string Place), ShareRow> rows = tables
            .SelectMany(table => table.Facts.Select(fact => new ShareRow(table, fact, [.. fact.Values.Where(IsShare)])))
            .Where(row => row.Shares.Length >= LeastEqualShares)
            .ToLookup(row => (row.Fact.Procedure, PlaceKey(row.Fact.Place)));
        foreach (ShareRow copy in rows.SelectMany(place => place).Where(row => row.Shares.Any(IsDoubtful)).ToArray())
        {
            ShareRow? original = rows[(copy.Fact.Procedure, PlaceKey(copy.Fact.Place))].FirstOrDefault(row => Repeats(copy, row));
            if (original is not null)
            {
                Report(copy, Repeated(copy, original), original);
            }
        }
    }

    /// <summary>All that is doubtful in the copy stands in the original and is not doubtful there.</summary>
    private static bool Repeats(ShareRow copy, ShareRow original)
    {
        FactValue[] repeated = Repeated(copy, original);
        int doubtful = repeated.Count(IsDoubtful);
        return (copy.Fact.Subject != original.Fact.Subject || copy.Fact.Year != original.Fact.Year)
            && doubtful > 0
            && doubtful == copy.Shares.Count(share => IsDoubtful(share) && share.Number > 0)
            && (doubtful >= LeastEqualShares || repeated.Length > LeastEqualShares);
    }

    private static FactValue[] Repeated(ShareRow copy, ShareRow original) => [.. copy.Shares.Where(share => share.Number > 0
        && original.Shares.Any(other => !IsDoubtful(other) && (other.Measure, other.Number) == (share.Measure, share.Number)))];

    private static void Report(ShareRow copy, FactValue[] repeated, ShareRow original)
    {
        CellAddress first = repeated.Min(share => share.Cell!.Value);
        CellAddress last = repeated.Max(share => share.Cell!.Value);
        string shares = string.Join(" / ", repeated.OrderBy(share => share.Cell).Select(share => NumberText.Write(share.Number!.Value, 2)));
        string pupils = copy.Fact[Measures.Participants]?.Number is double n ? $" и не дают целого числа учеников от {NumberText.Write(n, 0)}" : "";
        copy.Table.Remove(issue => issue.Code is "share-count" or "wrong-denominator" or "row-sum" && repeated.Any(share => share.Cell == issue.Cell));
        copy.Table.Add("copied-row", Severity.Error, first,
            $"доли {shares} ({first}:{last}) повторяют строку «{original.Fact.Subject}» (лист «{original.Table.SheetName}», строка {original.Fact.Row})"
            + $"{pupils}. Похоже, строка скопирована; верные значения нужно взять из источника.");
    }

    private static string PlaceKey(Place place) => place switch
    {
        Place.OfSchool school => school.FisOkoLogin ?? NameKey.Of(school.Text),
        Place.OfTerritory territory => NameKey.Of(territory.Name),
        _ => "",
    };

    private static bool IsDoubtful(FactValue share) => share.State == ValueState.Doubtful;

    private static bool IsShare(FactValue value) =>
        value.Number is not null && Measures.Of(value.Measure).Unit == "%" && value.Cell is not null;
}
