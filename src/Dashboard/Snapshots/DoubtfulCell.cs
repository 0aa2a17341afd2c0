using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>A cell that contradicts others and waits for a decision.</summary>
public sealed record DoubtfulCell(int? SchoolId, SeriesKey Key, Period Period, int ImportId, string FileName, string Sheet, string Cell)
{
    /// <summary>Where it is decided.</summary>
    public string Href => SourceAddress.OfCell(ImportId, Sheet, CellAddress.Parse(Cell));

    public static IReadOnlyList<DoubtfulCell> Of(IReadOnlyCollection<Fact> facts) => Of(facts, new EnteredValues(facts));

    private static IReadOnlyList<DoubtfulCell> Of(IEnumerable<Fact> facts, EnteredValues entered) =>
    [
        .. from fact in facts
           let cell = fact.Values.FirstOrDefault(value => value.State == ValueState.Doubtful && !entered.Replace(fact, value.Measure))?.Cell
           where cell is not null
           select new DoubtfulCell(
               fact.SchoolId,
               new SeriesKey(fact.Procedure, fact.ProgrammeGrade, fact.Subject),
               new Period(fact.Year, fact.Season),
               fact.Claim.Import.Id,
               fact.Claim.Import.FileName,
               fact.Claim.Sheet,
               cell.Value.ToString()),
    ];
}
