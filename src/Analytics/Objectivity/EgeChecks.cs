using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>Asked only where a marker of an inflated mean points at a school.</summary>
internal static class EgeChecks
{
    /// <summary>One other school is no measure of a municipality.</summary>
    private const int LeastOthers = 2;

    private static readonly (string Vpr, string Ege)[] Subjects = [(Markers.Russian, Markers.Russian), (Markers.Mathematics, "Математика (профильная)")];

    /// <param name="marked">Checks made before, of all schools.</param>
    public static IEnumerable<(int School, SchoolCheck Check)> Of(YearPoints points, MunicipalityHistory history, ILookup<int, SchoolCheck> marked) =>
        from subject in Subjects
        let series = history.Assessments.FirstOrDefault(one => one.Key.Procedure == Procedures.Ege && one.Key.Subject == subject.Ege)
        let key = series?.Key ?? new SeriesKey(Procedures.Ege, 11, subject.Ege)
        from school in points.Schools
        select (school.School.Id, OfSchool(points, school, new Check(CheckKind.UnconfirmedByEge, key), subject.Vpr, Others(points, school, key), marked[school.School.Id]));

    /// <summary>The mean of the other schools' participants; null where fewer than two of them tell it with their number.</summary>
    private static double? Others(YearPoints points, SchoolHistory school, SeriesKey key)
    {
        (double Mean, int N)[] others =
        [
            .. points.Schools.Where(other => other.School.Id != school.School.Id)
                .Select(other => YearPoints.Of(other, key, points.Year))
                .Where(point => point is { MeanTestScore.Value: not null, N: > 0 })
                .Select(point => (point!.MeanTestScore.Value!.Value, point.N!.Value)),
        ];
        return others.Length < LeastOthers ? null : others.Sum(other => other.Mean * other.N) / others.Sum(other => other.N);
    }

    private static SchoolCheck OfSchool(
        YearPoints points, SchoolHistory school, Check check, string subject, double? others, IEnumerable<SchoolCheck> marked)
    {
        bool isHigh = marked.Any(one => one is { IsSignal: true, Check: { Kind: CheckKind.InflatedMean, Key: { Procedure: Procedures.Vpr } key } } && key.Subject == subject);
        if (!isHigh || UnconfirmedByEge.IsAdvanced(school.School))
        {
            return SchoolCheck.Not(check, NoCheck.NothingToConfirm);
        }

        AssessmentPoint? point = YearPoints.Of(school, check.Key!.Value, points.Year);
        if (point is null)
        {
            return SchoolCheck.Not(check, NoCheck.NotTaken);
        }

        if (point.MeanTestScore.Value is not double own || others is not double mean)
        {
            return SchoolCheck.Not(check, NoCheck.ValuesUnknown);
        }

        if (point.N is not int n || n < SignalRule.MinPupils)
        {
            return SchoolCheck.Not(check, NoCheck.TooFewPupils);
        }

        var found = new UnconfirmedByEge(own, mean, point.N);
        return SchoolCheck.Made(check, found, found.IsSignal);
    }
}
