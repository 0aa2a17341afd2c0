using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A municipality in the list of its region.</summary>
/// <param name="JudgedIn">The year the states are of; null while no results judge them.</param>
/// <param name="Procedures">Examinations and check works of <paramref name="LatestYear"/>, with how many schools they hold.</param>
public sealed record RegionLine(
    string Name,
    string Href,
    string SchoolsHref,
    int Schools,
    int NeedsAttention,
    int Unclear,
    SchoolYear? JudgedIn,
    SchoolYear? LatestYear,
    IReadOnlyList<string> Procedures,
    int Questions)
{
    public static RegionLine Of(SnapshotView view)
    {
        MunicipalityHistory history = view.History;
        SchoolYear? latest = history.Completeness.LatestWithResults;
        return new RegionLine(
            view.Territory.Name,
            Frame.Address("/", view.Territory.Id),
            Frame.Address("/schools", view.Territory.Id),
            history.Schools.Count,
            history.Attention.NeedsAttention,
            history.Attention.Unclear,
            history.Attention.Year,
            latest,
            [
                .. history.Completeness.Cells
                    .Where(cell => cell.Year == latest && Domain.Facts.Procedures.IsAssessment(cell.Procedure))
                    .Select(Words),
            ],
            view.Questions.Count);
    }

    /// <summary>«Внимания требуют 7 школ из 35 в 2 муниципалитетах.»</summary>
    public static string Sentence(IReadOnlyList<RegionLine> lines)
    {
        int schools = lines.Sum(line => line.Schools);
        int need = lines.Sum(line => line.NeedsAttention);
        string where = $"в {lines.Count} {Places.After(lines.Count)}";
        return schools == 0 ? $"Школы {where} пока не внесены."
            : need == 0 ? $"Особого внимания не требует ни одна из {Plural.OfSchools.Of(schools)} {where}."
            : $"Внимания {Need.After(need)} {Plural.School.Of(need)} из {RussianNumbers.Number(schools)} {where}.";
    }

    private static Plural Places { get; } = new("муниципалитете", "муниципалитетах", "муниципалитетах");

    private static Plural Need { get; } = new("требует", "требуют", "требуют");

    private static string Words(CompletenessCell cell) => cell.WithData == 0
        ? $"{Domain.Facts.Procedures.Title(cell.Procedure)}: только муниципалитет"
        : $"{Domain.Facts.Procedures.Title(cell.Procedure)}: {cell.WithData} из {cell.OfSchools}";
}
