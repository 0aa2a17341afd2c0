using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Objectivity;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>The questions to the schools as a table: one row a question, a row without one for a school the official list names.</summary>
public static class ObjectivityCsv
{
    private static readonly string[] Headings =
        ["Школа", "Учебный год", "Проверка", "Вопрос", "Основание", "Что проверить", "Пояснение школы", "Кто дал", "Дата пояснения", "Официальный список"];

    /// <summary>All there is, for the people of the programme.</summary>
    public static byte[] Full(ObjectivityList list) => Of(list, _ => false);

    /// <summary>What may be handed on: a question that tells of fewer pupils than the rule allows is told as being asked, without its numbers and the explanation of them.</summary>
    public static byte[] ToHandOn(ObjectivityList list, DisclosureRule rule) => Of(list, question => Hides(question.Check.Evidence!, rule));

    private static byte[] Of(ObjectivityList list, Func<SchoolQuestion, bool> hides) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. list.Schools.SelectMany(school => school.Questions.Count == 0
            ? [Line(school, null, false)]
            : school.Questions.Select(question => Line(school, question, hides(question)))),
    ]);

    private static IEnumerable<string> Line(SchoolQuestions school, SchoolQuestion? question, bool isHidden)
    {
        string hidden = FigureWords.OfState(FigureState.Hidden);
        string[] words = question is null
            ? ["", "", "", "", "", "", ""]
            :
            [
                CheckWords.InOneLine(question.Check.Check),
                isHidden ? hidden : question.Words.Question,
                isHidden ? hidden : question.Words.Grounds,
                question.Answer,
                isHidden && question.Record is not null ? hidden : question.Explanation?.Text ?? question.Kept.Unreadable ?? "",
                question.Explanation?.GivenBy ?? "",
                question.Explanation is { } said ? RussianDates.InDigits(said.On) : "",
            ];
        return new[] { school.School.Name, school.Year.ToString() }.Concat(words).Append(school.OfficialWords).Select(ExcelCsv.Words);
    }

    private static bool Hides(Evidence evidence, DisclosureRule rule) => evidence switch
    {
        InflatedMean mean => rule.Hides((int)mean.School.N, mean.School.Deviation == 0),
        JournalShift shift => shift.Works.Any(work => rule.Hides(work.Moved.N, work.Moved.Successes == work.Moved.N || work.Moved.Successes == 0)),
        CohortMismatch cohort => cohort.Works.Any(work => Alike(work.Vpr, rule) || Alike(work.Oge, rule)),
        UnconfirmedByEge ege => rule.Hides(ege.N, allAlike: false),
        TaskPattern tasks => rule.Hides(tasks.N, allAlike: false),
        BorderPeak peak => rule.Hides(peak.N, allAlike: false),
        _ => false,
    };

    private static bool Alike(Analytics.Statistics.Share share, DisclosureRule rule) => rule.Hides(share.N, share.Successes == 0 || share.Successes == share.N);
}
