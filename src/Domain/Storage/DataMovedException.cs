namespace SchoolSupport.Domain.Storage;

/// <summary>The data are no longer those a plan was made from: what the person saw is not what storing would do.</summary>
public sealed class DataMovedException : Exception
{
    public DataMovedException()
    {
    }

    public DataMovedException(string message)
        : base(message)
    {
    }

    public DataMovedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public DataMovedException(int planned, int current)
        : base($"The plan was made at data version {planned}; now it is {current}.") => (Planned, Current) = (planned, current);

    public int Planned { get; }

    public int Current { get; }
}
