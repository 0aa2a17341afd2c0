using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Risks;

/// <summary>A factor on a school's page.</summary>
public sealed record SchoolFactor(RiskFactorKind Factor, FactorCell Cell, IReadOnlyList<LinkedMeasure> Measures);

/// <summary>The ten factors of one school, with what they rest on and what is done about them.</summary>
public sealed record SchoolFactors(SchoolYear Year, IReadOnlyList<SchoolFactor> Factors, bool HasRoadmap)
{
    private static readonly Plural Chosen = new("приоритетный фактор", "приоритетных фактора", "приоритетных факторов");
    private static readonly Plural High = new("фактор", "фактора", "факторов");

    /// <summary>«Школа выбрала 4 приоритетных фактора (2021/22). По оценке системы высокая значимость у 1 фактора.»</summary>
    public string Summary
    {
        get
        {
            int chosen = Factors.Count(factor => factor.Cell.IsChosen);
            int high = Factors.Count(factor => factor.Cell.Ours.Level == RiskLevel.High);
            int known = Factors.Count(factor => factor.Cell.Ours.Level is not null);
            string documents = chosen > 0 ? $"В проекте «500+» ({Year}) школа выбрала {Chosen.Of(chosen)}."
                : Factors.Any(factor => factor.Cell.Official is not null) ? $"У школы есть рисковый профиль «500+» ({Year})."
                : $"Документов проекта «500+» за {Year} по школе нет.";
            string ours = known == 0 ? "По данным ни один уровень не определён."
                : $"По оценке системы уровень определён у {RussianNumbers.Number(known)} из {RussianNumbers.Number(Factors.Count)}, высокая значимость: {(high == 0 ? "ни у одного" : High.Of(high))}.";
            return $"{documents} {ours}";
        }
    }

    /// <param name="asked">The school year asked for; null for the latest with a profile or results.</param>
    /// <returns>Null where nothing is known of any factor.</returns>
    public static SchoolFactors? Of(SnapshotView view, int schoolId, SchoolYear? asked)
    {
        if ((asked ?? view.LatestRiskYear) is not SchoolYear year || view.History.School(schoolId) is not { } school
            || view.RisksIn(year).Schools.FirstOrDefault(one => one.School.Id == schoolId) is not { } risk)
        {
            return null;
        }

        IReadOnlyList<FactorCell> cells = FactorTable.Cells(school, risk, year);
        return cells.All(cell => cell.Official is null && cell.Ours.WithData == 0)
            ? null
            : new SchoolFactors(
                year,
                [.. RiskFactorKind.All.Zip(cells, (factor, cell) => new SchoolFactor(factor, cell, view.MeasureLinks.Of(factor)))],
                view.History.Roadmaps.Count > 0);
    }
}
