namespace SchoolSupport.Domain.Storage;

/// <summary>The database cannot be used as it is; the message says in Russian why and what to do.</summary>
public sealed class DatabaseException : Exception
{
    public DatabaseException()
    {
    }

    public DatabaseException(string message)
        : base(message)
    {
    }

    public DatabaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>What a change was based on is no longer so: somebody else was faster. The message is Russian; reading again helps.</summary>
public sealed class OutdatedChangeException : Exception
{
    public OutdatedChangeException()
    {
    }

    public OutdatedChangeException(string message)
        : base(message)
    {
    }

    public OutdatedChangeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
