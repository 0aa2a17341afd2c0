using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// Schools that a list takes out of force by not naming them. Nobody sees what is not there, so the table says so; a person
/// decides whether it is the whole list or a part.
/// </summary>
internal sealed record SchoolsLeftOut(PlannedTable Table, IReadOnlyList<(int SchoolId, int ImportId)> Schools)
{
    /// <summary>More would not be read; the rest is counted.</summary>
    private const int MostNamed = 10;

    /// <param name="others">What counts beside the plan.</param>
    /// <param name="incoming">The facts of the planned claims.</param>
    /// <param name="tables">The table of each planned claim, by the claim's id.</param>
    public static IReadOnlyList<SchoolsLeftOut> By(
        IReadOnlyCollection<LiveFact> others, IReadOnlyCollection<LiveFact> incoming, IReadOnlyDictionary<long, PlannedTable> tables)
    {
        if (others.Count == 0)
        {
            return [];
        }

        LiveClaim[] lists =
        [
            .. incoming.Select(fact => fact.Claim).DistinctBy(claim => claim.Id)
                .Where(claim => claim.Extent == Extent.AllSchools && tables[claim.Id].Completeness is null),
        ];
        if (lists.Length == 0)
        {
            return [];
        }

        ILookup<(string, Scope), LiveClaim> listsOf = lists.ToLookup(claim => (claim.Source, claim.Scope));
        var with = Precedence.BySource([.. others, .. incoming]);
        return
        [
            .. from lost in Precedence.BySource(others)
               where lost.Key.Key.SchoolId is not null && !with.ContainsKey(lost.Key)
               let school = lost.Key.Key.SchoolId!.Value
               let list = listsOf[(lost.Key.Source, lost.Value.Claim.Scope)].FirstOrDefault()
               where list is not null && !list.Roster.Contains(school)
               group (school, lost.Value.Claim.ImportId) by tables[list.Id] into table
               select new SchoolsLeftOut(table.Key, [.. table.Distinct()]),
        ];
    }

    /// <param name="schoolName">Of a school's id.</param>
    /// <param name="fileName">Of an import's id.</param>
    public PlannedIssue AsIssue(Func<int, string> schoolName, Func<int, string> fileName)
    {
        CellAddress cell = Anchor(Table);
        IEnumerable<string> files = Schools
            .GroupBy(school => school.ImportId, school => school.SchoolId)
            .OrderBy(file => file.Key)
            .Select(file => $"{Names([.. file.Distinct().Select(schoolName).Order(StringComparer.Ordinal)])} (файл «{fileName(file.Key)}»)");
        return new PlannedIssue(
            IssueCodes.SchoolsMissing,
            Severity.Warning,
            Table.Sheet,
            cell,
            $"Лист «{Table.Sheet}», ячейка {cell}: в этом списке нет школ, значения которых загружены раньше: {string.Join("; ", files)}. "
                + "С этим файлом их прежние значения перестают действовать. Если это часть списка, отметьте это: значения остальных школ останутся.",
            null);
    }

    /// <summary>Where a question about a whole table stands: its first cell.</summary>
    private static CellAddress Anchor(PlannedTable table) => CellAddress.Parse(table.Range.Split(':')[0]);

    private static string Names(string[] names) => names.Length > MostNamed
        ? $"{string.Join(", ", names.Take(MostNamed))} и ещё {names.Length - MostNamed}"
        : string.Join(", ", names);
}
