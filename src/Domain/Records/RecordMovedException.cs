namespace SchoolSupport.Domain.Records;

/// <summary>Somebody else kept or withdrew a version after the one a change was made on: storing it would silently take theirs back.</summary>
public sealed class RecordMovedException : Exception
{
    public RecordMovedException()
    {
    }

    public RecordMovedException(string message)
        : base(message)
    {
    }

    public RecordMovedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="last">The last version, a withdrawal too; null where there never was one.</param>
    public RecordMovedException(KeptRecord? last)
        : base($"The record «{last?.Kind}», «{last?.Code}» has moved on to version {last?.Id}.") => Last = last;

    public KeptRecord? Last { get; }
}
