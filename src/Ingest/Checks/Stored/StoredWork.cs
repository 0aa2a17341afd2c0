using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>What a place was measured in.</summary>
/// <param name="SchoolId">Null for the territory's own value.</param>
internal readonly record struct WorkSeries(int? SchoolId, string Procedure, int? Grade, int? PupilGrade, string Subject, Season Season);

/// <summary>
/// Everything the files in force say of one place in one work and year, measure by measure: of two that say the same measure the better
/// source, then the later file. The same order in which the pages show them.
/// </summary>
internal sealed class StoredWork
{
    private readonly Dictionary<string, List<StoredValueRef>> _values = new(StringComparer.Ordinal);

    private StoredWork(WorkSeries series, SchoolYear year, IEnumerable<Fact> facts)
    {
        Series = series;
        Year = year;
        foreach (Fact fact in facts.OrderBy(fact => Sources.Rank(fact.Claim.Source)).ThenByDescending(fact => fact.Id))
        {
            foreach (FactValue value in fact.Values.Where(value => value is { State: ValueState.Known, Number: not null }))
            {
                if (!_values.TryGetValue(value.Measure, out List<StoredValueRef>? said))
                {
                    _values.Add(value.Measure, said = []);
                }

                said.Add(new StoredValueRef(fact, value));
            }
        }
    }

    public WorkSeries Series { get; }

    public SchoolYear Year { get; }

    public IEnumerable<string> MeasuresSaid => _values.Keys;

    public StoredValueRef? this[string measure] => _values.TryGetValue(measure, out List<StoredValueRef>? said) ? said[0] : null;

    /// <summary>All that say the measure, the leading one first.</summary>
    public IReadOnlyList<StoredValueRef> All(string measure) => _values.GetValueOrDefault(measure) ?? [];

    /// <summary>Counts of the marks 2 to 5; null unless all four are known.</summary>
    public int[]? Marks() => Measures.Marks.All(mark => this[mark] is not null) ? [.. Measures.Marks.Select(mark => (int)this[mark]!.Value.Number)] : null;

    /// <summary>Participants, else the pupils with a mark.</summary>
    public StoredValueRef? Count() => this[Measures.Participants];

    /// <param name="facts">Records in force of one territory and its schools.</param>
    public static IReadOnlyList<StoredWork> Of(IReadOnlyCollection<Fact> facts)
    {
        var entered = new EnteredValues(facts);
        return
        [
            .. facts.Where(fact => fact.Attempt == Attempt.Main && fact.Values.Any(value => !entered.Replace(fact, value.Measure)))
                .GroupBy(fact => (Series: new WorkSeries(fact.SchoolId, fact.Procedure, fact.ProgrammeGrade, fact.PupilGrade, fact.Subject, fact.Season), fact.Year))
                .Select(work => new StoredWork(work.Key.Series, work.Key.Year, work))
                .OrderBy(work => work.Series.SchoolId ?? 0).ThenBy(work => work.Series.Procedure, StringComparer.Ordinal)
                .ThenBy(work => work.Series.Grade).ThenBy(work => work.Series.Subject, StringComparer.Ordinal).ThenBy(work => work.Year),
        ];
    }
}
