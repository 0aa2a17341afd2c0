using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Ingest.Names;

/// <summary>A school a name may mean.</summary>
/// <param name="Score">From 0 to 1; 1 only where the match is certain.</param>
/// <param name="Reason">Why it is proposed and why it is not certain, in Russian.</param>
public sealed record SchoolMatch(School School, double Score, string Reason)
{
    public bool IsCertain => Score >= 1;

    /// <summary>Whether the name is the school's and yet does not tell which of several is meant.</summary>
    public bool IsShared { get; init; }
}
