using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>What a rule over all that is stored found at one cell.</summary>
/// <param name="Code">The rule: a line of docs/formats.md.</param>
/// <param name="Message">What, why and what to do, in Russian; place and work are said by <paramref name="Fact"/>.</param>
/// <param name="Fact">The record the cell belongs to.</param>
/// <param name="Value">The doubtful value of it.</param>
/// <param name="Others">What it contradicts, in other files or years.</param>
public sealed record StoredFinding(string Code, Severity Severity, string Message, Fact Fact, FactValue Value, IReadOnlyList<StoredValueRef> Others)
{
    /// <summary>Files the finding speaks of, its own first.</summary>
    public IEnumerable<int> ImportIds => Others.Select(other => other.Fact.Claim.ImportId).Prepend(Fact.Claim.ImportId).Distinct();
}

/// <summary>A value of a stored record.</summary>
public readonly record struct StoredValueRef(Fact Fact, FactValue Value)
{
    public int ImportId => Fact.Claim.ImportId;

    public double Number => Value.Number!.Value;
}
