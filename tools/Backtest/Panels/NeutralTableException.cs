namespace SchoolSupport.Backtest.Panels;

/// <summary>The table cannot be used; the message says, in Russian, where and what to do.</summary>
public sealed class NeutralTableException : Exception
{
    public NeutralTableException()
    {
    }

    public NeutralTableException(string message)
        : base(message)
    {
    }

    public NeutralTableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
