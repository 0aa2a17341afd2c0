using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Whether another content of one cell, or a word that it is right, would settle an issue.</summary>
public static class Answerable
{
    public static bool Is(Issue issue) => Is(issue.Code, issue.Severity, issue.Cell is not null);

    public static bool Is(PlannedIssue issue) => issue.Decision is null && Is(issue.Code, issue.Severity, issue.Cell is not null);

    private static bool Is(string code, Severity severity, bool hasCell) => hasCell && severity != Severity.Note
        && code is not ("table-unknown" or "territory-unknown" or IssueCodes.RepeatedRow or "school-closed" or IssueCodes.CaptionMissing or IssueCodes.SchoolsMissing or IssueCodes.SchoolUnknown or IssueCodes.ClaimedTwice);
}
