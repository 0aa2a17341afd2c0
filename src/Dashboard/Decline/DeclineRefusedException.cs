namespace SchoolSupport.Dashboard.Decline;

/// <summary>A calculation that cannot be made; the message tells people why and what to do.</summary>
public sealed class DeclineRefusedException : Exception
{
    public DeclineRefusedException()
    {
    }

    public DeclineRefusedException(string message)
        : base(message)
    {
    }

    public DeclineRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
