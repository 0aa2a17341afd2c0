using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Comparability;

/// <summary>Breaks in words.</summary>
public static class BreakWords
{
    public static string Of(BreakKind kind) => kind switch
    {
        BreakKind.StandsApart => "стоит отдельно: не сравнивается ни с прежним, ни с последующим",
        BreakKind.NotHeld => "не проводилось: что до и после, не соединяется",
        BreakKind.ChangedFrom => "с этого времени работа другая",
        _ => "известны разные школы",
    };

    public static string Of(BreakStatus status) => status switch
    {
        BreakStatus.Confirmed => "подтверждён",
        BreakStatus.ToBeConfirmed => "ждёт подтверждения",
        _ => "не применяется",
    };

    /// <summary>What the status does to a chart.</summary>
    public static string Effect(BreakStatus status) => status switch
    {
        BreakStatus.Confirmed => "линия прервана",
        BreakStatus.ToBeConfirmed => "примечание у точки",
        _ => "без последствий",
    };

    /// <summary>«4 класс; русский язык», «кроме: русский язык, математика»; «все классы и предметы».</summary>
    public static string Of(BreakReach reach)
    {
        if (reach.IsEverything)
        {
            return "все классы и предметы";
        }

        string[] parts =
        [
            reach.Grades.Count switch { 0 => "", 1 => $"{reach.Grades[0]} класс", _ => $"{string.Join(", ", reach.Grades)} классы" },
            string.Join(", ", reach.Subjects.Select(SeriesWords.Subject)),
            reach.ExceptSubjects.Count == 0 ? "" : $"кроме: {string.Join(", ", reach.ExceptSubjects.Select(SeriesWords.Subject))}",
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>«весна 2019/20», «осень 2020».</summary>
    public static string When(Period at) => at.Season == Season.Spring ? $"весна {at.Year.StartYear + 1}" : SeriesWords.Of(at);

    /// <summary>Whose word it is.</summary>
    public static string Origin(ListedBreak row) => (row.Shipped, row.Kept) switch
    {
        (_, null) => "из перечня программы",
        (null, { } own) => $"добавлен: {own.Person}",
        (_, { } changed) => $"изменён: {changed.Person}",
    };
}
