using System.Globalization;

namespace SchoolSupport.Domain.Facts;

/// <summary>What a number counts or measures: its unit in exports and its name for people.</summary>
/// <param name="Code">Stable, in exports and storage.</param>
/// <param name="Unit">«pupils», «people», «schools», «items», «%», «mark», «test-score», «primary-score», «years», «text».</param>
/// <param name="Title">Russian, as a column heading.</param>
public sealed record Measure(string Code, string Unit, string Title);

/// <summary>The measures the layouts produce.</summary>
public static class Measures
{
    public const string Participants = "participants";
    public const string Registered = "registered";
    public const string Enrolled = "enrolled";
    public const string Schools = "schools";
    public const string Mark2 = "mark-2";
    public const string Mark3 = "mark-3";
    public const string Mark4 = "mark-4";
    public const string Mark5 = "mark-5";
    public const string Share2 = "share-2";
    public const string Share3 = "share-3";
    public const string Share4 = "share-4";
    public const string Share5 = "share-5";
    public const string Absent = "absent";
    public const string WithoutMark = "without-mark";
    public const string Lowered = "below-journal";
    public const string Confirmed = "as-journal";
    public const string Raised = "above-journal";
    public const string LoweredShare = "below-journal-share";
    public const string ConfirmedShare = "as-journal-share";
    public const string RaisedShare = "above-journal-share";
    public const string MeanPrimaryScore = "mean-primary-score";
    public const string MostPrimaryScore = "most-primary-score";
    public const string Quality = "quality";
    public const string PassRate = "pass-rate";
    public const string MeanMark = "mean-mark";
    public const string MeanTestScore = "mean-test-score";
    public const string MedianTestScore = "median-test-score";
    public const string LeastTestScore = "least-test-score";
    public const string MostTestScore = "most-test-score";
    public const string BelowMinimum = "below-minimum";
    public const string BelowMinimumShare = "below-minimum-share";
    public const string Below60Share = "below-60-share";
    public const string From60To80Share = "from-60-to-80-share";
    public const string Above80Share = "above-80-share";
    public const string From80To99 = "from-80-to-99";
    public const string Score100 = "score-100";
    public const string Winners = "winners";
    public const string PrizeWinners = "prize-winners";

    /// <summary>Participants of an olympiad as its table counts them: pupils, or a pupil once for each subject. Tables do not say which.</summary>
    public const string Participations = "participations";

    /// <summary>Pupils who took part in an olympiad, each once, however many subjects they chose.</summary>
    public const string OlympiadPupils = "olympiad-pupils";
    public const string ParticipantsWithDisabilities = "participants-with-disabilities";
    public const string OlympiadSubjects = "olympiad-subjects";
    public const string People = "people";
    public const string Share = "share";
    public const string Text = "text";
    public const string Target = "target";
    public const string Pupils = "pupils";
    public const string Classes = "classes";
    public const string Equipment = "equipment";
    public const string Markers = "markers";
    public const string RiskLevel = "risk-level";

    private const string PrimaryScorePrefix = "primary-score-";
    private const string PrimaryScoreSharePrefix = "primary-score-share-";
    private const string TestScorePrefix = "test-score-";
    private const string TaskPrefix = "task-";
    private const string TaskLevelPrefix = "level-of-task-";
    private const string TaskSkillPrefix = "skill-of-task-";
    private const string TaskMostPrefix = "most-of-task-";

    private static readonly (string Prefix, string Title)[] RoadmapParts =
    [
        ("deed-", "Мероприятие"), ("term-", "Срок мероприятия"), ("responsible-", "Ответственный за мероприятие"), ("result-", "Результат мероприятия"), ("section-", "Раздел"),
    ];

    /// <summary>Counts of the marks 2, 3, 4, 5, in that order.</summary>
    public static readonly IReadOnlyList<string> Marks = [Mark2, Mark3, Mark4, Mark5];

    /// <summary>Shares of the marks 2, 3, 4, 5, in that order.</summary>
    public static readonly IReadOnlyList<string> MarkShares = [Share2, Share3, Share4, Share5];

    /// <summary>Counts of the marks 2, 3, 4, 5 in the journal, in that order.</summary>
    public static readonly IReadOnlyList<string> JournalMarks = ["journal-mark-2", "journal-mark-3", "journal-mark-4", "journal-mark-5"];

    private static readonly Dictionary<string, Measure> ByCode = new Measure[]
    {
        new(Participants, "pupils", "Участников"),
        new(Registered, "pupils", "Подали заявление"),
        new(Enrolled, "pupils", "Выпускников"),
        new(Schools, "schools", "Школ"),
        new(Mark2, "pupils", "Отметка «2»"),
        new(Mark3, "pupils", "Отметка «3»"),
        new(Mark4, "pupils", "Отметка «4»"),
        new(Mark5, "pupils", "Отметка «5»"),
        new(Share2, "%", "Доля отметок «2»"),
        new(Share3, "%", "Доля отметок «3»"),
        new(Share4, "%", "Доля отметок «4»"),
        new(Share5, "%", "Доля отметок «5»"),
        new(Absent, "pupils", "Отсутствовали"),
        new(WithoutMark, "pupils", "Без отметки"),
        new(Lowered, "pupils", "Понизили отметку по журналу"),
        new(Confirmed, "pupils", "Подтвердили отметку по журналу"),
        new(Raised, "pupils", "Повысили отметку по журналу"),
        new(LoweredShare, "%", "Доля понизивших отметку по журналу"),
        new(ConfirmedShare, "%", "Доля подтвердивших отметку по журналу"),
        new(RaisedShare, "%", "Доля повысивших отметку по журналу"),
        new(JournalMarks[0], "pupils", "Отметка «2» по журналу"),
        new(JournalMarks[1], "pupils", "Отметка «3» по журналу"),
        new(JournalMarks[2], "pupils", "Отметка «4» по журналу"),
        new(JournalMarks[3], "pupils", "Отметка «5» по журналу"),
        new(MeanPrimaryScore, "primary-score", "Средний первичный балл"),
        new(MostPrimaryScore, "primary-score", "Максимальный первичный балл"),
        new(Quality, "%", "Качество"),
        new(PassRate, "%", "Успеваемость"),
        new(MeanMark, "mark", "Средняя отметка"),
        new(MeanTestScore, "test-score", "Средний тестовый балл"),
        new(MedianTestScore, "test-score", "Медиана тестового балла"),
        new(LeastTestScore, "test-score", "Наименьший тестовый балл"),
        new(MostTestScore, "test-score", "Наибольший тестовый балл"),
        new(BelowMinimum, "pupils", "Не преодолели минимальный порог"),
        new(BelowMinimumShare, "%", "Доля не преодолевших минимальный порог"),
        new(Below60Share, "%", "Менее 60 баллов"),
        new(From60To80Share, "%", "От 60 до 80 баллов"),
        new(Above80Share, "%", "Более 80 баллов"),
        new(From80To99, "pupils", "От 80 до 99 баллов"),
        new(Score100, "pupils", "100 баллов"),
        new(Winners, "pupils", "Победителей"),
        new(PrizeWinners, "pupils", "Призёров"),
        new(Participations, "participations", "Участников (как в источнике)"),
        new(OlympiadPupils, "pupils", "Участников-учеников (каждый один раз)"),
        new(ParticipantsWithDisabilities, "pupils", "Участников с ОВЗ"),
        new(OlympiadSubjects, "items", "Предметов"),
        new(People, "people", "Человек"),
        new(Share, "%", "Доля"),
        new(Text, "text", "Сведения"),
        new(Target, "%", "Целевое значение"),
        new(Pupils, "pupils", "Обучающихся"),
        new(Classes, "items", "Классов-комплектов"),
        new(Equipment, "items", "Единиц"),
        new(Markers, "items", "Признаков необъективности"),
        new(RiskLevel, "text", "Значимость фактора риска"),
    }.ToDictionary(measure => measure.Code, StringComparer.Ordinal);

    public static IEnumerable<Measure> All => ByCode.Values;

    /// <summary>Pupils with a primary score: «primary-score-14».</summary>
    public static string PrimaryScore(int score) => string.Create(CultureInfo.InvariantCulture, $"{PrimaryScorePrefix}{score}");

    /// <summary>Share of pupils with a primary score: «primary-score-share-14».</summary>
    public static string PrimaryScoreShare(int score) => string.Create(CultureInfo.InvariantCulture, $"{PrimaryScoreSharePrefix}{score}");

    /// <summary>Which score a measure counts pupils of, in number or as a share; null for any other measure.</summary>
    public static (int Score, bool IsShare)? PrimaryScoreOf(string code)
    {
        bool isShare = code.StartsWith(PrimaryScoreSharePrefix, StringComparison.Ordinal);
        string prefix = isShare ? PrimaryScoreSharePrefix : PrimaryScorePrefix;
        return code.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(code.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int score)
            ? (score, isShare)
            : null;
    }

    /// <summary>Pupils with a test score of ЕГЭ: «test-score-72».</summary>
    public static string TestScore(int score) => string.Create(CultureInfo.InvariantCulture, $"{TestScorePrefix}{score}");

    /// <summary>The score of a measure of a primary or a test score's pupils; null for any other.</summary>
    public static (bool IsTest, int Score)? ScoreOf(string code) =>
        Number(code, TestScorePrefix) is int test ? (true, test) : Number(code, PrimaryScorePrefix) is int primary ? (false, primary) : null;

    /// <summary>
    /// How a task was done, in percent of its most points: «task-9.1», «task-4K1» with a Latin letter however the source has it, so that
    /// one task has one code in all tables.
    /// </summary>
    public static string Task(string name) => TaskPrefix + TaskName(name);

    /// <summary>The task of a measure of <see cref="Task"/>; null for any other.</summary>
    public static string? TaskOf(string code) => code.StartsWith(TaskPrefix, StringComparison.Ordinal) ? code[TaskPrefix.Length..] : null;

    /// <summary>How hard a task is meant to be, in words or a letter of the source: «Б», «П».</summary>
    public static string TaskLevel(string name) => TaskLevelPrefix + TaskName(name);

    /// <summary>The skill or planned result a task asks for, in the words of the source.</summary>
    public static string TaskSkill(string name) => TaskSkillPrefix + TaskName(name);

    /// <summary>The most points a task brings.</summary>
    public static string TaskMost(string name) => TaskMostPrefix + TaskName(name);

    /// <summary>What a roadmap says of one of its measures: «deed-1.2», «term-1.2», «responsible-1.2», «result-1.2».</summary>
    public static string Roadmap(string part, string number) => $"{part}-{number}";

    /// <summary>The heading over the measures that follow, counted from 1.</summary>
    public static string RoadmapSection(int section) => string.Create(CultureInfo.InvariantCulture, $"section-{section}");

    public static bool IsKnown(string code) => Find(code) is not null;

    /// <exception cref="KeyNotFoundException">No such measure: a layout and this table disagree.</exception>
    public static Measure Of(string code) => Find(code) ?? throw new KeyNotFoundException($"There is no measure «{code}».");

    private static Measure? Find(string code) =>
        ByCode.TryGetValue(code, out Measure? found) ? found
        : code.StartsWith(PrimaryScoreSharePrefix, StringComparison.Ordinal) ? new Measure(code, "%", $"Доля с первичным баллом {code[PrimaryScoreSharePrefix.Length..]}")
        : code.StartsWith(PrimaryScorePrefix, StringComparison.Ordinal) ? new Measure(code, "pupils", $"Первичный балл {code[PrimaryScorePrefix.Length..]}")
        : RoadmapParts.FirstOrDefault(part => code.StartsWith(part.Prefix, StringComparison.Ordinal)) is { Prefix: not null } known ? new Measure(code, "text", $"{known.Title} {code[known.Prefix.Length..]}")
        : Number(code, TestScorePrefix) is int test ? new Measure(code, "pupils", string.Create(CultureInfo.InvariantCulture, $"Тестовый балл {test}"))
        : code.StartsWith(TaskPrefix, StringComparison.Ordinal) ? new Measure(code, "%", $"Задание {code[TaskPrefix.Length..]}")
        : code.StartsWith(TaskLevelPrefix, StringComparison.Ordinal) ? new Measure(code, "text", $"Уровень сложности задания {code[TaskLevelPrefix.Length..]}")
        : code.StartsWith(TaskSkillPrefix, StringComparison.Ordinal) ? new Measure(code, "text", $"Что проверяет задание {code[TaskSkillPrefix.Length..]}")
        : code.StartsWith(TaskMostPrefix, StringComparison.Ordinal) ? new Measure(code, "primary-score", $"Наибольший балл задания {code[TaskMostPrefix.Length..]}")
        : null;

    private static string TaskName(string written) => written.Replace('К', 'K').Replace('к', 'K').Replace('k', 'K');

    private static int? Number(string code, string prefix) =>
        code.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(code.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
