using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Breaks;

/// <summary>The grades and subjects of a procedure a break is of; what is not named is not limited.</summary>
/// <param name="Grades">Of the programme; empty for all.</param>
/// <param name="Subjects">Empty for all.</param>
/// <param name="ExceptSubjects">Named subjects it leaves alone.</param>
public sealed record BreakReach(IReadOnlyList<int> Grades, IReadOnlyList<string> Subjects, IReadOnlyList<string> ExceptSubjects)
{
    public static BreakReach Everything { get; } = new([], [], []);

    public bool IsEverything => Grades.Count == 0 && Subjects.Count == 0 && ExceptSubjects.Count == 0;

    /// <remarks>A series that pools several grades is touched by what touches one of them.</remarks>
    public bool Includes(SeriesKey key) =>
        (Grades.Count == 0 || key.ProgrammeGrade is not int grade || Grades.Contains(grade))
        && (Subjects.Count == 0 || Names(Subjects, key.Subject))
        && !Names(ExceptSubjects, key.Subject);

    private static bool Names(IReadOnlyList<string> subjects, string subject) =>
        subjects.Count > 0 && NameKey.Of(subject) is var key && subjects.Any(named => NameKey.Of(named) == key);
}
