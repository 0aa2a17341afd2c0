using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Comparability;

/// <summary>A break while it is being typed.</summary>
public sealed class BreakForm
{
    public required string Code { get; init; }

    public string Procedure { get; set; } = Procedures.Vpr;

    public BreakKind Kind { get; set; } = BreakKind.ChangedFrom;

    public string Year { get; set; } = "";

    public Season Season { get; set; } = Season.Spring;

    public string Grades { get; set; } = "";

    public string Subjects { get; set; } = "";

    public string ExceptSubjects { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Source { get; set; } = "";

    public BreakStatus Status { get; set; } = BreakStatus.Confirmed;

    /// <summary>Why it is changed, for the history.</summary>
    public string Note { get; set; } = "";

    public static BreakForm Of(ComparabilityBreak known) => new()
    {
        Code = known.Code,
        Procedure = known.Procedure,
        Kind = known.Kind,
        Year = known.At.Year.ToString(),
        Season = known.At.Season,
        Grades = string.Join(", ", known.Reach.Grades),
        Subjects = string.Join(", ", known.Reach.Subjects),
        ExceptSubjects = string.Join(", ", known.Reach.ExceptSubjects),
        Reason = known.Reason,
        Source = known.Source,
        Status = known.Status,
    };

    /// <summary>All the subjects it names.</summary>
    public IReadOnlyList<string> AllSubjects => [.. Words(Subjects), .. Words(ExceptSubjects)];

    /// <summary>Subjects as the results are called.</summary>
    public void Name(Func<string, string> named) => (Subjects, ExceptSubjects) =
        (string.Join(", ", Words(Subjects).Select(named)), string.Join(", ", Words(ExceptSubjects).Select(named)));

    /// <summary>What is still to be put right: what, and what to do; null when nothing.</summary>
    public string? Fault =>
        !SchoolYear.TryParse(Year, out _) ? "Учебный год не читается. Напишите его так: 2020/21."
        : GradesOrNull is null ? "Классы не читаются. Напишите числа через запятую: 4, 5."
        : Reason.Trim().Length == 0 ? "Напишите причину: она будет стоять под графиками."
        : Source.Trim().Length == 0 ? "Напишите источник: документ, его дату и номер, или откуда это известно."
        : null;

    /// <exception cref="InvalidOperationException">There is a <see cref="Fault"/>.</exception>
    public ComparabilityBreak ToBreak()
    {
        if (Fault is { } fault || !SchoolYear.TryParse(Year, out SchoolYear year))
        {
            throw new InvalidOperationException($"The form is not complete: {Fault}");
        }

        return new ComparabilityBreak(Procedure, Kind, new Period(year, Season), Ended(Reason), Status)
        {
            Code = Code,
            Source = Source.Trim(),
            Reach = new BreakReach(GradesOrNull!, Words(Subjects), Words(ExceptSubjects)),
        };
    }

    private int[]? GradesOrNull
    {
        get
        {
            string[] words = Words(Grades);
            int[] grades = [.. words.Select(word => int.TryParse(word, out int grade) && grade is >= 1 and <= 11 ? grade : 0)];
            return grades.Contains(0) ? null : grades;
        }
    }

    private static string[] Words(string text) => text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>It stands as a sentence under a chart.</summary>
    private static string Ended(string reason) => reason.Trim() is var text && text[^1] is '.' or '!' or '?' ? text : text + ".";
}
