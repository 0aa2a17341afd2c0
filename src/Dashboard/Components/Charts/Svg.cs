using System.Globalization;

namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>Numbers for SVG and CSS, which know only the decimal point, whatever the culture of the page.</summary>
internal static class Svg
{
    public static string Px(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
