using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Objectivity;

/// <summary>All there is to ask one school about its results of a year, the official list beside.</summary>
/// <param name="Official">Of the year; null where the list does not name the school.</param>
/// <param name="OtherYears">Earlier and later years the lists name it in.</param>
public sealed record SchoolQuestions(
    School School, SchoolYear Year, IReadOnlyList<SchoolQuestion> Questions, OfficialSigns? Official, IReadOnlyList<OfficialSigns> OtherYears)
{
    private static readonly Plural Sign = new("признак", "признака", "признаков");

    public int Explained => Questions.Count(question => question.Record is not null);

    /// <summary>«2 признака: 4 класс, русский язык; 5 класс, математика».</summary>
    public string OfficialWords => Official is null ? "не названа" : Words(Official);

    /// <summary>«в списках других лет: 2022/23».</summary>
    public string? OtherWords => OtherYears.Count == 0 ? null : $"в списках других лет: {string.Join(", ", OtherYears.Select(signs => signs.Year))}";

    /// <returns>Null where the school is not the person's to see.</returns>
    public static SchoolQuestions? Of(SnapshotView view, ObjectivityReview review, int schoolId) =>
        view.History.School(schoolId) is not { } school || !review.Schools.TryGetValue(schoolId, out IReadOnlyList<SchoolCheck>? checks)
            ? null
            : new SchoolQuestions(
                school.School,
                review.Year,
                [.. checks.Where(check => check.IsSignal).Select(check => SchoolQuestion.Of(check, schoolId, review.Year, view.Records))],
                school.OfficialSigns.FirstOrDefault(signs => signs.Year == review.Year),
                [.. school.OfficialSigns.Where(signs => signs.Year != review.Year)]);

    private static string Words(OfficialSigns signs)
    {
        string works = string.Join("; ", signs.Works.Select(work => SeriesWords.Of(work).Replace("ВПР, ", "", StringComparison.Ordinal)));
        string count = signs.Markers is int markers ? Sign.Of(markers) : "число признаков не указано";
        return works.Length == 0 ? count : $"{count}: {works}";
    }
}
