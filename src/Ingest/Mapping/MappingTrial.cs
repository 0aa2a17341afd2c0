using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>What a table would say if a mapping held: before anything is stored.</summary>
/// <param name="Problems">What the mapping does not say yet; while there are any, nothing is read.</param>
/// <param name="Read">The table read and checked; null while there are problems.</param>
public sealed record MappingTrial(IReadOnlyList<string> Problems, CheckedTable? Read)
{
    public static MappingTrial Of(UnmappedTable table, MappingRules rules)
    {
        IReadOnlyList<string> problems = MappingProblems.Of(table.Table, rules);
        if (problems.Count > 0)
        {
            return new MappingTrial(problems, null);
        }

        var layout = MappedTable.Layout(rules);
        var read = new CheckedTable(table.Table, layout, 1, ExaminationTitle.Heed(table.Table, layout.Read(table.Table)), new HashSet<CellAddress>());
        TableChecks.Run(read);
        CopiedRowCheck.Run([read]);
        return new MappingTrial(problems, read);
    }
}
