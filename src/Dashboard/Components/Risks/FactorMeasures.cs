using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Risks;

/// <summary>A factor over all schools, and what the roadmaps do about it.</summary>
/// <param name="Chosen">Schools that chose it.</param>
/// <param name="Levels">Schools by our level, from low to high.</param>
/// <param name="Why">The most frequent reason of the schools without one.</param>
public sealed record FactorRow(
    RiskFactorKind Factor, int Chosen, IReadOnlyList<int> Levels, NoRiskLevel? Why, IReadOnlyList<LinkedMeasure> Measures, IReadOnlyList<string> Needs)
{
    /// <summary>Somebody chose it, or the data say high, and no measure answers it.</summary>
    public bool IsHole => Measures.Count == 0 && (Chosen > 0 || Levels[(int)RiskLevel.High] > 0);

    public string Ours => Levels.Sum() == 0
        ? $"ни у одной школы не определена: {RiskWords.Why(Why)}"
        : string.Join(", ", new[] { RiskLevel.High, RiskLevel.Medium, RiskLevel.Low }.Where(level => Levels[(int)level] > 0).Select(level => $"{RiskWords.Of(level)}: {RussianNumbers.Number(Levels[(int)level])}"));
}

/// <summary>Which factors have measures and which measures have a factor.</summary>
/// <param name="HasRoadmap">Without one the lack of measures says nothing.</param>
public sealed record FactorMeasures(IReadOnlyList<FactorRow> Rows, bool HasRoadmap, int WithoutFactor, int All)
{
    public static FactorMeasures Of(FactorTable table, SnapshotView view) => new(
        [
            .. RiskFactorKind.All.Select(factor =>
            {
                FactorCell[] cells = [.. table.Lines.Select(line => line.Cells[factor.Number - 1])];
                return new FactorRow(
                    factor,
                    cells.Count(cell => cell.IsChosen),
                    [.. Enum.GetValues<RiskLevel>().Select(level => cells.Count(cell => cell.Ours.Level == level))],
                    cells.Where(cell => cell.Ours.Level is null).GroupBy(cell => cell.Ours.Why).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault(),
                    view.MeasureLinks.Of(factor),
                    [.. cells.Where(cell => cell.Ours.WithData == 0).SelectMany(cell => cell.Ours.Needs).Distinct()]);
            }),
        ],
        view.History.Roadmaps.Count > 0,
        view.MeasureLinks.WithoutFactor.Count,
        view.MeasureLinks.Measures.Count);

    public IReadOnlyList<FactorRow> Holes => [.. Rows.Where(row => row.IsHole)];

    /// <summary>«Без мероприятия остались факторы: кадры, среда. Ни к одному фактору не относятся 12 мероприятий из 37.»</summary>
    public string? HoleWords
    {
        get
        {
            if (!HasRoadmap)
            {
                return null;
            }

            string factors = Holes.Count == 0
                ? "У каждого фактора, который выбрали школы или который высок по данным, есть мероприятие."
                : $"Без мероприятия {(Holes.Count == 1 ? "остался фактор" : "остались факторы")}: {string.Join(", ", Holes.Select(row => $"«{row.Factor.Name}»"))}.";
            return WithoutFactor == 0 ? factors
                : $"{factors} Ни к одному фактору не {(Plural.Deed.After(WithoutFactor) == Plural.Deed.One ? "относится" : "относятся")} {Plural.Deed.Of(WithoutFactor)} из {RussianNumbers.Number(All)}.";
        }
    }
}
