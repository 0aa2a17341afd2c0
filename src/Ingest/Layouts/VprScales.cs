namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Scales of ВПР: the least primary score for the marks 3, 4 and 5. A work without its own scale here gets no marks: the scale of
/// another year belongs to other tasks.
/// </summary>
/// <remarks>2021: the tables of the regional analysis of Алтайский край (github.com/shekeldini/Flask, vpr_analysis).</remarks>
internal static class VprScales
{
    private static readonly Dictionary<(int Year, int Grade, string Subject), int[]> Known = new()
    {
        [(2021, 4, "Математика")] = [6, 10, 15],
        [(2021, 5, "Математика")] = [7, 11, 15],
        [(2021, 6, "Математика")] = [6, 10, 14],
        [(2021, 7, "Математика")] = [7, 12, 16],
        [(2021, 8, "Математика")] = [8, 15, 21],
        [(2021, 4, "Русский язык")] = [14, 24, 33],
        [(2021, 5, "Русский язык")] = [18, 29, 39],
        [(2021, 6, "Русский язык")] = [25, 35, 45],
        [(2021, 7, "Русский язык")] = [22, 32, 42],
        [(2021, 8, "Русский язык")] = [26, 32, 45],
        [(2021, 4, "Окружающий мир")] = [8, 18, 27],
        [(2021, 7, "Физика")] = [5, 8, 11],
        [(2021, 8, "Физика")] = [5, 8, 11],
        [(2021, 5, "Биология")] = [12, 18, 24],
        [(2021, 6, "Биология")] = [12, 18, 24],
        [(2021, 7, "Биология")] = [10, 17, 23],
        [(2021, 8, "Биология")] = [13, 21, 29],
        [(2021, 6, "География")] = [10, 22, 31],
        [(2021, 7, "География")] = [11, 26, 33],
        [(2021, 8, "География")] = [13, 27, 35],
        [(2021, 6, "Обществознание")] = [9, 15, 20],
        [(2021, 7, "Обществознание")] = [10, 16, 21],
        [(2021, 8, "Обществознание")] = [11, 17, 22],
        [(2021, 5, "История")] = [4, 8, 12],
        [(2021, 6, "История")] = [6, 11, 16],
        [(2021, 7, "История")] = [7, 13, 19],
        [(2021, 8, "История")] = [7, 12, 18],
        [(2021, 8, "Химия")] = [10, 19, 28],
        [(2021, 7, "Английский язык")] = [13, 21, 27],
        [(2021, 7, "Немецкий язык")] = [13, 21, 27],
        [(2021, 7, "Французский язык")] = [13, 21, 27],
    };

    /// <summary>Null where the reference has no scale of that year, grade and subject.</summary>
    public static VprScale? Of(VprWork work) =>
        work.ProgrammeGrade is int grade && Known.TryGetValue((work.CalendarYear, grade, work.Subject), out int[]? least) ? new VprScale(least) : null;
}

/// <param name="Least">The least score for 3, 4 and 5.</param>
internal sealed record VprScale(IReadOnlyList<int> Least)
{
    public int Mark(int score) => 2 + Least.Count(least => score >= least);
}
