using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Tasks;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Tasks;

/// <summary>The tasks of a school's latest year with any, on the school's page.</summary>
public sealed record SchoolTasks(SchoolYear Year, IReadOnlyList<SchoolWork> Works)
{
    /// <returns>Null when no table tells how tasks were done.</returns>
    public static SchoolTasks? Of(SchoolHistory school, MunicipalityHistory municipality)
    {
        IReadOnlyList<TaskReport> all = TaskReport.Of(municipality, school.School.Id);
        if (all.Count == 0)
        {
            return null;
        }

        SchoolYear year = all.Max(report => report.Period.Year);
        return new SchoolTasks(year,
        [
            .. all.Where(report => report.Period.Year == year).Select(report => new SchoolWork(
                SeriesWords.Of(report.Work),
                TasksView.SentenceOf(report),
                [.. report.ToTeachAgain.Select(line => line.Skill is { } skill ? $"{line.Task} – {skill}" : line.Task)],
                $"/comparison/tasks?territory={school.School.TerritoryId}&school={school.School.Id}&year={year.StartYear}&show={Uri.EscapeDataString(SeriesAddress.Of(report.Work))}")),
        ]);
    }
}

/// <param name="Again">What is to be taught again.</param>
/// <param name="Href">All its tasks.</param>
public sealed record SchoolWork(string Title, string Sentence, IReadOnlyList<string> Again, string Href);
