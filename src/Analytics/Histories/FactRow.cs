using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>
/// What several tables say of one thing, as one row: a measure comes from the table that leads
/// (<see cref="Sources.Rank"/>), and of one source from the latest that says anything about it.
/// </summary>
internal sealed class FactRow
{
    private readonly List<(FactValue Value, long FactId)> _values;

    public FactRow(IReadOnlyList<Fact> facts)
    {
        _values = new(facts[0].Values.Count);
        if (facts is [Fact only])
        {
            _values.AddRange(only.Values.Select(value => (value, only.Id)));
            return;
        }

        foreach (Fact fact in facts.OrderBy(fact => Sources.Rank(fact.Claim.Source)).ThenByDescending(fact => fact.Id).ThenBy(fact => fact.Row))
        {
            Add(fact);
        }

        DoubtUnfinishedMending();
    }

    public FactValue? this[string measure] => _values.Find(known => known.Value.Measure == measure).Value;

    public IEnumerable<FactValue> Values => _values.Select(known => known.Value);

    /// <summary>What the tables tell at all.</summary>
    public IEnumerable<string> MeasureCodes => _values.Select(known => known.Value.Measure);

    public bool Doubtful => _values.Exists(known => known.Value.State == ValueState.Doubtful);

    public bool IsDoubtful(IEnumerable<string> measures) => measures.Any(measure => this[measure]?.State == ValueState.Doubtful);

    /// <summary>The words of a value; null where there are none.</summary>
    public string? TextOf(string measure) => this[measure] is { State: ValueState.Known, Text: { Length: > 0 } text } ? text : null;

    public double? Known(string measure) => this[measure] is { State: ValueState.Known, Number: double number } ? number : null;

    public int? KnownCount(string measure) => Known(measure) is double number and >= 0 and <= int.MaxValue ? (int)number : null;

    /// <summary>The measures of the row that are in it at all, in the given order.</summary>
    public Origin OriginOf(params IReadOnlyList<string> measures) => new(
    [
        .. measures.SelectMany(measure => _values.Where(known => known.Value.Measure == measure))
            .Select(known => new FactRef(known.FactId, known.Value.Measure) { Note = known.Value.Note }),
    ]);

    /// <summary>The strongest reason the measures give for having no value.</summary>
    public NoValue WhyNot(params IEnumerable<string> measures)
    {
        ValueState[] states = [.. measures.Select(measure => this[measure]?.State).OfType<ValueState>()];
        return states.Contains(ValueState.Doubtful) ? NoValue.Doubtful
            : states.Contains(ValueState.Hidden) ? NoValue.Hidden
            : states.Contains(ValueState.NotHeld) ? NoValue.NotHeld
            : NoValue.NoData;
    }

    private void Add(Fact fact)
    {
        // The four marks of two tables are never mixed; one entered by hand mends those of a table.
        bool hasMarks = _values.Exists(known => known.Value is { State: not ValueState.NoData, Method: not ValueMethod.Entered } && IsMark(known.Value));
        foreach (FactValue value in fact.Values)
        {
            bool better = this[value.Measure] is not FactValue known
                || (known.State == ValueState.NoData && value.State != ValueState.NoData);
            bool isMended = EnteredValues.MarkOf(value.Measure) is string mark && this[mark]?.Method == ValueMethod.Entered;
            if (better && !isMended && !(hasMarks && IsMark(value)))
            {
                _values.RemoveAll(old => old.Value.Measure == value.Measure);
                _values.Add((value, fact.Id));
            }
        }
    }

    /// <summary>
    /// A mark or a number of participants entered by hand that does not fit the rest: until the others are entered too, nobody
    /// knows which of them is right.
    /// </summary>
    private void DoubtUnfinishedMending()
    {
        string[] row = [.. Measures.Marks, Measures.Participants];
        double?[] marks = [.. Measures.Marks.Select(Known)];
        if (!row.Any(measure => this[measure]?.Method == ValueMethod.Entered)
            || Known(Measures.Participants) is not double participants || marks.Contains(null) || marks.Sum() == participants)
        {
            return;
        }

        for (int index = 0; index < _values.Count; index++)
        {
            (FactValue value, long fact) = _values[index];
            if (row.Contains(value.Measure))
            {
                _values[index] = (value with { State = ValueState.Doubtful }, fact);
            }
        }
    }

    private static bool IsMark(FactValue value) => Measures.Marks.Contains(value.Measure);
}
