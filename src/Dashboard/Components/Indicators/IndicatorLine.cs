using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>One indicator of one place as a row: of a school's page the indicator, of a municipality's the school.</summary>
/// <param name="Whole">What it is a share of: «от педагогов».</param>
/// <param name="Instead">What is known where the share is not: «не больше 30 %», «3 аттестата»; null where nothing is.</param>
/// <param name="District">Null where there is none to compare with.</param>
public sealed record IndicatorLine(string Title, string? Href, string Whole, Figure Own, string? Instead, PlaceFigure? District)
{
    public IEnumerable<Figure> Figures => [Own, .. District is null ? [] : new[] { District.Figure }];

    /// <summary>«по 9 из 11 школ»; empty when all are in it.</summary>
    public static string Coverage(int known, int expected) =>
        known == expected ? "" : $"по {known} из{RussianNumbers.HardSpace}{Plural.OfSchools.Of(expected)}";
}
