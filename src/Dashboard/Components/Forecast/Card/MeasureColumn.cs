using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Statistics;
using static SchoolSupport.Dashboard.Text.RussianNumbers;

namespace SchoolSupport.Dashboard.Components.Forecast.Card;

/// <summary>One measure of a card: how it is called, what it means in one sentence, and how it is written.</summary>
/// <param name="Meaning">Follows the title after a dash.</param>
/// <param name="Range">Its 90 % interval, as written; null without one.</param>
public sealed record MeasureColumn(string Title, string Meaning, Func<Measures, string> Value, Func<Measures, string?>? Range = null)
{
    private const string Undefined = "не определено";

    /// <summary>Whether a way tells schools apart.</summary>
    public static IReadOnlyList<MeasureColumn> Order { get; } =
    [
        new("AUC", "как часто школа, где результаты потом снизились, стоит выше школы, где нет: 0,5 – случайный порядок, 1 – безошибочный.",
            m => Share(m.Auc), m => Shares(m.Intervals?.Auc)),
        new("AUC внутри территорий", "то же, но сравниваются только школы одной территории: список составляется внутри неё.",
            m => Share(m.TerritoryAuc), m => Shares(m.Intervals?.TerritoryAuc)),
        new("Средняя точность (AP)", "точность списка, усреднённая по всем его длинам; у случайного порядка она равна доле снижений.",
            m => Share(m.AveragePrecision), m => Shares(m.Intervals?.AveragePrecision)),
        new("Доля снижений", "у скольких школо-лет снижение было; с ней сравнивают точность.", m => Percent(100 * m.BaseRate), m => Percents(m.Intervals?.BaseRate)),
    ];

    /// <summary>What the list of a working group is worth.</summary>
    public static IReadOnlyList<MeasureColumn> List { get; } =
    [
        new("Школ в списке", "сколько школ рабочая группа разобрала бы за все проверочные годы.", m => Number(m.Capacity)),
        new("Точность", "у какой доли школ списка снижение потом было.", m => Percent(100 * m.PrecisionAt10), m => Percents(m.Intervals?.PrecisionAt10)),
        new("Во сколько раз чаще", "точность списка против доли снижений среди всех школ; 1 – список не лучше случайного.",
            m => m.Lift is { } lift ? Number(lift, 1) : Undefined, m => m.Intervals?.Lift is { } range ? Between(range, 1, "") : null),
        new("Полнота", "какая доля всех снижений попала в список; короткий список не может вместить их все.",
            m => m.RecallAt10 is { } recall ? Percent(100 * recall) : Undefined, m => Percents(m.Intervals?.RecallAt10)),
    ];

    /// <summary>Whether the probabilities are true.</summary>
    public static IReadOnlyList<MeasureColumn> Truth { get; } =
    [
        new("Выигрыш Brier", "на сколько средний квадрат ошибки меньше, чем если дать всем школам одну и ту же долю снижений; ниже нуля – хуже.",
            m => m.BrierSkill is { } skill ? Percent(100 * skill, 1) : Undefined, m => m.Intervals?.BrierSkill is { } range ? Between(range.ScaledBy(100), 1, "%") : null),
        new("Log-loss", "логарифмическая ошибка: строже наказывает за уверенность, которая не оправдалась; меньше – лучше.",
            m => Number(m.LogLoss, 3), m => m.Intervals?.LogLoss is { } range ? Between(range, 3, "") : null),
        new("Ожидалось и было", "сумма вероятностей, её 90 % интервал и сколько снижений произошло.",
            m => $"{Number(m.Expected)} и {Number(m.Declines)}", m => Between(m.ExpectedInterval, 0, "")),
        new("На одно случившееся", "сколько снижений предсказано на каждое случившееся: больше 1 – завышает, меньше – занижает; допустимо от 0,75 до 1,25.",
            m => m.Calibration is { } ratio ? Number(ratio, 2) : Undefined, m => m.Intervals?.Calibration is { } range ? Between(range, 2, "") : null),
        new("ECE", $"среднее расхождение вероятности и того, что произошло; меньше чем по {Measures.MinRowsOfEce} строкам оно велико и у верного прогноза, поэтому не считается.",
            m => m.Ece is { } ece ? Number(ece, 3) : "мало строк"),
    ];

    /// <summary>The second output: whether a school comes on the list of low results.</summary>
    public static IReadOnlyList<MeasureColumn> LowList { get; } =
    [
        new("AUC", "как часто школа, которая попала в список, стояла выше школы, которая не попала; здесь оно велико, потому что низкие результаты держатся годами.",
            m => Share(m.Auc), m => Shares(m.Intervals?.Auc)),
        new("Доля попавших", "сколько школо-лет закончилось в списке.", m => Percent(100 * m.BaseRate), m => Percents(m.Intervals?.BaseRate)),
        new("Точность", "сколько из школ с наибольшей вероятностью попало в список.", m => Percent(100 * m.PrecisionAt10), m => Percents(m.Intervals?.PrecisionAt10)),
        Truth[0],
        new("Ожидалось и было", "сумма вероятностей, её 90 % интервал и сколько школ попало в список.",
            m => $"{Number(m.Expected)} и {Number(m.Declines)}", m => Between(m.ExpectedInterval, 0, "")),
    ];

    private static string Share(double? value) => value is { } known ? Number(known, 2) : Undefined;

    /// <summary>A way that gives all schools the same has no interval worth saying.</summary>
    private static string? Shares(Interval? range) => range is { Width: > 0 } known ? Between(known, 2, "") : null;

    private static string? Percents(Interval? range) => range is { } known ? Between(known.ScaledBy(100), 0, "%") : null;

    private static string Between(Interval range, int decimals, string unit) =>
        $"от{HardSpace}{Number(range.Low, decimals)} до{HardSpace}{Number(range.High, decimals)}{(unit.Length > 0 ? HardSpace + unit : "")}";
}
