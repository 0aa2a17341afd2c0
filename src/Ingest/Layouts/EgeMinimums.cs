using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>The least test score of ЕГЭ for a certificate. Not to be confused with the minima of universities.</summary>
/// <remarks>2023-2026: the tables of the years as published (Рособрнадзор by way of sia.ru 2026 and saascrm95, migration 0005).</remarks>
internal static class EgeMinimums
{
    private const int FirstYear = 2023;
    private const int LastYear = 2026;

    private static readonly Dictionary<string, int> Least = new(StringComparer.Ordinal)
    {
        [SubjectNames.Russian] = 24,
        [SubjectNames.ProfileMathematics] = 27,
        [SubjectNames.Mathematics] = 27,
        ["Физика"] = 36,
        ["Химия"] = 36,
        ["Биология"] = 36,
        ["Информатика"] = 40,
        ["История"] = 32,
        ["Литература"] = 32,
        ["География"] = 37,
        ["Обществознание"] = 42,
        ["Английский язык"] = 22,
        ["Немецкий язык"] = 22,
        ["Французский язык"] = 22,
        ["Испанский язык"] = 22,
    };

    /// <summary>Null where no source gives the minimum of that year and subject.</summary>
    public static int? Of(string? subject, int year) =>
        subject is not null && year is >= FirstYear and <= LastYear && Least.TryGetValue(subject, out int least) ? least : null;
}
