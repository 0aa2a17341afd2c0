namespace SchoolSupport.Domain.Decline;

/// <summary>What one run said of one school.</summary>
public sealed class DeclineScore
{
    public required int RunId { get; init; }

    public required int SchoolId { get; init; }

    /// <summary>Its municipality, as it was then.</summary>
    public required int TerritoryId { get; init; }

    /// <summary>Of a decline, from 0 to 1, by the run's rung; shown as a band, never with decimals.</summary>
    public required double Probability { get; init; }

    /// <summary>By the formula, which looks at the school's own history alone.</summary>
    public required double ByFormula { get; init; }

    /// <summary>Of being on the list of low results next year; null where marks 2 are not known.</summary>
    public required double? LowList { get; init; }

    /// <summary>Pupils per work, by which lists are made.</summary>
    public required double PupilsPerProcedure { get; init; }

    /// <summary>The level, its variance, where a decline begins, and the reasons in words, as JSON in the form of its owner.</summary>
    public required string Body { get; init; }
}
