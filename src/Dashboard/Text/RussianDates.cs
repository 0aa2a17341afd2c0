using System.Globalization;

namespace SchoolSupport.Dashboard.Text;

/// <summary>Dates as people write them in official papers.</summary>
public static class RussianDates
{
    /// <summary>«3 марта 2025 г.»</summary>
    public static string InWords(DateOnly date) => date.ToString("d MMMM yyyy 'г.'", RussianNumbers.Culture).Replace(' ', RussianNumbers.HardSpace);

    /// <summary>«03.03.2025», for columns.</summary>
    public static string InDigits(DateOnly date) => date.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture);

    /// <summary>«3 марта», where the year is plain from around.</summary>
    public static string DayAndMonth(DateOnly date) => date.ToString("d MMMM", RussianNumbers.Culture).Replace(' ', RussianNumbers.HardSpace);

    /// <summary>How far a deadline is: «сегодня», «через 3 дня», «просрочено на 5 дней».</summary>
    public static string Deadline(DateOnly date, DateOnly today)
    {
        int days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "сегодня",
            1 => "завтра",
            > 1 => "через " + Days.Of(days),
            _ => "просрочено на " + Days.Of(-days),
        };
    }

    private static Plural Days { get; } = new("день", "дня", "дней");
}
