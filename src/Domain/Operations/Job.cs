namespace SchoolSupport.Domain.Operations;

public enum JobState
{
    /// <summary>Its files come over the network.</summary>
    Received = 0,

    /// <summary>Its files are read one after the other.</summary>
    Reading = 1,

    /// <summary>It waits for the person.</summary>
    Planned = 2,
    Storing = 3,
    Done = 4,
    Failed = 5,
    Cancelled = 6,
}

/// <summary>
/// Files one person is loading, from their receipt to the end: a row, so that it outlives the page and the process. Whoever works
/// on it has claimed it and says from time to time that it is still there.
/// </summary>
public sealed class Job
{
    public int Id { get; init; }

    public required string Person { get; init; }

    public required Role Role { get; init; }

    /// <summary>The one territory the person may see, as it was when the job began.</summary>
    public required int? OwnTerritoryId { get; init; }

    /// <summary>The municipality of tables that name none; null when the person chose none.</summary>
    public required int? TerritoryId { get; set; }

    public required JobState State { get; set; }

    /// <summary>Which running program works on it; null when it waits.</summary>
    public required string? Worker { get; set; }

    /// <summary>UTC; when the worker last said that it is there.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>How many files are done in this state.</summary>
    public required int Number { get; set; }

    public required int Count { get; set; }

    /// <summary>The file that was done last; empty before the first.</summary>
    public required string FileName { get; set; }

    /// <summary>The data version its plan was made at, and then the one its own last file became.</summary>
    public required int DataVersion { get; set; }

    /// <summary>The person wants it to stop after the file in hand.</summary>
    public required bool IsCancelAsked { get; set; }

    /// <summary>The person has seen how it ended.</summary>
    public required bool IsClosed { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>What the person should know about how it went, in Russian.</summary>
    public required string? Message { get; set; }
}
