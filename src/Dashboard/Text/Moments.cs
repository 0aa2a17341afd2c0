using System.Globalization;

namespace SchoolSupport.Dashboard.Text;

/// <summary>Stored moments (UTC) as the clock on the wall shows them.</summary>
public static class Moments
{
    /// <summary>«22.11.2026, 17:10».</summary>
    public static string Words(DateTime utc, TimeProvider clock) => Local(utc, clock).ToString("dd'.'MM'.'yyyy', 'HH':'mm", CultureInfo.InvariantCulture);

    public static string Date(DateTime utc, TimeProvider clock) => RussianDates.InDigits(DateOnly.FromDateTime(Local(utc, clock)));

    private static DateTime Local(DateTime utc, TimeProvider clock) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), clock.LocalTimeZone);
}
