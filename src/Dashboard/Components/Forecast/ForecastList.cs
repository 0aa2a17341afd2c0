using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>All the page of one run shows of a municipality.</summary>
/// <param name="NotScored">Schools the run says nothing of, with why.</param>
/// <param name="Became">Null while nothing is known of the year that was foretold.</param>
public sealed record ForecastList(
    DeclineRunHead Run, IReadOnlyList<ForecastGroup> Groups, IReadOnlyList<(School School, string Why)> NotScored, OutcomeSummary? Became)
{
    /// <summary>Between the least and the greatest probability of a list.</summary>
    private const double Noticeable = 0.15;

    private static readonly Plural Decline = new("снижение", "снижения", "снижений");

    /// <summary>The year the run speaks of.</summary>
    public SchoolYear Coming => Run.Origin.Next;

    public int Schools => Groups.Sum(group => group.Rows.Count);

    /// <summary>A model says why; the formula has nothing but the history.</summary>
    public bool HasReasons => Groups.SelectMany(group => group.Rows).Any(row => row.Line.Said is { Told.Length: > 0 });

    /// <summary>Said where schools hardly differ, so that nobody reads the order as a judgement; null otherwise.</summary>
    public string? Alike => Likeness([.. Groups.SelectMany(group => group.Rows).Select(row => row.Line.Score.Probability)]);

    public string Sentence
    {
        get
        {
            int first = Groups.Sum(group => group.Rows.Count(row => row.IsFirst));
            int open = Groups.SelectMany(group => group.Rows).Count(row => row.IsFirst && row.Line.Decision.Record is null);
            string scored = NotScored.Count == 0 ? $"все {Plural.School.Of(Schools)}" : $"{Plural.School.Of(Schools)} из {Schools + NotScored.Count}";
            return Became is { } became
                ? $"На {Coming} предсказано для {Plural.OfSchools.Of(Schools)}. {Happened(became)}"
                : $"Прогноз на {Coming}: {scored}. {(Alike is not null ? "Заметных различий между ними нет." : first == 0 ? "Повышенного риска нет ни у одной." : $"С чего начать: {Plural.School.Of(first)}, {(open == 0 ? "по всем решение записано" : $"решения ещё нет по {RussianNumbers.Number(open)}")}.")}";
        }
    }

    /// <summary>What was said against what came, with what chance alone does.</summary>
    public static string Happened(OutcomeSummary became) =>
        $"Результаты есть у {RussianNumbers.Number(became.Judged)}: {Decline.Of(became.Declines)}, ожидалось {RussianNumbers.Number(became.Expected, 1)} "
        + $"(в 9 случаях из 10 от {RussianNumbers.Number(became.ExpectedInterval.Low)} до {RussianNumbers.Number(became.ExpectedInterval.High)}). "
        + (became.IsWithin ? "Это согласуется с прогнозом." : "Так далеко случайность уводит редко: прогноз для этого года не подошёл.");

    private static string? Likeness(double[] probabilities) => probabilities.Length < 2 || probabilities.Max() - probabilities.Min() >= Noticeable ? null
        : $"Школы различаются мало: риск у всех от {RussianNumbers.Number(100 * probabilities.Min())} до {RussianNumbers.Percent(100 * probabilities.Max())}. "
            + "Поэтому с кого начать, этот расчёт не говорит: смотрите факторы риска.";

    public static ForecastList Of(SnapshotView view, DeclineBoard board, DeclineRunHead run)
    {
        ObjectivityReview checks = view.ObjectivityIn(run.Origin);
        double capacity = Likeness([.. board.Lines.Select(line => line.Score.Probability)]) is null ? CapacityOf(run) : 0;
        HashSet<int> scored = [.. board.Lines.Select(line => line.School.Id)];
        return new ForecastList(
            run,
            [
                .. GroupTable.Sizes.Select(size => (size, Lines: board.Lines.Where(line => line.SizeGroup == size).ToArray()))
                    .Where(group => group.Lines.Length > 0)
                    .Select(group => Group(group.size, group.Lines, capacity == 0 ? 0 : Capacity.Of(group.Lines.Length, capacity), checks)),
            ],
            [
                .. view.History.Schools.Where(school => !scored.Contains(school.School.Id) && (school.School.ClosedYear is not { } closed || closed > run.Origin.StartYear + 1))
                    .Select(school => (school.School, Why(view, school.School.Id, run.Origin))),
            ],
            OutcomeSummary.Of(board.Lines.Where(line => line.Outcome is not null)
                .Select(line => (line.Score.Probability, line.Said?.Band, line.Outcome!.State))));
    }

    private static ForecastGroup Group(string title, DeclineLine[] lines, int first, ObjectivityReview checks) => new(
        title,
        [
            .. lines.Select((line, i) => new ForecastRow(
                line, i + 1, lines.Length, i < first && line.Said?.Band != RiskBand.Low,
                checks.Schools.TryGetValue(line.School.Id, out IReadOnlyList<SchoolCheck>? own) ? own.Count(check => check.IsSignal) : null)),
        ]);

    private static double CapacityOf(DeclineRunHead run)
    {
        try
        {
            return StoredInputs.OfJson(run.Inputs).Settings.Capacity;
        }
        catch (FormatException)
        {
            return Capacity.Usual;
        }
    }

    private static string Why(SnapshotView view, int schoolId, SchoolYear origin)
    {
        int years = view.History.School(schoolId)!.Composites.Count(composite => composite.Year <= origin);
        return years == 0 ? "нет результатов, которые можно сравнить"
            : years == 1 ? "результаты только за один год"
            : "за последние два года результатов нет";
    }
}
