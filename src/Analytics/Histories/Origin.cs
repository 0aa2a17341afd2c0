using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>One value of one stored fact; from it a page finds the file, the sheet and the cell.</summary>
/// <param name="Measure">A code of <see cref="Domain.Facts.Measures"/>.</param>
public readonly record struct FactRef(long FactId, string Measure)
{
    /// <summary>What a person said of the value; null where nobody had to, and where the reference was read from an address.</summary>
    public string? Note { get; init; }

    public static FactRef To(Fact fact, string measure) => new(fact.Id, measure) { Note = fact[measure]?.Note };
}

/// <summary>The values a shown number was made from, in the order in which they entered; empty where there is no number.</summary>
public sealed record Origin(IReadOnlyList<FactRef> Values)
{
    public static Origin None { get; } = new([]);

    /// <summary>What people said of the values, each once.</summary>
    public IEnumerable<string> Notes => Values.Select(value => value.Note).OfType<string>().Distinct();

    public static Origin Of(IEnumerable<Origin> parts) => new([.. parts.SelectMany(part => part.Values)]);

    public bool Equals(Origin? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Values.Count, Values is [var first, ..] ? first : default);

    public override string ToString() => string.Join(", ", Values.Select(value => $"{value.FactId}:{value.Measure}"));
}
