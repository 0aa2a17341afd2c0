using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Below which test score an import counts a pupil as failed: only where a source names the minimum of that year.</summary>
internal static class EgeMinimums
{
    /// <summary>Null where no source gives the minimum of that year and subject.</summary>
    public static int? Of(string? subject, int year) =>
        EgeMinimum.Of(subject == SubjectNames.Mathematics ? SubjectNames.ProfileMathematics : subject ?? "", year) is { IsConfirmed: true } row ? row.Least : null;
}
