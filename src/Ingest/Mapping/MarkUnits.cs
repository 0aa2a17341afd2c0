using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>
/// Whether columns mapped as numbers of marks hold shares, or the other way round: two departments may head them alike, and a
/// mapping must not be used in silence where the sums speak against it.
/// </summary>
internal static class MarkUnits
{
    public static bool Contradict(SheetTable table, MappingRules rules)
    {
        if (!rules.Columns.Any(column => ColumnRoles.Of(column.Role)?.Mark is not null))
        {
            return false;
        }

        IReadOnlyList<ColumnValues> values = ColumnValues.Of(table);
        var together = new MarkColumns(values);
        return values.Zip(rules.Columns).Any(pair => ColumnRoles.Of(pair.Second.Role) is { Mark: not null } role
            && ColumnRoles.All.Any(other => other.Mark is not null && other.IsCount != role.IsCount && together.For(pair.First, other) is not null)
            && !Measures.Marks.Concat(Measures.MarkShares).Any(code => ColumnRoles.Of(code) is { } own && own.IsCount == role.IsCount && together.For(pair.First, own) is not null));
    }
}
