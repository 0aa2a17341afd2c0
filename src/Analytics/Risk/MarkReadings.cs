using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Risk;

/// <summary>Shares of failed works over all works of a year. Doubtful results stay out.</summary>
internal static class MarkReadings
{
    private sealed record Work(SeriesKey Key, AssessmentPoint Point, Share Share, Origin Origin);

    /// <summary>Marks «2» of all subjects and grades; of two waves in one school year the later one, since the pupils are the same.</summary>
    public static RiskReading? Twos(SchoolHistory school, string procedure, SchoolYear year) => Of(year,
        from series in school.Assessments
        where series.Key.Procedure == procedure
        from point in series.Points
        where point.Period.Year == year && !point.IsDoubtful(AssessmentIndicator.ShareOfTwos) && point.Marks is { N: > 0 }
        select new Work(series.Key, point, new Share(point.Marks!.Value.Twos, point.Marks.Value.N), point.ShareOfTwos.Origin));

    /// <summary>Of the two subjects every graduate takes; mathematics at either level.</summary>
    public static RiskReading? BelowMinimum(SchoolHistory school, SchoolYear year) => Of(year,
        from series in school.Assessments
        where series.Key.Procedure == Procedures.Ege && IsCompulsory(series.Key.Subject)
        from point in series.Points
        where point.Period.Year == year && !point.IsDoubtful(AssessmentIndicator.BelowMinimum)
        let figure = point.BelowMinimum
        where figure.Estimate.Share is not null
        select new Work(series.Key, point, figure.Estimate.Share!.Value, figure.Origin));

    private static bool IsCompulsory(string subject) =>
        subject.StartsWith("Русский язык", StringComparison.Ordinal) || subject.StartsWith("Математика", StringComparison.Ordinal);

    private static RiskReading? Of(SchoolYear year, IEnumerable<Work> works)
    {
        Work[] all = [.. works];
        if (all.Length == 0)
        {
            return null;
        }

        Period latest = all.Max(work => work.Point.Period);
        Work[] counted = [.. all.Where(work => work.Point.Period == latest)];
        Share marks = counted.Aggregate(default(Share), (sum, work) => sum + work.Share);

        // Pupils of one grade write several works: there are at least as many of them as took the most frequent one.
        int pupils = counted.GroupBy(work => work.Point.PupilGrade ?? work.Key.ProgrammeGrade).Sum(grade => grade.Max(work => work.Share.N));
        return RiskReading.OfMarks(year, marks, pupils, Origin.Of(counted.Select(work => work.Origin)));
    }
}
