using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Risks;

/// <summary>One factor at one school: what its documents say and what the data say, side by side and never mixed.</summary>
/// <param name="Official">«высокая», «приоритетный», «высокая, приоритетный»; null where no document speaks of it.</param>
/// <param name="OfficialHref">The cell of the document.</param>
/// <param name="OursHref">The explanation on the school's page.</param>
public sealed record FactorCell(string? Official, string? OfficialHref, bool IsChosen, FactorAssessment Ours, string OursHref);

public sealed record FactorLine(School School, IReadOnlyList<FactorCell> Cells);

/// <summary>The ten factors at every school of a municipality in one year.</summary>
/// <param name="Others">Factors a document names that are none of the ten.</param>
public sealed record FactorTable(SchoolYear Year, IReadOnlyList<FactorLine> Lines, IReadOnlyList<string> Others)
{
    /// <summary>No document of the year speaks of a factor.</summary>
    public bool HasOfficial => Lines.Any(line => line.Cells.Any(cell => cell.Official is not null));

    public bool IsEmpty => !HasOfficial && Lines.All(line => line.Cells.All(cell => cell.Ours.WithData == 0));

    /// <summary>Two sentences that are true of the table.</summary>
    public string Summary
    {
        get
        {
            int official = Lines.Count(line => line.Cells.Any(cell => cell.Official is not null));
            int chosen = RiskFactorKind.All.Count(factor => Lines.Any(line => line.Cells[factor.Number - 1].IsChosen));
            int high = Lines.Count(line => line.Cells.Any(cell => cell.Ours.Level == RiskLevel.High));
            string documents = official == 0
                ? $"Документов проекта «500+» за {Year} нет."
                : $"За {Year} документы проекта «500+» есть у {Plural.OfSchools.Of(official)} из {RussianNumbers.Number(Lines.Count)}"
                    + (chosen == 0 ? ", приоритетные факторы не названы." : $"; {(chosen == 1 ? "приоритетным выбран" : "приоритетными выбраны")} {RussianNumbers.Number(chosen)} из {RussianNumbers.Number(RiskFactorKind.All.Count)} факторов.");
            int known = Lines.Sum(line => line.Cells.Count(cell => cell.Ours.Level is not null));
            string ours = known == 0
                ? "По данным ни один уровень пока не определён."
                : $"По оценке системы уровень определён в {Cases.Of(known)} из {RussianNumbers.Number(Lines.Sum(line => line.Cells.Count))}; "
                    + (high == 0 ? "высокой значимости среди них нет." : $"хотя бы один фактор высокой значимости у {Plural.OfSchools.Of(high)}.");
            return $"{documents} {ours}";
        }
    }

    private static Plural Cases { get; } = new("случае", "случаях", "случаях");

    public static FactorTable Of(SnapshotView view, SchoolYear year)
    {
        RiskAssessment assessment = view.RisksIn(year);
        return new FactorTable(
            year,
            [.. view.History.Schools.Zip(assessment.Schools, (school, risk) => new FactorLine(school.School, Cells(school, risk, year)))],
            [
                .. view.History.Schools.SelectMany(school => school.OfficialFactors)
                    .Where(factor => factor.Year == year && RiskFactorKind.Find(factor.Name) is null)
                    .Select(factor => factor.Name)
                    .Distinct(),
            ]);
    }

    public static IReadOnlyList<FactorCell> Cells(SchoolHistory school, SchoolRisk risk, SchoolYear year) =>
    [
        .. RiskFactorKind.All.Select(factor =>
        {
            OfficialFactor? official = school.OfficialFactors.FirstOrDefault(one => one.Year == year && one.Name == factor.Name);
            return new FactorCell(
                official is null ? null : string.Join(", ", new[] { official.Level?.Text, official.Status?.Text }.OfType<string>()),
                official is null ? null : SourceAddress.Of(Origin.Of(new[] { official.Level?.Origin, official.Status?.Origin }.OfType<Origin>())),
                official?.Status?.Text == RiskFactorStatus.Priority,
                risk.Of(factor),
                AddressOf(school.School, factor, year));
        }),
    ];

    /// <summary>The explanation of a factor on a school's page.</summary>
    public static string AddressOf(School school, RiskFactorKind factor, SchoolYear year) =>
        FormattableString.Invariant($"/schools/{school.Id}?year={year.StartYear}#factor-{factor.Code}");
}
