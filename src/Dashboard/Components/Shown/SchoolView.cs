using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Indicators;
using SchoolSupport.Dashboard.Components.Objectivity;
using SchoolSupport.Dashboard.Components.OneSchool;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Tasks;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using Direction = SchoolSupport.Analytics.Trends.SchoolTrend;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <param name="Needed">What has to be loaded for it.</param>
public sealed record MissingSection(string Title, string Needed);

/// <summary>All a school's page shows.</summary>
/// <param name="Lead">One or two sentences that are true of the numbers below.</param>
public sealed record SchoolView(
    School School,
    SchoolHead Head,
    IReadOnlyList<string> Lead,
    SchoolResults Results,
    IReadOnlyList<TrendGroup> Trends,
    YearTable? Staff,
    IReadOnlyList<TrendSeries> StaffTrends,
    YearTable? Olympiads,
    YearTable? Context)
{
    /// <summary>Where the results of all works are going; null for a school without any.</summary>
    public DirectionLine? Direction { get; init; }

    /// <summary>Whether the risk of decline was calculated.</summary>
    public bool KnowsForecast { get; init; }

    /// <summary>Whether the page says what the methodologies of identification make of the school.</summary>
    public bool KnowsIdentification { get; init; }

    /// <summary>What the results of the year give reason to ask; null where there is nothing, and for a school without results.</summary>
    public SchoolQuestions? Questions { get; init; }

    public required SchoolIndicators Indicators { get; init; }

    /// <summary>Null when no table tells how tasks were done.</summary>
    public required SchoolTasks? Tasks { get; init; }

    /// <summary>Something is known of at least one risk factor.</summary>
    public bool KnowsRisks { get; init; }

    /// <summary>What became of it after support began; null for a school without, or without results on both sides.</summary>
    public RiseAfterSupport? Rise { get; init; }

    /// <summary>Schools in similar conditions, or why none are named; null for a person who sees this school alone.</summary>
    public ComparableView? Comparable { get; init; }

    /// <summary>With what needs the other schools.</summary>
    public SchoolView Beside(SnapshotView view) => this with
    {
        Rise = view.Trends is { } trends && view.History.School(School.Id) is { } school ? RiseAfterSupport.Of(school, trends.Fit.Model) : null,
        Comparable = ComparableView.Of(view, School.Id),
    };

    /// <summary>What is not there yet, and which table brings it; together, so that the page of a new school is not a row of empty sections.</summary>
    public IReadOnlyList<MissingSection> Missing =>
    [
        .. Trends.Count > 0 ? [] : new[] { new MissingSection("Динамика", "результаты хотя бы за два года") },
        .. KnowsRisks ? [] : new[] { new MissingSection("Факторы риска", "рисковый профиль «500+», результаты ВПР и ОГЭ, кадры, контингент или контекстные данные ФИС ОКО") },
        .. Staff is not null ? [] : new[] { new MissingSection("Кадры", "таблица «Кадры по школам»: образование, стаж, возраст, категории, вакансии") },
        .. Olympiads is not null ? [] : new[] { new MissingSection("Олимпиады", "таблица ВсОШ, в которой школа названа строкой") },
        .. Indicators.Journal.Count > 0 ? [] : new[] { new MissingSection(JournalTitle, "файл ФИС ОКО «Сравнение отметок с отметками по журналу» или Ф1 за этот год") },
        .. Tasks is not null ? [] : new[] { new MissingSection(TasksTitle, "файл ФИС ОКО Ф1, «Выполнение заданий» или «Достижение планируемых результатов»") },
        .. Indicators.Outcomes is not null ? [] : new[] { new MissingSection(OutcomesTitle, "таблица «Итоги учебного года по школам»: академическая задолженность, аттестаты с отличием") },
        .. Context is not null ? [] : new[] { new MissingSection("Контингент", "таблица «Контингент по школам»: обучающиеся, классы, дети с ОВЗ") },
        .. Head.Curator is not null || Head.Group is not null ? [] : new[] { new MissingSection("Сопровождение", "таблицы кураторов и сетевых групп") },
    ];

    /// <summary>The sections there are, in their order.</summary>
    public IReadOnlyList<JumpList.Jump> Jumps =>
    [
        .. Sections.Where(section => Missing.All(missing => missing.Title != section.Title) && (section.Id != DirectionId || Direction is not null)
            && (section.Id != IdentificationId || KnowsIdentification) && (section.Id != ForecastId || KnowsForecast)
            && (section.Id != QuestionsId || Questions is not null) && (section.Id != ScoresId || Indicators.Scores.Count > 0)
            && (section.Id != RiseId || Rise is not null) && (section.Id != ComparableId || Comparable is not null)),
        .. Missing.Count > 0 ? [new JumpList.Jump("Чего ещё нет", "missing")] : Array.Empty<JumpList.Jump>(),
    ];

    private const string DirectionId = "direction";
    private const string ForecastId = "forecast";
    private const string IdentificationId = "identification";
    private const string ScoresId = "score-details";
    private const string JournalTitle = "ВПР и журнал";
    private const string TasksTitle = "Задания";
    private const string OutcomesTitle = "Итоги года";

    private const string QuestionsId = "questions";
    private const string RiseId = "after-support";
    private const string ComparableId = "comparable";

    private static IReadOnlyList<JumpList.Jump> Sections { get; } =
    [
        new("Результаты", "results"),
        new("Баллы подробно", ScoresId),
        new(JournalTitle, "journal"),
        new(TasksTitle, "tasks"),
        new("Направление", DirectionId),
        new("После поддержки", RiseId),
        new("Похожие условия", ComparableId),
        new("Динамика", "trends"),
        new("Факторы риска", "risks"),
        new("Прогноз", ForecastId),
        new("Выявление", IdentificationId),
        new("Вопросы к данным", QuestionsId),
        new("Кадры", "staff"),
        new("Олимпиады", "olympiads"),
        new(OutcomesTitle, "outcomes"),
        new("Контингент", "context"),
        new("Сопровождение", "support"),
        new("Реестр", "register"),
    ];

    /// <param name="doubts">Cells the person may decide about.</param>
    /// <param name="direction">Null where no school of the municipality has a composite.</param>
    /// <param name="asked">The school year asked for; null for the school's latest.</param>
    /// <param name="indicator">What the trends show.</param>
    /// <returns>Null when the municipality has no such school.</returns>
    public static SchoolView? Of(
        MunicipalityHistory municipality, IReadOnlyList<DoubtfulCell> doubts, Direction? direction, int schoolId, SchoolYear? asked, AssessmentIndicator indicator)
    {
        if (municipality.School(schoolId) is not { } school)
        {
            return null;
        }

        var results = SchoolResults.Of(school, municipality, doubts, asked);
        return new SchoolView(
            school.School,
            SchoolHead.Of(school, municipality),
            results.Year is SchoolYear year ? SchoolPhrases.Lead(school, municipality, year) : [SchoolPhrases.NoResults],
            results,
            SchoolTrends.Groups(school, municipality, indicator),
            StaffTable.Of(school, municipality),
            StaffTable.Trends(school),
            OlympiadTable.Of(school, municipality),
            ContextTable.Of(school, municipality))
        {
            Indicators = SchoolIndicators.Of(school, municipality, results.Year),
            Tasks = SchoolTasks.Of(school, municipality),
            Direction = results.Composites.Count > 0 ? DirectionLine.Of(direction) : null,
        };
    }
}
