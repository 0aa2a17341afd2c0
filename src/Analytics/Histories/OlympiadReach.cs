using System.Globalization;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>
/// Охват: pupils who took part, each once, of those who could. Participations tell only that it is not more than so much. See
/// docs/indicators/olympiad.md.
/// </summary>
/// <param name="Share">No value where no table counts pupils, or the school's pupils are not known.</param>
/// <param name="AtMost">Percent; what the participations would make if nobody had taken part twice. Null where the share is known, or says nothing.</param>
/// <param name="Whole">Whom the pupils are a share of; null where it is not known.</param>
public sealed record OlympiadReach(Figure Share, double? AtMost, EligiblePupils? Whole)
{
    /// <param name="context">Of the same place.</param>
    public static OlympiadReach Of(string stage, OlympiadPoint point, IReadOnlyList<ContextValue> context)
    {
        EligiblePupils? whole = EligiblePupils.Of(stage, point.Year, context);
        Figure none = Figure.None(Unit.Percent, NoValue.NoData, point.SuccessRate.Basis);
        return point.IsContradictory ? new OlympiadReach(Figure.None(Unit.Percent, NoValue.Doubtful, point.SuccessRate.Basis), null, whole)
            : whole is not { Count: > 0 } ? new OlympiadReach(none, null, null)
            : point.Pupils.Value is double pupils && pupils <= whole.Count ? new OlympiadReach(Exactly((int)pupils, whole, point.Pupils), null, whole)
            : new OlympiadReach(none, point.Participations.Value is double all && all < whole.Count ? 100 * all / whole.Count : null, whole);
    }

    /// <summary>Over the schools that tell both numbers.</summary>
    /// <returns>The pooled share, and how many of the schools that took part are in it.</returns>
    public static (Figure Share, int Known, int Schools) OfSchools(string stage, SchoolYear year, IReadOnlyList<SchoolHistory> schools)
    {
        OlympiadReach[] all =
        [
            .. schools.SelectMany(school => school.Olympiads.Where(series => series.Stage == stage && series.Subject.Length == 0)
                .SelectMany(series => series.Points.Where(point => point.Year == year))
                .Select(point => Of(stage, point, school.Context))),
        ];
        OlympiadReach[] known = [.. all.Where(reach => reach.Share.Value is not null)];
        return (
            new Figure(
                Pooling.ByParticipants(known.Select(reach => reach.Share.Estimate), Unit.Percent).Estimate, Origin.Of(known.Select(reach => reach.Share.Origin)), Basis.Pooled),
            known.Length,
            all.Length);
    }

    private static Figure Exactly(int pupils, EligiblePupils whole, Figure counted) => new(
        Estimate.OfShare(new Share(pupils, whole.Count), Method.Counted), Origin.Of([counted.Origin, whole.Origin]), counted.Basis);
}

/// <summary>Who may take part in a stage: from grade 4 on in the school stage, from grade 7 on in the others.</summary>
/// <param name="FromGrade">Null where only the number of all pupils of the school is known.</param>
public sealed record EligiblePupils(int Count, int? FromGrade, Origin Origin)
{
    private const string All = "Всего";
    private const int LastGrade = 11;

    /// <summary>The grades every school has; with one of them missing the sum would be too small.</summary>
    private const int LastGradeOfAllSchools = 9;

    internal static EligiblePupils? Of(string stage, SchoolYear year, IReadOnlyList<ContextValue> context)
    {
        int from = stage == Procedures.OlympiadSchoolStage ? 4 : 7;
        (int Grade, ContextValue? Value)[] grades =
        [
            .. Enumerable.Range(from, LastGrade - from + 1).Select(grade => (grade, At(string.Create(CultureInfo.InvariantCulture, $"{grade} класс")))),
        ];
        if (grades.All(grade => grade.Grade > LastGradeOfAllSchools || grade.Value is not null))
        {
            ContextValue[] known = [.. grades.Select(grade => grade.Value).OfType<ContextValue>()];
            return new EligiblePupils((int)known.Sum(value => value.Figure.Value!.Value), from, Origin.Of(known.Select(value => value.Figure.Origin)));
        }

        return At(All) is { } whole ? new EligiblePupils((int)whole.Figure.Value!.Value, null, whole.Figure.Origin) : null;

        ContextValue? At(string item) => context.FirstOrDefault(value =>
            value.Year == year && value.Item == item && value.Figure is { Value: not null, Estimate.Unit: Unit.Pupils });
    }
}
