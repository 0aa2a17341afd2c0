using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

public enum CompletenessLook
{
    Nothing = 0,

    /// <summary>Only the municipality's own values, no school's.</summary>
    TerritoryOnly = 1,
    Part = 2,
    Whole = 3,
}

/// <summary>Which procedures of which years are loaded, as a table.</summary>
/// <param name="Years">The latest ones that fit, in order.</param>
/// <param name="Lines">A list of vacancies names only schools that have some, and is no line.</param>
public sealed record CompletenessGrid(IReadOnlyList<SchoolYear> Years, IReadOnlyList<CompletenessLine> Lines)
{
    /// <summary>What a laptop shows without scrolling sideways.</summary>
    private const int MostYears = 8;

    /// <summary>One year of it, what nothing was loaded of left out.</summary>
    public IReadOnlyList<(string Title, CompletenessBox Box)> In(SchoolYear? year) =>
    [
        .. Lines.SelectMany(line => line.Boxes.Where(box => box.Year == year && box.Look != CompletenessLook.Nothing).Select(box => (line.Title, box))),
    ];

    public static CompletenessGrid Of(DataCompleteness completeness, PlaceWords place)
    {
        SchoolYear[] years = [.. completeness.Years.TakeLast(MostYears)];
        return new CompletenessGrid(
            years,
            [
                .. completeness.Cells.Where(cell => cell.Procedure != Procedures.StaffVacancies).GroupBy(cell => Group(cell.Procedure)).Select(group => new CompletenessLine(
                    group.Key, [.. years.Select(year => Cell(place, year, [.. group.Where(cell => cell.Year == year)]))])),
            ]);
    }

    /// <summary>The tables of staff are one line; it is as complete as the least complete of them.</summary>
    private static CompletenessBox Cell(PlaceWords place, SchoolYear year, IReadOnlyList<CompletenessCell> cells) => cells.MinBy(cell => cell.WithData) switch
    {
        null => new CompletenessBox(year, CompletenessLook.Nothing, "нет"),
        { WithData: 0 } => new CompletenessBox(year, CompletenessLook.TerritoryOnly, place.Name),
        var cell => new CompletenessBox(
            year,
            cell.WithData < cell.OfSchools ? CompletenessLook.Part : CompletenessLook.Whole,
            $"{cell.WithData} из {cell.OfSchools}"),
    };

    private static string Group(string procedure) =>
        procedure.StartsWith("staff-", StringComparison.Ordinal) ? "Кадры" : Procedures.Title(procedure);
}

public sealed record CompletenessLine(string Title, IReadOnlyList<CompletenessBox> Boxes);

/// <param name="Text">«22 из 24», «район», «нет».</param>
public sealed record CompletenessBox(SchoolYear Year, CompletenessLook Look, string Text);
