using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Progress told at once, on the thread that works; the class of the framework would tell it later and out of order.</summary>
internal sealed class Reporter(Action<BatchStep> tell) : IProgress<BatchStep>
{
    public void Report(BatchStep value) => tell(value);
}
