using System.Globalization;
using System.Text;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>A card as a Russian text for people.</summary>
public static class CardMarkdown
{
    private static readonly CultureInfo _russian = Sentences.Russian;

    public static string Write(ModelCard card)
    {
        var text = new StringBuilder();
        Line("# Карточка прогноза: риск заметно более низких результатов в следующем году");
        Line();
        Line($"**{card.Sentence}**");
        Line();
        Line("Это повод присмотреться и помочь, а не оценка школы: не рейтинг, не основание для взысканий и выплат. Решение принимает человек.");
        foreach (string warning in card.Warnings)
        {
            Line();
            Line($"> **Внимание.** {warning}");
        }

        Data(text, card);
        Results(text, card);
        Verdicts(text, card);
        Reliabilities(text, card.Reliability);
        Reliabilities(text, card.Chosen == Rung.Formula ? null : card.ReliabilityOfFormula);
        Naive(text, card);
        LowList(text, card);
        Groups(text, "По численности", card.BySize);
        Groups(text, "По уровню результатов", card.ByLevel);
        Groups(text, "По местности", card.BySettlement);
        Groups(text, "По виду школы", card.ByKind);
        Importances(text, card);
        Drifts(text, card);
        return text.ToString();

        void Line(string line = "") => text.Append(line).Append('\n');
    }

    private static void Data(StringBuilder text, ModelCard card)
    {
        CardData data = card.Data;
        text.Append("\n## Данные и определение\n\n");
        text.Append(_russian, $"- Школ: {data.Learning.Schools}, территорий: {data.Territories}, процедур: {data.Procedures}, годы: {data.FirstYear}–{data.LastYear}.\n");
        text.Append(_russian, $"- Школо-лет, где снижение определено: {data.Learning.SchoolYears}; случаев снижения: {data.Learning.Declines}; переходов от года к году: {data.Learning.Transitions}.\n");
        text.Append(_russian, $"- Снижение: результат следующего года ниже собственного сглаженного уровня школы не меньше чем на {100 * card.Rule.Drop:0.#} п.п. и вне коридора {100 * card.Rule.Corridor:0.#} % вокруг этого уровня. ");
        text.Append(_russian, $"Не определено, если участников меньше 10 или прошлых лет меньше {DeclineRule.MinPastYears}.\n");
        if (card.Level is { } level)
        {
            text.Append(_russian, $"- Уровень: τ = {level.Tau:0.000}, q = {level.Q:0.000}, φ = {level.Phi:0.00}, ρ = {level.Rho:0.00}, ω = {level.Omega:0.000}");
            text.Append(data.Learning.Schools < 50 ? "; школ мало, поэтому эти числа почти целиком заданы заранее.\n" : ".\n");
        }

        text.Append(_russian, $"- Хеш данных: `{data.Hash}`; схема признаков: `{data.SchemaHash}`.\n");
    }

    private static void Results(StringBuilder text, ModelCard card)
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

    private static void LowList(StringBuilder text, ModelCard card)
    {
        if (card.LowList is not { } list)
        {
            return;
        }

        text.Append("\n## Список школ с низкими результатами\n\n");
        text.Append(_russian, $"Вероятность оказаться в списке в следующем году: не меньше {100 * list.Rule.Threshold:0.#} % отметок «2» в {list.Rule.Procedures} процедурах или больше. ");
        text.Append("Расчёт не обучается. Не определено, если отметки «2» неизвестны или процедур меньше.\n\n");
        Table(text, "в списке", card.Capacity, list.Methods.Select(method => (method.Title, method.Years, (Measures?)method.All)));
    }

    /// <param name="events">What the share of events is called.</param>
    private static void Table(
        StringBuilder text, string events, double capacity, IEnumerable<(string Title, IReadOnlyList<Measures> Years, Measures? All)> rows)
    {
        text.Append(_russian, $"| | год | n | {events} | AUC | AUC внутри территорий | AP | Brier | выигрыш Brier | точность первых {100 * capacity:0.#} % | полнота | ожидалось | ECE |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach ((string title, IReadOnlyList<Measures> years, Measures? all) in rows)
        {
            foreach (Measures m in years.Append(all).OfType<Measures>())
            {
                text.Append('|').Append(m.Year is null ? $" **{title}** " : $" {title} ");
                text.Append(_russian, $"| {m.Year?.ToString(CultureInfo.InvariantCulture) ?? "все"} | {m.N} | {Percent(m.BaseRate)} ");
                text.Append(_russian, $"| {Number(m.Auc, 2)}{Range(m.Intervals?.Auc)} | {Number(m.TerritoryAuc, 2)} | {Number(m.AveragePrecision, 2)} | {m.Brier:0.000} ");
                text.Append(_russian, $"| {Percent(m.BrierSkill)} | {Percent(m.PrecisionAt10)}{Range(m.Intervals?.PrecisionAt10)} | {Percent(m.RecallAt10)} ");
                text.Append(_russian, $"| {m.Expected:0} ({m.ExpectedInterval.Low:0}–{m.ExpectedInterval.High:0}), было {m.Declines} | {Number(m.Ece, 3)} |\n");
            }
        }
    }

    private static void Verdicts(StringBuilder text, ModelCard card)
    {
        text.Append("\n## Что допущено\n\n");
        foreach (RungCard rung in card.Rungs.Where(rung => rung.Rung.CanBeChosen()))
        {
            text.Append(_russian, $"- **{rung.Title}.** {rung.Sentence}\n");
        }
    }

    private static void Reliabilities(StringBuilder text, Reliability? reliability)
    {
        if (reliability is null)
        {
            return;
        }

        text.Append(_russian, $"\n## Что было у школ с такой оценкой: {reliability.Rung.Title()}\n\n");
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
            text.Append(_russian, $"| {title} | {bin.N} | {Percent(bin.Foretold)} | {Percent(bin.Observed)} ({Percent(bin.Interval.Low)} – {Percent(bin.Interval.High)}) |\n");
    }

    private static void Naive(StringBuilder text, ModelCard card)
    {
        if (card.Naive is { } naive)
        {
            text.Append("\n## Чем можно было бы хвастаться\n\n");
            text.Append(_russian, $"{naive.Sentence} (Школо-лет: {naive.N}, «падений»: {Percent(naive.BaseRate)}, правило «в прошлом году выросла»: AUC {Number(naive.AucOfRise, 2)}.)\n");
        }
    }

    private static void Groups(StringBuilder text, string title, IReadOnlyList<GroupRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        text.Append(_russian, $"\n## {title}\n\n| | школо-лет | снижений | в списке | точность | ложных тревог | AUC |\n|---|---|---|---|---|---|---|\n");
        foreach (GroupRow row in rows)
        {
            text.Append(_russian, $"| {row.Name} | {row.N} | {Percent(row.BaseRate)} | {Percent(row.Flagged)} | {Percent(row.Precision)} | {Percent(row.FalseAlarms)} | {Number(row.Auc, 2)} |\n");
        }
    }

    private static void Importances(StringBuilder text, ModelCard card)
    {
        if (card.Importance.Count > 0)
        {
            text.Append("\n## Что важно для модели\n\nНа сколько растёт ошибка (логарифмическая, в тысячных), если показатель перемешать между школами; последний проверочный год.\n\n");
            foreach (Importance one in card.Importance)
            {
                text.Append(_russian, $"- {one.Reason}: {1000 * one.Mean:0.0} (от {1000 * one.Least:0.0} до {1000 * one.Most:0.0})\n");
            }
        }
    }

    private static void Drifts(StringBuilder text, ModelCard card)
    {
        if (card.Drift.Count > 0)
        {
            text.Append("\n## Сдвиг признаков\n\n| признак | PSI | не было раньше | нет теперь |\n|---|---|---|---|\n");
            foreach (Drift drift in card.Drift)
            {
                text.Append(_russian, $"| {drift.Title} | {Number(drift.Psi, 2)} | {Percent(drift.MissingBefore)} | {Percent(drift.MissingNow)} |\n");
            }
        }
    }

    private static string Number(double? value, int digits) =>
        value?.ToString(digits == 2 ? "0.00;–0.00" : "0.000;–0.000", _russian) ?? "–";

    private static string Percent(double? share) => share is { } known ? Sentences.Percent(known) : "–";

    private static string Range(Interval? interval) => interval is { } known
        ? string.Create(_russian, $" ({known.Low:0.00}–{known.High:0.00})")
        : "";
}
