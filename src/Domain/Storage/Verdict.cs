using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <param name="By">The import whose word counts instead, or whose list is the other part; null for what is in force.</param>
internal readonly record struct Verdict(Standing Standing, int? By)
{
    public static Verdict InForce { get; } = new(Standing.InForce, null);
}
