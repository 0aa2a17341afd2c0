using System.Text;
using SchoolSupport.Analytics.Decline.Ladder;
using static SchoolSupport.Analytics.Decline.Cards.CardNumbers;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>A card as a Russian text for people.</summary>
public static class CardMarkdown
{
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
        MeasureMarkdown.Results(text, card);
        Verdicts(text, card);
        MeasureMarkdown.Reliabilities(text, card.Reliability);
        MeasureMarkdown.Reliabilities(text, card.Chosen == Rung.Formula ? null : card.ReliabilityOfFormula);
        Naive(text, card);
        MeasureMarkdown.LowList(text, card);
        Groups(text, "По численности", card.BySize);
        Groups(text, "По уровню результатов", card.ByLevel);
        Groups(text, "По местности", card.BySettlement);
        Groups(text, "По виду школы", card.ByKind);
        Importances(text, card);
        ShiftMarkdown.Drifts(text, card);
        ShiftMarkdown.Versions(text, card);
        return text.ToString();

        void Line(string line = "") => text.Append(line).Append('\n');
    }

    private static void Data(StringBuilder text, ModelCard card)
    {
        CardData data = card.Data;
        text.Append("\n## Данные и определение\n\n");
        text.Append(Russian, $"- Школ: {data.Learning.Schools}, территорий: {data.Territories}, процедур: {data.Procedures}, годы: {data.FirstYear}–{data.LastYear}.\n");
        text.Append(Russian, $"- Школо-лет, где снижение определено: {data.Learning.SchoolYears}; случаев снижения: {data.Learning.Declines}; переходов от года к году: {data.Learning.Transitions}.\n");
        text.Append(Russian, $"- Снижение: результат следующего года ниже собственного сглаженного уровня школы не меньше чем на {100 * card.Rule.Drop:0.#} п.п. и вне коридора {100 * card.Rule.Corridor:0.#} % вокруг этого уровня. ");
        text.Append(Russian, $"Не определено, если участников меньше 10 или прошлых лет меньше {DeclineRule.MinPastYears}.\n");
        if (card.Level is { } level)
        {
            text.Append(Russian, $"- Уровень: τ = {level.Tau:0.000}, q = {level.Q:0.000}, φ = {level.Phi:0.00}, ρ = {level.Rho:0.00}, ω = {level.Omega:0.000}");
            text.Append(data.Learning.Schools < 50 ? "; школ мало, поэтому эти числа почти целиком заданы заранее.\n" : ".\n");
        }

        text.Append(Russian, $"- Хеш данных: `{data.Hash}`; схема признаков: `{data.SchemaHash}`.\n");
    }

    private static void Verdicts(StringBuilder text, ModelCard card)
    {
        text.Append("\n## Что допущено\n\n");
        foreach (RungCard rung in card.Rungs.Where(rung => rung.Rung.CanBeChosen()))
        {
            text.Append(Russian, $"- **{rung.Title}.** {rung.Sentence}\n");
        }
    }

    private static void Naive(StringBuilder text, ModelCard card)
    {
        if (card.Naive is { } naive)
        {
            text.Append("\n## Чем можно было бы хвастаться\n\n");
            text.Append(Russian, $"{naive.Sentence} (Школо-лет: {naive.N}, «падений»: {Percent(naive.BaseRate)}, правило «в прошлом году выросла»: AUC {Number(naive.AucOfRise, 2)}.)\n");
        }
    }

    private static void Groups(StringBuilder text, string title, IReadOnlyList<GroupRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        text.Append(Russian, $"\n## {title}\n\n| | школо-лет | снижений | в списке | точность | ложных тревог | AUC |\n|---|---|---|---|---|---|---|\n");
        foreach (GroupRow row in rows)
        {
            text.Append(Russian, $"| {row.Name} | {row.N} | {Percent(row.BaseRate)} | {Percent(row.Flagged)} | {Percent(row.Precision)} | {Percent(row.FalseAlarms)} | {Number(row.Auc, 2)} |\n");
        }
    }

    private static void Importances(StringBuilder text, ModelCard card)
    {
        if (card.Importance.Count > 0)
        {
            text.Append("\n## Что важно для модели\n\nНа сколько растёт ошибка (логарифмическая, в тысячных), если показатель перемешать между школами; последний проверочный год.\n\n");
            foreach (Importance one in card.Importance)
            {
                text.Append(Russian, $"- {one.Reason}: {1000 * one.Mean:0.0;−0.0;0.0} (от {1000 * one.Least:0.0;−0.0;0.0} до {1000 * one.Most:0.0;−0.0;0.0})\n");
            }
        }
    }
}
