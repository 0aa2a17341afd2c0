using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>What only a person can settle about a file of the municipality.</summary>
/// <param name="Message">What, where, why and what to do, in Russian.</param>
public sealed record OpenQuestion(int ImportId, string FileName, Severity Severity, string Message)
{
    public static OpenQuestion Of(OpenIssue open) => new(open.Import.Id, open.Import.FileName, open.Issue.Severity, open.Issue.Message);
}
