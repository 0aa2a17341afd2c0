using System.Globalization;
using System.Text;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Ladder;
using static SchoolSupport.Analytics.Decline.Cards.CardNumbers;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>What was foretold and what happened, as the tables of a card.</summary>
internal static class MeasureMarkdown
{
    public static void Results(StringBuilder text, ModelCard card)
    {
        text.Append("\n## Проверка на прошлых годах\n\n");
        if (card.Rungs.All(rung => rung.All is null))
        {
            text.Append("Проверить не на чем: нужно не меньше двух лет, для которых известен следующий год.\n");
            return;
        }

        text.Append("Каждый год предсказан только по тому, что было известно до него. В скобках – интервалы 90 % по школам.\n\n");
        Table(text, "снижений", card.Capacity, card.Rungs.Select(rung => (rung.Title, rung.Years, rung.All)));
    }

    public static void LowList(StringBuilder text, ModelCard card)
    {
        if (card.LowList is not { } list)
        {
            return;
        }

        text.Append("\n## Список школ с низкими результатами\n\n");
        text.Append(Russian, $"Вероятность оказаться в списке в следующем году: не меньше {100 * list.Rule.Threshold:0.#} % отметок «2» в {list.Rule.Procedures} процедурах или больше. ");
        text.Append("Расчёт не обучается. Не определено, если отметки «2» неизвестны или процедур меньше.\n\n");
        Table(text, "в списке", card.Capacity, list.Methods.Select(method => (method.Title, method.Years, (Measures?)method.All)));
    }

    public static void Reliabilities(StringBuilder text, Reliability? reliability)
    {
        if (reliability is null)
        {
            return;
        }

        text.Append(Russian, $"\n## Что было у школ с такой оценкой: {reliability.Rung.Title()}\n\n");
        text.Append("Оценки даны до того, как результат стал известен. В скобках – интервал 90 %.\n\n| оценка | школо-лет | в среднем предсказано | снижение было |\n|---|---|---|---|\n");
        foreach (ReliabilityBand band in reliability.Bands)
        {
            Row($"**{band.Band.Title()}**", band.Bin);
        }

        foreach (ReliabilityBin bin in reliability.Bins)
        {
            Row($"{Percent(bin.Least)} – {Percent(bin.Greatest)}", bin);
        }

        void Row(string title, ReliabilityBin bin) =>
            text.Append(Russian, $"| {title} | {bin.N} | {Percent(bin.Foretold)} | {Percent(bin.Observed)}{Percents(bin.Interval)} |\n");
    }

    /// <param name="events">What the share of events is called.</param>
    private static void Table(
        StringBuilder text, string events, double capacity, IEnumerable<(string Title, IReadOnlyList<Measures> Years, Measures? All)> rows)
    {
        text.Append(Russian, $"| | год | n | {events} | AUC | AUC внутри территорий | AP | Brier | выигрыш Brier | логарифмическая ошибка | точность первых {100 * capacity:0.#} % | подъём | полнота | ожидалось | ожидалось на одно случившееся | ECE |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach ((string title, IReadOnlyList<Measures> years, Measures? all) in rows)
        {
            foreach (Measures m in years.Append(all).OfType<Measures>())
            {
                text.Append('|').Append(m.Year is null ? $" **{title}** " : $" {title} ");
                text.Append(Russian, $"| {m.Year?.ToString(CultureInfo.InvariantCulture) ?? "все"} | {m.N} | {Percent(m.BaseRate)}{Percents(m.Intervals?.BaseRate)} ");
                text.Append(Russian, $"| {Number(m.Auc, 2)}{Range(m.Intervals?.Auc)} | {Number(m.TerritoryAuc, 2)}{Range(m.Intervals?.TerritoryAuc)} | {Number(m.AveragePrecision, 2)}{Range(m.Intervals?.AveragePrecision)} | {m.Brier:0.000}{Thousandths(m.Intervals?.Brier)} ");
                text.Append(Russian, $"| {Percent(m.BrierSkill)}{Percents(m.Intervals?.BrierSkill)} | {m.LogLoss:0.000}{Thousandths(m.Intervals?.LogLoss)} | {Percent(m.PrecisionAt10)}{Percents(m.Intervals?.PrecisionAt10)} | {Number(m.Lift, 2)}{Range(m.Intervals?.Lift)} | {Percent(m.RecallAt10)}{Percents(m.Intervals?.RecallAt10)} ");
                text.Append(Russian, $"| {m.Expected:0} ({m.ExpectedInterval.Low:0}–{m.ExpectedInterval.High:0}), было {m.Declines} | {Number(m.Calibration, 2)}{Range(m.Intervals?.Calibration)} | {Number(m.Ece, 3)} |\n");
            }
        }
    }
}
