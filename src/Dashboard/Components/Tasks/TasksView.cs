using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Tasks;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Tasks;

/// <summary>The tasks of one work in one place, as the page shows them.</summary>
/// <param name="School">Null for the municipality as a whole.</param>
/// <param name="Schools">Schools that have tasks of some year.</param>
/// <param name="Asked">The year asked for, where it has no tasks.</param>
/// <param name="Works">Of the year shown.</param>
/// <param name="Report">One of them; null where there are none.</param>
public sealed record TasksView(
    School? School, string Place, IReadOnlyList<School> Schools, SchoolYear? Year, SchoolYear? Asked, IReadOnlyList<TaskReport> Works, TaskReport? Report)
{
    public string Title => Report is null ? "" : WorkTitle(Report);

    /// <summary>What the table says, in a sentence that is true of it.</summary>
    public string Sentence => Report is null ? "" : SentenceOf(Report);

    public IReadOnlyList<TaskRow> Rows => Report is null ? [] : [.. Report.Lines.Select(line => TaskRow.Of(line, Title))];

    public IReadOnlyList<TaskRow> ToTeachAgain => Report is null ? [] : [.. Report.ToTeachAgain.Select(line => TaskRow.Of(line, Title))];

    /// <summary>The places beside the one shown, in the order of the columns.</summary>
    public IReadOnlyList<Territory> Places =>
        Report is null ? [] : [.. Report.Lines.SelectMany(line => line.References.Select(reference => reference.Territory)).DistinctBy(territory => territory.Id).OrderByDescending(territory => territory.Kind)];

    /// <param name="schoolId">Null for the municipality as a whole.</param>
    /// <param name="work">The work of the address; the first one where it is none of the year's.</param>
    /// <param name="asked">Null for the latest year with tasks.</param>
    /// <returns>Null when the municipality has no such school.</returns>
    public static TasksView? Of(MunicipalityHistory municipality, int? schoolId, SeriesKey? work, SchoolYear? asked)
    {
        SchoolHistory? school = schoolId is int id ? municipality.School(id) : null;
        if (schoolId is not null && school is null)
        {
            return null;
        }

        IReadOnlyList<TaskReport> all = TaskReport.Of(municipality, schoolId);
        SchoolYear[] years = [.. all.Select(report => report.Period.Year).Distinct().Order()];
        SchoolYear? year = asked is SchoolYear wanted && years.Contains(wanted) ? wanted : years.Length > 0 ? years[^1] : null;
        TaskReport[] works = [.. all.Where(report => report.Period.Year == year)];
        return new TasksView(
            school?.School,
            school?.School.Name ?? municipality.Territory.Name,
            [.. municipality.Schools.Where(one => one.Assessments.Any(series => series.Points.Any(point => point.Tasks.Count > 0))).Select(one => one.School)],
            year,
            asked is not null && asked != year ? asked : null,
            works,
            works.FirstOrDefault(report => report.Work == work) ?? works.FirstOrDefault());
    }

    public static string WorkTitle(TaskReport report) => $"{SeriesWords.Of(report.Work)}, {SeriesWords.Of(report.Period)}";

    /// <summary>«Чему учить ещё раз: 3 задания из 12 …».</summary>
    public static string SentenceOf(TaskReport report)
    {
        int again = report.ToTeachAgain.Count;
        int perhaps = report.PerhapsToTeachAgain.Count;
        string all = $"{TaskWords.Task.Of(report.Lines.Count)} в работе";
        string more = perhaps > 0 ? $" Ещё {TaskWords.Task.Of(perhaps)} ниже порога, но по числу учеников это не подтвердить." : "";
        return again > 0
            ? $"{Capital(TaskWords.Task.Of(again))} из {report.Lines.Count} – ниже порога, и малым числом учеников этого не объяснить; случайно среди них могло оказаться {Expected(report.ExpectedFalse)}.{more}"
            : $"{all}; подтверждённо ниже порога нет ни одного.{more}";
    }

    private static string Expected(double tasks) => tasks < 0.05 ? "меньше 0,1" : RussianNumbers.Number(tasks, 1);

    private static string Capital(string text) => char.ToUpper(text[0], RussianNumbers.Culture) + text[1..];
}

/// <summary>One task as a row.</summary>
/// <param name="References">The same task in larger places, by territory.</param>
public sealed record TaskRow(
    string Task, string Level, string Skill, string Points, Figure Completion, string Threshold, string Verdict, bool IsToTeachAgain, bool IsLacking, IReadOnlyDictionary<int, TaskPlace> References)
{
    private static readonly Plural Point = new("балл", "балла", "баллов");

    public static TaskRow Of(TaskLine line, string work) => new(
        line.Task,
        TaskWords.Of(line.Level),
        line.Skill ?? "",
        line.Most is int most ? Point.Of(most) : "",
        // Tenths, so that 56,7 % does not look like the border of 57 %.
        FigureOf.Number(line.Completion, $"Задание {line.Task}, {work}") with { Unit = Unit.FinePercent },
        TaskWords.Threshold(line.Verdict),
        TaskWords.Of(line.Verdict),
        line.Verdict.IsConfirmed,
        line.Verdict.State == TaskState.Lacking,
        line.References.ToDictionary(reference => reference.Territory.Id, reference => new TaskPlace(
            FigureOf.Number(reference.Completion, $"Задание {line.Task}, {reference.Territory.Name}"),
            (reference.Distinguishable, line.Completion.Value - reference.Completion.Value) switch
            {
                (true, < 0) => "ниже, различимо",
                (true, > 0) => "выше, различимо",
                (false, _) => "не различить",
                _ => "",
            })));
}

/// <param name="Standing">How the place shown stands to it: «ниже, различимо»; empty where it cannot be told.</param>
public sealed record TaskPlace(Figure Figure, string Standing);
