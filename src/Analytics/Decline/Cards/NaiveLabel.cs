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
    /// <summary>Of the same formula of noise, asked for a decline as it is meant here.</summary>
    public double? AucOfNoiseOnDecline { get; init; }

    /// <summary>Of the chosen rung for a decline.</summary>
    public double? AucOfChosen { get; init; }

    /// <summary>The part of «falls» that were declines, where both are defined.</summary>
    public double? DeclinesAmongFalls { get; init; }

    public string Sentence =>
        "Признак «результат упал с прошлого года» предсказуем сам собой: за высоким годом идёт обычный. Формула, которая не знает "
        + $"ничего, кроме случайных колебаний, даёт на нём AUC {Number(AucOfNoise)}. Поэтому наш показатель "
        + "считает снижением другое, и его AUC ниже, но говорит о школе."
        + (DeclinesAmongFalls is { } part && AucOfNoiseOnDecline is not null && AucOfChosen is not null
            ? $" Из таких «падений» снижением ниже собственного уровня школы были только {Sentences.Percent(part)}; та же формула колебаний предсказывает "
                + $"снижение с AUC {Number(AucOfNoiseOnDecline)}, показанная здесь оценка – с AUC {Number(AucOfChosen)}."
            : "");

    /// <param name="chosen">Whose probabilities are shown.</param>
    /// <returns>Null when no tested row has both results.</returns>
    public static NaiveLabel? Of(IReadOnlyList<Fold> folds, DeclineRule rule, Rung chosen = Rung.Formula)
    {
        DeclineExample[] rows = [.. folds.SelectMany(fold => fold.Rows).Where(example => example.Fell is not null)];
        if (rows.Length == 0)
        {
            return null;
        }

        bool[] fell = [.. rows.Select(example => example.Fell!.Value)];
        bool[] declined = [.. rows.Select(example => example.Declined!.Value)];
        double[] noise = [.. rows.Select(ByNoise)];
        DeclineExample[] twice = [.. rows.Where(example => example.LastChange is not null)];
        var shown = new JudgedRung(folds, chosen);
        return new NaiveLabel(
            rows.Length,
            (double)fell.Count(one => one) / rows.Length,
            BinaryMetrics.Of(fell, noise, 1).Value!.Auc,
            BinaryMetrics.Of([.. twice.Select(example => example.Fell!.Value)], [.. twice.Select(example => example.LastChange!.Value)], 1).Value?.Auc)
        {
            AucOfNoiseOnDecline = BinaryMetrics.Of(declined, noise, 1).Value!.Auc,
            AucOfChosen = shown.IsEmpty ? null : shown.Measure(null, Capacity.Usual, null).Auc,
            DeclinesAmongFalls = fell.Any(one => one) ? (double)fell.Zip(declined).Count(both => both is (true, true)) / fell.Count(one => one) : null,
        };

        double ByNoise(DeclineExample example) => Tail.NormalBelow(
            (example.LastResult!.Value - rule.Drop - example.Outlook.Expected) / Math.Sqrt(example.Outlook.Variance));
    }

    private static string Number(double? auc) => auc?.ToString("0.00", Sentences.Russian) ?? "–";
}
