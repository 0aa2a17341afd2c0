using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A school whose results of the year lie below what the others reached.</summary>
public sealed record BelowSchool(School School, Figure Figure, string Participations);

/// <summary>A cell that contradicts others.</summary>
public sealed record DoubtfulSchool(School School, string What, string? Href);

/// <summary>What the data alone say to ask about.</summary>
/// <param name="Chance">How many schools such a list would name if all were alike; null where no school can be judged.</param>
public sealed record RiskSignals(IReadOnlyList<BelowSchool> Below, IReadOnlyList<DoubtfulSchool> Doubts, string? Chance, string? Year)
{
    private static readonly Plural Participation = new("участие", "участия", "участий");

    public static RiskSignals Of(MunicipalityHistory municipality, IReadOnlyList<DoubtfulCell> doubts)
    {
        AttentionSummary summary = municipality.Attention;
        return new RiskSignals(
            [
                .. from school in municipality.Schools
                   from reason in school.Attention.Reasons.OfType<AttentionReason.BelowExpected>()
                   select new BelowSchool(school.School, FigureOfComposite(reason.Composite), Participation.Of(reason.Composite.N)),
            ],
            [
                .. from school in municipality.Schools
                   from reason in school.Attention.Reasons.OfType<AttentionReason.DoubtfulData>()
                   select new DoubtfulSchool(school.School, $"{SeriesWords.Of(reason.Key)}, {SeriesWords.Of(reason.Point.Period)}", DoubtAddress.Of(school.School.Id, reason.Key, reason.Point, doubts)),
            ],
            ChanceWords(summary),
            summary.Year?.ToString());
    }

    /// <summary>«Если бы школы различались только подбором учеников, в такой список попадало бы в среднем 0,3 из 11 школ …»</summary>
    internal static string? ChanceWords(AttentionSummary summary) => summary.Judged == 0
        ? null
        : $"Если бы школы различались только подбором учеников, в такой список попадало бы в среднем {RussianNumbers.Number(summary.ExpectedByChance, 1)} из "
            + $"{RussianNumbers.Number(summary.Judged)} {Plural.OfSchools.After(summary.Judged)}, по которым хватает данных; обычные колебания классов от года к году добавляют ещё.";

    private static Figure FigureOfComposite(CompositeResidual composite) => FigureOf.Number(
        new Analytics.Histories.Figure(composite.Residual, composite.Origin, Basis.School), $"Отклонение качества от ожидаемого, {composite.Year}", composite.Doubtful);
}
