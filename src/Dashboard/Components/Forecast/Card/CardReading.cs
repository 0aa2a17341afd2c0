using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Text;
using static SchoolSupport.Dashboard.Text.RussianNumbers;

namespace SchoolSupport.Dashboard.Components.Forecast.Card;

/// <summary>One verdict, and all rungs it was given to in the same words.</summary>
/// <param name="Words">«допущена», «не обучалась».</param>
public sealed record VerdictLine(string Titles, Standing Standing, string Words, string Sentence, bool IsChosen);

/// <summary>A way that was asked about past years.</summary>
/// <param name="IsShown">Its probabilities are those people see.</param>
public sealed record MeasuredWay(string Title, bool IsShown, IReadOnlyList<Measures> Years, Measures All);

/// <summary>How much of something there is, and how much a model of one's own needs.</summary>
public sealed record Need(string What, int Have, int Least)
{
    public bool IsMet => Have >= Least;
}

/// <summary>A card as a person reads it who is no statistician.</summary>
public sealed record CardReading(ModelCard Card)
{
    /// <summary>Transitions a test takes: one to learn from and one to foretell.</summary>
    public const int LeastTransitions = 2;

    /// <summary>One list falls on small schools by half as much again or more.</summary>
    private const double Uneven = 1.5;

    /// <summary>Fewer school-years say nothing of a group.</summary>
    private const int LeastOfGroup = 30;

    private static readonly Plural Cases = new("случай", "случая", "случаев");

    /// <summary>After «из».</summary>
    private static readonly Plural SchoolYears = new("школо-года", "школо-лет", "школо-лет");

    public RungCard Chosen => Card.Rungs.Single(rung => rung.Rung == Card.Chosen);

    /// <summary>In the order of the ladder.</summary>
    public IReadOnlyList<MeasuredWay> Tested =>
        [.. Card.Rungs.Where(rung => rung.All is not null).Select(rung => new MeasuredWay(rung.Title, rung.Rung == Card.Chosen, rung.Years, rung.All!))];

    /// <summary>The same of the list of low results; empty when nothing was tested.</summary>
    public IReadOnlyList<MeasuredWay> LowList =>
        [.. (Card.LowList?.Methods ?? []).Select(method => new MeasuredWay(method.Title, method.Code == LowListMethod.Shown, method.Years, method.All))];

    public string Place => $"первые {CardWords.Plain(Math.Round(100 * Card.Capacity, 6))}{HardSpace}%";

    /// <summary>By which rule the shown way was chosen: a brought model is not confirmed here, only not forbidden.</summary>
    public string WhyThisOne => Card.Chosen == Rung.Imported
        ? "Показана модель региона: местные данные прошлых лет ей не противоречат, но и подтвердить её они не могут."
        : "Показан самый сложный способ, который на прошлых годах уверенно лучше простых.";

    /// <summary>How often a decline is, in numbers.</summary>
    public string BaseRate => Card.Data.Learning is { SchoolYears: > 0 } data
        ? $"В прошлые годы снижение было в {Number(data.Declines)} из {SchoolYears.Of(data.SchoolYears)}, где его можно определить: {Percent(100.0 * data.Declines / data.SchoolYears)}."
        : "Ни для одной школы и ни для одного прошлого года снижение пока определить нельзя: нужны три года результатов и следующий за ними.";

    /// <summary>What the chosen way did in past years, without its terms; empty when nothing was tested.</summary>
    public IReadOnlyList<string> Worth => Chosen.All is not { } all ? [] :
    [
        .. all.Auc is { } auc
            ? [$"Если взять школу, где результаты потом снизились, и школу, где нет, первую этот способ ставит выше в {Number(100 * auc)} случаях из 100{Certain(all)}. Случайный порядок дал бы 50, безошибочный 100.{Chance(all)}"]
            : Array.Empty<string>(),
        $"В списке ({Place} школ) снижение потом было у {Percent(100 * all.PrecisionAt10)}, среди всех школ у {Percent(100 * all.BaseRate)}.{Missed(all)}",
        $"Всего ожидалось {Cases.Of((int)Math.Round(all.Expected))} снижения, произошло {Number(all.Declines)}{(IsAsExpected(all) ? ", в пределах случайного." : "; это больше, чем объясняет случайность.")}",
    ];

    /// <summary>That a brought model may have learned from what it is tested on; null where it did not.</summary>
    /// <param name="brought">Null where none was asked.</param>
    public string? SeenBefore(BroughtModel? brought) =>
        brought is not null && Card.Rungs.Single(rung => rung.Rung == Rung.Imported).Years is [{ Year: int first }, ..] && brought.LastYear >= first
            ? $"Загруженная модель обучена на данных до весны {brought.LastYear} и могла видеть проверочные годы, а если район её региона, то и эти школы: её числа здесь могут быть лучше, чем окажутся."
            : null;

    public IReadOnlyList<VerdictLine> Verdicts =>
    [
        .. Card.Rungs.Where(rung => rung.Rung.CanBeChosen()).GroupBy(rung => (rung.Standing, rung.Sentence)).Select(same => new VerdictLine(
            string.Join("; ", same.Select(rung => rung.Title)),
            same.Key.Standing,
            same.Any(rung => rung.Rung == Rung.Imported) && same.Key.Standing == Standing.NotTrained ? "не загружена" : Words(same.Key.Standing),
            same.Key.Sentence,
            same.Any(rung => rung.Rung == Card.Chosen))),
    ];

    /// <summary>What a model of one's own needs; empty when there is enough.</summary>
    public IReadOnlyList<Need> Needs => Card.Data.Learning is { IsEnough: false } data
        ?
        [
            new Need("школ с результатами", data.Schools, LearningData.MinSchools),
            new Need("переходов от года к году", data.Transitions, LearningData.MinTransitions),
            new Need("случаев снижения", data.Declines, LearningData.MinDeclines),
        ]
        : [];

    public IReadOnlyList<(string Title, IReadOnlyList<GroupRow> Rows)> Groups =>
    [
        .. new (string Title, IReadOnlyList<GroupRow> Rows)[]
        {
            ("По численности: участников в одной работе", Card.BySize), ("По уровню результатов", Card.ByLevel), ("По местности", Card.BySettlement), ("По виду школы", Card.ByKind),
        }.Where(group => group.Rows.Count > 0),
    ];

    /// <summary>That one list is a list of small schools; null where it is not.</summary>
    public string? SizeSentence =>
        Card.BySize is [var small, .., var large] && Math.Min(small.N, large.N) >= LeastOfGroup && small.Flagged > Uneven * large.Flagged
            ? $"В один общий список попало бы {Percent(100 * small.Flagged)} школ, где {small.Name}, и {Percent(100 * large.Flagged)} школ, где {large.Name}. Поэтому списки составляются отдельно по численности."
            : null;

    /// <summary>What moved further than chance moves it.</summary>
    public IReadOnlyList<Drift> FarDrift => [.. Card.Drift.Where(row => row.IsWarning || row.IsMissingWarning)];

    public string DriftSentence => FarDrift.Count == 0
        ? "Ни один признак последнего года не сместился сильнее, чем смещает случай: прежний опыт к нему применим."
        : $"Сместилось признаков: {Number(FarDrift.Count)} из {Number(Card.Drift.Count)}. {(Card.Chosen == Rung.Formula ? "Показанный расчёт по формуле их не использует, но проверьте" : "Модель училась на других значениях: верьте ей осторожнее и проверьте")}, не изменились ли сами работы или таблицы.";

    private static string Words(Standing standing) => standing switch
    {
        Standing.Approved => "допущена",
        Standing.Refused => "не допущена",
        Standing.NotTrained => "не обучалась",
        _ => "для сравнения",
    };

    private static string Certain(Measures all) =>
        all.Intervals?.Auc is { } range ? $" (с учётом случайности от {Number(100 * range.Low)} до {Number(100 * range.High)})" : "";

    private static string Chance(Measures all) => all.Intervals?.Auc is { Low: <= 0.5 } ? " По этим данным его не отличить от случайного." : "";

    private static bool IsAsExpected(Measures all) => all.ExpectedInterval.Contains(all.Declines);

    private static string Missed(Measures all) => all.RecallAt10 is { } recall
        ? $" Остальные {Percent(100 * (1 - recall))} снижений произошли в школах вне списка."
        : "";
}
