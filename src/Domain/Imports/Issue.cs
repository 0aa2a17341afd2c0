namespace SchoolSupport.Domain.Imports;

public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Note = 0,

    /// <summary>Looks wrong; the value is used as it stands.</summary>
    Warning = 1,

    /// <summary>Contradicts itself; the value is left out of pooled numbers until somebody decides.</summary>
    Error = 2,

    /// <summary>Only a person can say, e.g. which school is meant; what depends on it is not stored yet.</summary>
    Question = 3,
}

/// <summary>Something about one cell of a file that a person should see, with the rule and, where there is one, the proposal.</summary>
public sealed class Issue
{
    public int Id { get; init; }

    public int ImportId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The rule, e.g. «row-sum»: a page in docs/formats.md.</summary>
    public required string Code { get; init; }

    public required Severity Severity { get; init; }

    public required string Sheet { get; init; }

    /// <summary>«F16»; null when it is about the whole sheet.</summary>
    public required string? Cell { get; init; }

    /// <summary>What, where, why and what to do, in Russian.</summary>
    public required string Message { get; init; }

    /// <summary>What the cell should say; null when only a person can know.</summary>
    public required string? Proposed { get; init; }

    /// <summary>What somebody decided about it; the file was then read again with the decision.</summary>
    public AnswerKind? Decision { get; init; }
}

public enum AnswerKind
{
    /// <summary>The cell is read as if it held the answer's value.</summary>
    Correct = 0,

    /// <summary>The cell is right as it stands.</summary>
    Keep = 1,

    /// <summary>The table that begins in the cell is a part of a list; schools it does not name keep their values.</summary>
    PartOfList = 2,
}

/// <summary>An <see cref="Answer"/> before it is stored. Property order and meaning as there.</summary>
public sealed record AnswerDraft(
    string Sha256,
    string Sheet,
    string Cell,
    string IssueCode,
    AnswerKind Kind,
    string? Value,
    string? Reason = null);

/// <summary>
/// A person's decision about a cell of a file, known by the file's bytes. It is no part of an import, is not undone with it,
/// and holds when the same bytes come again.
/// </summary>
public sealed class Answer
{
    public int Id { get; init; }

    public required string Sha256 { get; init; }

    public required string Sheet { get; init; }

    public required string Cell { get; init; }

    public required string IssueCode { get; init; }

    public required AnswerKind Kind { get; init; }

    /// <summary>The new content of the cell for <see cref="AnswerKind.Correct"/>, as it would be typed.</summary>
    public required string? Value { get; init; }

    /// <summary>Why, as <see cref="Imports.Reason"/> writes it; null where nobody was asked.</summary>
    public string? Reason { get; init; }

    public required string Person { get; init; }

    public required Operations.Role Role { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The data version it became.</summary>
    public required int GivenAt { get; init; }

    /// <summary>The data version at which it was taken back; null while it holds.</summary>
    public int? RevokedAt { get; set; }
}
