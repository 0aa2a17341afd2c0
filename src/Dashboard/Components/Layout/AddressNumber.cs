using System.Globalization;

namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>
/// A number in an address («?year=2020»). Pages take their query as text and read it here: what Blazor itself cannot read as a number
/// ends in the error page, while an address cut or mistyped in a letter should still open.
/// </summary>
public static class AddressNumber
{
    /// <returns>Null for what is no number, as if it had not been given.</returns>
    public static int? Of(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
