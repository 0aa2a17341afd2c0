using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>
/// What one could boast of with the label «fell since last year»: a formula that knows nothing but noise foretells it, since
/// a high year is followed by a lower one with nobody's doing.
/// </summary>
/// <param name="AucOfNoise">Of the probability by regression to the mean alone.</param>
/// <param name="AucOfRise">Of «the result rose last year».</param>
public sealed record NaiveLabel(int N, double BaseRate, double? AucOfNoise, double? AucOfRise)
{
    public string Sentence =>
        "Признак «результат упал с прошлого года» предсказуем сам собой: за высоким годом идёт обычный. Формула, которая не знает "
        + $"ничего, кроме случайных колебаний, даёт на нём AUC {AucOfNoise?.ToString("0.00", Sentences.Russian) ?? "–"}. Поэтому наш показатель "
        + "считает снижением другое, и его AUC ниже, но говорит о школе.";

    /// <returns>Null when no tested row has both results.</returns>
    public static NaiveLabel? Of(IReadOnlyList<Fold> folds, DeclineRule rule)
    {
        DeclineExample[] rows = [.. folds.SelectMany(fold => fold.Rows).Where(example => example.Fell is not null)];
        bool[] fell = [.. rows.Select(example => example.Fell!.Value)];
        DeclineExample[] twice = [.. rows.Where(example => example.LastChange is not null)];
        return rows.Length == 0 ? null : new NaiveLabel(
            rows.Length,
            (double)fell.Count(one => one) / rows.Length,
            BinaryMetrics.Of(fell, [.. rows.Select(ByNoise)], 1).Value!.Auc,
            BinaryMetrics.Of([.. twice.Select(example => example.Fell!.Value)], [.. twice.Select(example => example.LastChange!.Value)], 1).Value?.Auc);

        double ByNoise(DeclineExample example) => Tail.NormalBelow(
            (example.LastResult!.Value - rule.Drop - example.Outlook.Expected) / Math.Sqrt(example.Outlook.Variance));
    }
}
