namespace SchoolSupport.Domain.Storage;

/// <summary>A job was taken over or ended by somebody else; whoever worked on it stops and leaves it alone.</summary>
public sealed class JobLostException : Exception
{
    public JobLostException()
    {
    }

    public JobLostException(string message)
        : base(message)
    {
    }

    public JobLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public JobLostException(int jobId)
        : base($"Job {jobId} is no longer this worker's.")
    {
    }
}
