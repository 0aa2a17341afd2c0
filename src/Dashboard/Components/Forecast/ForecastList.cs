using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>All the page of one run shows of a municipality.</summary>
/// <param name="Alike">Said where schools hardly differ, so that nobody reads an order as a judgement; null otherwise.</param>
/// <param name="NotScored">Schools the run says nothing of, with why.</param>
/// <param name="Became">Null while nothing is known of the year that was foretold.</param>
public sealed record ForecastList(
    DeclineRunHead Run, IReadOnlyList<ForecastGroup> Groups, string? Alike, IReadOnlyList<(School School, string Why)> NotScored, OutcomeSummary? Became)
{
    /// <summary>More likely than not.</summary>
    private const double Likely = 0.5;

    private static readonly Plural Decline = new("снижение", "снижения", "снижений");

    /// <summary>The year the run speaks of.</summary>
    public SchoolYear Coming => Run.Origin.Next;

    public int Schools => Groups.Sum(group => group.Rows.Count);

    /// <summary>Nobody was told anything by it: results of that year were known already.</summary>
    public bool IsAfterwards => DeclineBoard.IsAfterwards(Run);

    /// <summary>A model says why; the formula has nothing but the history.</summary>
    public bool HasReasons => Groups.SelectMany(group => group.Rows).Any(row => row.Line.Said is { Told.Length: > 0 });

    /// <summary>Schools likely to have many marks 2, by name: their risk of a decline may be low, for they stand low already. Of a past year none.</summary>
    public IReadOnlyList<School> ManyTwos => Became is not null ? [] :
    [
        .. Groups.SelectMany(group => group.Rows).Where(row => row.Line.Score.LowList > Likely).Select(row => row.Line.School)
            .OrderBy(school => NameKey.Of(school.Name), StringComparer.Ordinal),
    ];

    /// <summary>Both what was counted and what is calculated stand in the list.</summary>
    public bool HasBothBases => Groups.SelectMany(group => group.Rows).Select(row => row.Line.Said?.OutOfTen.Contains("ожидается", StringComparison.Ordinal)).Distinct().Count() > 1;

    public string Sentence
    {
        get
        {
            int first = Groups.Sum(group => group.Rows.Count(row => row.IsFirst));
            int open = Groups.SelectMany(group => group.Rows).Count(row => row.IsFirst && row.Line.Decision.Record is null);
            string scored = NotScored.Count == 0 ? Plural.School.Of(Schools) : $"{Plural.School.Of(Schools)} из {RussianNumbers.Number(Schools + NotScored.Count)}";
            return Became is { } became
                ? $"{(IsAfterwards ? $"Расчёт на {Coming} сделан задним числом" : $"На {Coming} прогноз был")} для {Plural.OfSchools.Of(Schools)}. {Happened(became)}"
                : $"Прогноз на {Coming}: {scored}. {(Alike is not null ? "Заметных различий между ними нет." : first == 0 ? "Повышенного риска нет ни у одной."
                    : $"С чего начать: {Plural.School.Of(first)}, {(open == 0 ? "по всем решение записано" : $"решения ещё нет по {RussianNumbers.Number(open)}")}.")}";
        }
    }

    /// <summary>What was said against what came, with what chance alone does.</summary>
    public static string Happened(OutcomeSummary became) =>
        $"Результаты есть у {RussianNumbers.Number(became.Judged)}: {Decline.Of(became.Declines)}, ожидалось {RussianNumbers.Number(became.Expected, 1)} "
        + $"(в 9 случаях из 10 от {RussianNumbers.Number(became.ExpectedInterval.Low)} до {RussianNumbers.Number(became.ExpectedInterval.High)}). "
        + (became.IsWithin ? "Это согласуется с расчётом." : "Так далеко случайность уводит редко: для этого года расчёт не подошёл.");

    public static ForecastList Of(SnapshotView view, DeclineBoard board, DeclineRunHead run)
    {
        ObjectivityReview checks = view.ObjectivityIn(run.Origin);
        var became = OutcomeSummary.Of(board.Lines.Where(line => line.Outcome is not null).Select(line => (line.Score.Probability, line.Said?.Band, line.Outcome!.State)));
        string? alike = board.Lines.Count > 0 ? ForecastWords.Alike(board.Lines[0].All) : null;
        HashSet<int> scored = [.. board.Lines.Select(line => line.School.Id)];
        return new ForecastList(
            run,
            [
                .. GroupTable.Sizes.Select(size => (size, Lines: board.Lines.Where(line => line.SizeGroup == size).ToArray()))
                    .Where(group => group.Lines.Length > 0)
                    .Select(group => Group(group.size, group.Lines, view.SeesAllSchools && alike is null && became is null ? Capacity.Of(group.Lines.Length, CapacityOf(run)) : 0, alike is not null, checks)),
            ],
            alike,
            [
                .. view.History.Schools.Where(school => !scored.Contains(school.School.Id) && (school.School.ClosedYear is not { } closed || closed > run.Origin.StartYear + 1))
                    .Select(school => (school.School, Why(school, run.Origin))),
            ],
            became);
    }

    private static ForecastGroup Group(string title, DeclineLine[] lines, int first, bool isAlike, ObjectivityReview checks) => new(
        title,
        [
            .. (isAlike ? lines.OrderBy(line => NameKey.Of(line.School.Name), StringComparer.Ordinal) : lines.AsEnumerable()).Select((line, i) => new ForecastRow(
                line, i < first && line.Shown != RiskBand.Low,
                checks.Schools.TryGetValue(line.School.Id, out IReadOnlyList<SchoolCheck>? own) ? own.Count(check => check.IsSignal) : null,
                line.Shown)),
        ]);

    private static double CapacityOf(DeclineRunHead run) => run.ReadInputs()?.Settings.Capacity ?? Capacity.Usual;

    private static string Why(SchoolHistory school, SchoolYear origin)
    {
        CompositeResidual[] known = [.. school.Composites.Where(composite => composite.Year <= origin)];
        SchoolYear[] enough = [.. known.Where(composite => composite.N >= CompositeResidual.MinPupils).Select(composite => composite.Year)];
        return known.Length == 0 ? "нет результатов, которые можно сравнить"
            : enough.Length == 0 ? $"в каждом году меньше {CompositeResidual.MinPupils} участий"
            : enough.Length == 1 ? $"результаты, где не меньше {CompositeResidual.MinPupils} участий, есть только за один год"
            : enough[^1] < origin.Previous ? "за последние два года таких результатов нет"
            : "прошлые годы не сравнимы: школа присоединена, закрыта или результаты одни во всём муниципалитете";
    }
}
