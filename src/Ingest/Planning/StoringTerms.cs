namespace SchoolSupport.Ingest.Planning;

/// <summary>How the files of a job are stored: each only if the data are what the plan was made from.</summary>
/// <param name="DataVersion">That of the plan; the files of the job move it on themselves.</param>
/// <param name="Before">Called before each file; throws when the job shall stop.</param>
public sealed record StoringTerms(int DataVersion, int JobId, string Worker, Func<BatchStep, Task> Before);
