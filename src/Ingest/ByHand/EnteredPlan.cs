using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.ByHand;

/// <summary>What entering a value would do; nothing is stored yet.</summary>
/// <param name="Before">The record that counts now for the measure; null when there is none.</param>
/// <param name="Problems">Why it cannot be entered; empty when it can.</param>
/// <param name="Remarks">What does not fit what is known and yet may be right.</param>
public sealed record EnteredPlan(EnteredValue Value, Fact? Before, IReadOnlyList<string> Problems, IReadOnlyList<string> Remarks)
{
    public FactValue? Was => Before?[Value.Measure];
}
