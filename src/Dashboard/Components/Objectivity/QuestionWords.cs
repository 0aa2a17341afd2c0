using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;
using static SchoolSupport.Dashboard.Text.RussianNumbers;

namespace SchoolSupport.Dashboard.Components.Objectivity;

/// <summary>A signal as a question to the school and the numbers it rests on. It asks; it never says that anything is so.</summary>
/// <param name="Question">Ends in a question mark.</param>
/// <param name="Grounds">The counts, and what others have.</param>
public sealed record QuestionWords(string Question, string Grounds)
{
    private const int MostDecimals = 4;

    private static readonly Plural ToSchools = new("школе", "школам", "школам");
    private static readonly Plural WithScores = new("баллом", "баллами", "баллами");
    private static readonly Plural Case = new("случае", "случаях", "случаях");

    /// <exception cref="ArgumentException">The check was not made.</exception>
    public static QuestionWords Of(SchoolCheck check) => check.Evidence switch
    {
        InflatedMean mean => Mean(check.Check, mean),
        SharpChange change => Change(check.Check, change),
        UnconfirmedByEge ege => Ege(check.Check, ege),
        TaskPattern tasks => Tasks(check.Check, tasks),
        BorderPeak peak => Peak(check.Check, peak),
        JournalShift shift => Journal(check.Check, shift),
        CohortMismatch cohort => Cohort(cohort),
        LevelJump jump => Jump(jump),
        _ => throw new ArgumentException("A check that was not made asks nothing.", nameof(check)),
    };

    private static QuestionWords Mean(Check check, InflatedMean mean)
    {
        string what = mean.Scale == ScoreScale.Marks ? "средняя отметка" : "средний первичный балл";
        string others = mean.IsRegion ? "по региону" : "по муниципалитету";
        string marks = mean.Scale == ScoreScale.Marks ? " Сравниваются отметки, потому что первичных баллов в таблицах нет." : "";
        int decimals = Apart(mean.School.Interval, mean.Reference.Interval);
        return new(
            $"Чем объясняется {what} {Number(mean.School.Mean, 1)} при {Number(mean.Reference.Mean, 1)} {others} ({SeriesWords.Of(check.Key!.Value)})?",
            $"Интервал школы {Span(mean.School.Interval, decimals)} ({Pupils(mean.School.N)}) целиком выше интервала {others} {Span(mean.Reference.Interval, decimals)}. Признак {check.Number} из 14.{marks}");
    }

    private static QuestionWords Change(Check check, SharpChange change)
    {
        string subject = SubjectWords.Dative(check.Key!.Value.Subject);
        string how = check.Kind == CheckKind.SharpGrowth ? "вырос" : "снизился";
        return new(
            $"Что изменилось у этих учеников между 4 и 5 классом: почему результат по {subject} {how} сильнее, чем в других школах?",
            $"Отношение результата 4 класса к результату 5 класса {Number(change.K, 2)}; по {ToSchools.Of(change.Schools)} границы {Number(change.Low, 2)} и {Number(change.High, 2)}. Признак {check.Number} из 14.");
    }

    private static QuestionWords Ege(Check check, UnconfirmedByEge ege) => new(
        $"Почему высокий результат ВПР по {SubjectWords.Dative(check.Key!.Value.Subject.StartsWith(Markers.Mathematics, StringComparison.Ordinal) ? Markers.Mathematics : check.Key.Value.Subject)} не повторяется в ЕГЭ: средний балл {Number(ege.School, 1)} при {Number(ege.Others, 1)} по муниципалитету?",
        $"{(ege.N is int n ? $"ЕГЭ сдавали {Plural.Pupil.Of(n)}. " : "")}ЕГЭ сдают другие, старшие ученики: он подтверждает уровень преподавания, а не отметки этих детей.");

    private static QuestionWords Tasks(Check check, TaskPattern tasks) => new(
        $"Почему лёгкие задания выполнены хуже, чем в других школах, а трудные лучше ({SeriesWords.Of(check.Key!.Value)})?",
        $"Лёгкая половина из {tasks.Tasks} заданий: {PercentagePoints(100 * tasks.Easy)} к другим школам, трудная: {PercentagePoints(100 * tasks.Hard)} ({Plural.Pupil.Of(tasks.N)}). {Beyond(tasks.Z)}");

    private static QuestionWords Peak(Check check, BorderPeak peak) => new(
        $"Почему с {WithScores.Of(peak.Border)}, с которых ставится «{peak.Mark}», работ {Number(peak.At)}, а с одним баллом меньше {Number(peak.Below)} ({SeriesWords.Of(check.Key!.Value)})?",
        $"Всего работ {Number(peak.N)}{(peak.IsOrienting ? $"; меньше {BorderPeak.Informative}, поэтому распределение говорит лишь ориентировочно" : "")}. {Beyond(peak.Z)}");

    private static QuestionWords Journal(Check check, JournalShift shift)
    {
        string where = check.Kind == CheckKind.RaisedAboveJournal ? "выше" : "ниже";
        JournalWork most = shift.Works.OrderByDescending(work => work.Moved.Successes - (work.Moved.N * work.Rate)).First();
        string usual = $"При тех же работах в других школах было бы около {Number(shift.Expected, 1)}.";
        return shift.Works is [var only]
            ? new($"Почему отметки ВПР {where} журнала у {Number(shift.Moved.Successes)} из {OfPupils(shift.Moved.N)} ({Work(only.Key)})?", $"{usual} {Beyond(shift.Z)}")
            : new(
                $"Почему отметки ВПР {where} журнала в {Number(shift.Moved.Successes)} {Case.After(shift.Moved.Successes)} из {Number(shift.Moved.N)}?",
                $"Работ: {shift.Works.Count}; заметнее всего {Work(most.Key)}: у {Number(most.Moved.Successes)} из {OfPupils(most.Moved.N)}. {usual} {Beyond(shift.Z)}");
    }

    private static QuestionWords Cohort(CohortMismatch cohort)
    {
        string counts = string.Join("; ", cohort.Works.Select(work =>
            $"{SeriesWords.Subject(work.Subject)}: «4» и «5» в 8 классе у {Number(work.Vpr.Successes)} из {Number(work.Vpr.N)}, на ОГЭ у {Number(work.Oge.Successes)} из {Number(work.Oge.N)}"));
        return new(
            cohort.Difference > 0
                ? "Почему ОГЭ не подтвердил ВПР, которую те же ученики писали в 8 классе?"
                : "Почему на ОГЭ те же ученики справились намного лучше, чем годом раньше на ВПР?",
            $"{char.ToUpper(counts[0], Culture)}{counts[1..]}. С поправкой на трудность работ разница {PercentagePoints(100 * cohort.Difference)}. {Beyond(Math.Abs(cohort.Z))}");
    }

    private static QuestionWords Jump(LevelJump jump) => new(
        $"Что изменилось в школе за год: качество по всем работам {Against(jump.Residual)}, а прежние годы обещали {Promised(jump.Before)}?",
        $"Отклонение {Number(jump.Z, 1)} обычного разброса прогноза по прежним годам; вопрос задаётся от {Number(SignalRule.JumpZ)}.");

    private static string Against(double share) => $"на {Number(Math.Abs(100 * share))}{HardSpace}п.п. {(share < 0 ? "ниже" : "выше")}, чем в других школах";

    private static string Promised(double share) => Math.Abs(100 * share) < 0.5 ? "такое же" : $"на {Number(Math.Abs(100 * share))}{HardSpace}п.п. {(share < 0 ? "ниже" : "выше")}";

    /// <summary>«5 класс, математика».</summary>
    private static string Work(SeriesKey key) => SeriesWords.Of(key).Replace("ВПР, ", "", StringComparison.Ordinal);

    private static string OfPupils(int n) => $"{Number(n)}{HardSpace}{(n % 10 == 1 && n % 100 != 11 ? "ученика" : "учеников")}";

    private static string Pupils(double n) => Plural.Pupil.Of((int)Math.Round(n, MidpointRounding.AwayFromZero));

    private static string Span(Interval interval, int decimals) => $"{Number(interval.Low, decimals)}–{Number(interval.High, decimals)}";

    /// <summary>One decimal, and more where «3,3–4,1 выше 3,1–3,3» would deny itself.</summary>
    private static int Apart(Interval above, Interval below)
    {
        int decimals = 1;
        while (decimals < MostDecimals && Number(above.Low, decimals) == Number(below.High, decimals))
        {
            decimals++;
        }

        return decimals;
    }

    private static string Beyond(double z) => $"Это {Number(z, 1)} обычного разброса; вопрос задаётся от {Number(SignalRule.Z, 2)}.";
}
