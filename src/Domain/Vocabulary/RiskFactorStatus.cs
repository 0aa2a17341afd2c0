namespace SchoolSupport.Domain.Vocabulary;

/// <summary>What a school's documents say of a factor beside its significance.</summary>
public static class RiskFactorStatus
{
    /// <summary>The diagnosis found it at the school; it is not chosen to be worked on.</summary>
    public const string Actual = "актуальный";

    /// <summary>Chosen by the school from the actual ones.</summary>
    public const string Priority = "приоритетный";
}
