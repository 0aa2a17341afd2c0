using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>Asked only where a marker of an inflated mean points at a school.</summary>
internal static class EgeChecks
{
    private static readonly (string Vpr, string Ege)[] Subjects = [(Markers.Russian, Markers.Russian), (Markers.Mathematics, "Математика (профильная)")];

    /// <param name="marked">Checks made before, of all schools.</param>
    public static IEnumerable<(int School, SchoolCheck Check)> Of(YearPoints points, MunicipalityHistory history, ILookup<int, SchoolCheck> marked) =>
        from subject in Subjects
        let series = history.Assessments.FirstOrDefault(one => one.Key.Procedure == Procedures.Ege && one.Key.Subject == subject.Ege)
        let key = series?.Key ?? new SeriesKey(Procedures.Ege, 11, subject.Ege)
        let others = series?.Points.LastOrDefault(point => point.Period.Year == points.Year)?.MeanTestScore.Value
        from school in points.Schools
        select (school.School.Id, OfSchool(points, school, new Check(CheckKind.UnconfirmedByEge, key), subject.Vpr, others, marked[school.School.Id]));

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

        if (point.N < SignalRule.MinPupils)
        {
            return SchoolCheck.Not(check, NoCheck.TooFewPupils);
        }

        var found = new UnconfirmedByEge(own, mean, point.N);
        return SchoolCheck.Made(check, found, found.IsSignal);
    }
}
