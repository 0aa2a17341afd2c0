namespace SchoolSupport.Domain.Operations;

public enum OperationKind
{
    Import = 0,
    Undo = 1,
    Answer = 2,
    RegisterEdit = 3,

    /// <summary>Something people keep beside the facts: a methodology, a list, an explanation.</summary>
    Record = 4,

    /// <summary>The risk of decline was calculated.</summary>
    Score = 5,
}

/// <summary>One step of the data's history. Every change takes the next number; servers compare it to know they are stale.</summary>
public sealed class DataVersion
{
    public int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required OperationKind Kind { get; init; }

    public required string Person { get; init; }

    public required Role Role { get; init; }

    /// <summary>What was done, in words for people.</summary>
    public required string Summary { get; init; }
}
