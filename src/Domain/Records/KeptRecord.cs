using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Records;

/// <summary>
/// One version of something people keep beside the facts of their files: a methodology, a list by order, an explanation of a
/// school. Nothing is overwritten: a newer version of the same kind, code and territory takes its place.
/// </summary>
public sealed class KeptRecord
{
    public int Id { get; init; }

    /// <summary>One of <see cref="RecordKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which of its kind; the same through all versions.</summary>
    public required string Code { get; init; }

    /// <summary>Null: it holds everywhere.</summary>
    public required int? TerritoryId { get; init; }

    /// <summary>The school it speaks of; null when of none or of many.</summary>
    public required int? SchoolId { get; init; }

    /// <summary>JSON, in the form its owner gives it.</summary>
    public required string Body { get; init; }

    /// <summary>This version says that the record holds no longer; its body is that of the version before.</summary>
    public required bool IsWithdrawn { get; init; }

    /// <summary>Why, in the person's words; may be empty.</summary>
    public required string Note { get; init; }

    public required string Person { get; init; }

    public required Role Role { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The data version it became.</summary>
    public required int GivenAt { get; init; }

    /// <summary>The data version at which the next one took its place; null for the last.</summary>
    public int? ReplacedAt { get; set; }
}

/// <summary>A <see cref="KeptRecord"/> before it is stored. Meaning as there.</summary>
public sealed record RecordDraft(string Kind, string Code, int? TerritoryId, int? SchoolId, string Body, string Note = "")
{
    /// <summary>The version that held when the change was begun, by its id; 0 where none held, null where whatever holds is to be replaced.</summary>
    public int? Seen { get; init; }
}
