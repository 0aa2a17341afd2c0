using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>
/// ВПР-8 against ОГЭ-9 of the same pupils, Russian and mathematics together: the others are sat by those who chose them, who are other
/// pupils than their class.
/// </summary>
internal static class CohortChecks
{
    private const int Grade = 8;

    private static readonly Check Check = new(CheckKind.CohortMismatch);

    public static IEnumerable<(int School, SchoolCheck Check)> Of(YearPoints points)
    {
        var pairs = new[] { Markers.Russian, Markers.Mathematics }.ToDictionary(subject => subject, subject => Pairs(points, subject));
        var works = points.Schools.ToDictionary(
            school => school.School.Id,
            school => (IReadOnlyList<CohortWork>)[.. pairs.Select(subject => WorkOf(school.School.Id, subject.Key, subject.Value)).OfType<CohortWork>()]);
        IReadOnlyDictionary<int, CohortMismatch> found = CohortMismatch.Of(works, ResultNoise.Usual);
        return points.Schools.Select(school => (school.School.Id, found.TryGetValue(school.School.Id, out CohortMismatch? mismatch)
            ? SchoolCheck.Made(Check, mismatch, mismatch.IsSignal)
            : SchoolCheck.Not(Check, Why(school))));

        NoCheck Why(SchoolHistory school) => works[school.School.Id].Count > 0 ? NoCheck.TooFewPupils
            : pairs.Values.Any(subject => subject.ContainsKey(school.School.Id)) ? NoCheck.TooFewSchools
            : Subjects(key => YearPoints.Of(school, key, points.Year)).All(point => point is null) ? NoCheck.NotTaken
            : pairs.Keys.All(subject => Before(school, subject, points.Year) is null) ? NoCheck.NoEarlierWork
            : NoCheck.ValuesUnknown;
    }

    private static IEnumerable<AssessmentPoint?> Subjects(Func<SeriesKey, AssessmentPoint?> find) =>
        new[] { Markers.Russian, Markers.Mathematics }.Select(subject => find(Oge(subject)));

    private static SeriesKey Oge(string subject) => new(Procedures.Oge, Grade + 1, subject);

    /// <summary>Quality in both works, of the schools that have both.</summary>
    private static Dictionary<int, (Share Vpr, Share Oge)> Pairs(YearPoints points, string subject) => points.Schools
        .Select(school => (school.School.Id, Vpr: Quality(Before(school, subject, points.Year)), Oge: Quality(YearPoints.Of(school, Oge(subject), points.Year))))
        .Where(school => school is { Vpr: not null, Oge: not null })
        .ToDictionary(school => school.Id, school => (school.Vpr!.Value, school.Oge!.Value));

    private static CohortWork? WorkOf(int school, string subject, Dictionary<int, (Share Vpr, Share Oge)> all) =>
        all.TryGetValue(school, out (Share Vpr, Share Oge) own)
        && YearPoints.Rate(school, all.ToDictionary(one => one.Key, one => one.Value.Vpr)) is double vpr
        && YearPoints.Rate(school, all.ToDictionary(one => one.Key, one => one.Value.Oge)) is double oge
            ? new CohortWork(subject, own.Vpr, vpr, own.Oge, oge)
            : null;

    /// <summary>What the same pupils wrote in grade 8, or in the autumn of grade 9 of the programme of grade 8.</summary>
    private static AssessmentPoint? Before(SchoolHistory school, string subject, SchoolYear year) => school.Series(Markers.Vpr(Grade, subject))?.Points
        .LastOrDefault(point => point.Period.Year.StartYear + Grade + 1 - (point.PupilGrade ?? Grade) == year.StartYear);

    private static Share? Quality(AssessmentPoint? point) =>
        point is { Marks: { N: > 0 } marks, Doubtful: false } ? new Share(marks.Fours + marks.Fives, marks.N) : null;
}
