using System.Text;
using SchoolSupport.Analytics.Decline.Features;
using static SchoolSupport.Analytics.Decline.Cards.CardNumbers;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>What has moved since the years that were learned from, and what a card was computed with.</summary>
internal static class ShiftMarkdown
{
    public static void Drifts(StringBuilder text, ModelCard card)
    {
        if (card.NewestTested is { } newest)
        {
            text.Append(Russian, $"\n## Сдвиги\n\nПоследний проверенный год, {newest.Year}: предсказано снижений {newest.Expected:0} ({newest.ExpectedInterval.Low:0}–{newest.ExpectedInterval.High:0}), было {newest.Declines}.\n");
        }

        if (card.Rates.Count > 0)
        {
            text.Append("\nДоля отметок «4» и «5» по всем школам; сильный скачок означает другую работу под тем же названием.\n\n| работа | раньше | теперь |\n|---|---|---|\n");
            foreach (RateJump jump in card.Rates)
            {
                text.Append(Russian, $"| {jump.Title} | {Percent(jump.Before)} ({jump.BeforeYear}) | {Percent(jump.Now)} ({jump.NowYear}){(jump.IsWarning ? " **скачок**" : "")} |\n");
            }
        }

        if (card.Drift.Count > 0)
        {
            text.Append("\n## Сдвиг признаков\n\n| признак | PSI | не было раньше | нет теперь |\n|---|---|---|---|\n");
            foreach (Drift drift in card.Drift)
            {
                text.Append(Russian, $"| {drift.Title} | {Number(drift.Psi, 2)}{(drift.IsWarning ? " **сдвиг**" : "")} | {Percent(drift.MissingBefore)} | {Percent(drift.MissingNow)} |\n");
            }
        }
    }

    public static void Versions(StringBuilder text, ModelCard card)
    {
        text.Append("\n## Версии\n\n");
        foreach (Software one in card.Software)
        {
            text.Append(Russian, $"- {one.Name}: {one.Version}\n");
        }

        text.Append(Russian, $"- признаки: версия {FeatureSchema.Version}, схема `{card.Data.SchemaHash}`\n");
    }
}
