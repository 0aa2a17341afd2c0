namespace SchoolSupport.Analytics.Decline.Models;

/// <summary>What no model of this program can be: a file somebody changed by hand, or made with something else.</summary>
internal static class RegionModelCheck
{
    private const int MostLetters = 200;
    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;

    /// <summary>Of standardised features, cut at ±5: a weight beyond it alone would make any school certain.</summary>
    private const double MostWeight = 20;

    /// <summary>The first thing that is wrong, in Russian; null when nothing is.</summary>
    public static string? Problem(RegionModel model) =>
        string.IsNullOrWhiteSpace(model.Name) ? "у модели нет названия"
        : model.Name.Length > MostLetters ? $"название модели длиннее {MostLetters} знаков"
        : model.Schools < 0 || model.SchoolYears < 0 ? "число школ или школо-лет меньше нуля"
        : model.LastYear is < EarliestYear or > LatestYear ? $"последний год {model.LastYear}, допустимы годы от {EarliestYear} до {LatestYear}"
        : !(model.BaseRate is > 0 and < 1) ? "доля снижений должна быть больше 0 и меньше 1"
        : !(model.Ridge > 0 && double.IsFinite(model.Ridge)) ? "сила сглаживания (ridge) должна быть больше нуля"
        : !IsWeight(model.Bias) ? $"свободный член (bias) по модулю больше {MostWeight}"
        : model.Columns.Count == 0 ? "нет ни одного признака"
        : Columns(model.Columns) ?? (model.Card is { } card ? Card(card) : null);

    private static string? Columns(IReadOnlyList<RegionColumn?> columns)
    {
        HashSet<(string, bool)> seen = [];
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i] is not { } column)
            {
                return $"признак № {i + 1} пуст";
            }

            string? wrong = string.IsNullOrWhiteSpace(column.Feature) ? "нет кода"
                : !seen.Add((column.Feature, column.IsMissing)) ? "встречается дважды"
                : !double.IsFinite(column.Mean) ? "среднее – не число"
                : !(column.Deviation > 0 && double.IsFinite(column.Deviation)) ? "отклонение должно быть больше нуля"
                : !IsWeight(column.Weight) ? $"вес по модулю больше {MostWeight}"
                : null;
            if (wrong is not null)
            {
                return $"признак № {i + 1}{(string.IsNullOrWhiteSpace(column.Feature) ? "" : $" («{column.Feature}»)")}: {wrong}";
            }
        }

        return null;
    }

    private static string? Card(RegionMeasures card) =>
        card.N < 0 ? "в показателях качества число школо-лет меньше нуля"
        : new double?[] { card.BaseRate, card.Auc, card.PrecisionAt10 }.Any(share => share is not (null or (>= 0 and <= 1)))
            ? "в показателях качества есть доля не от 0 до 1"
        : new[] { card.BrierSkill, card.GateZ }.Any(number => number is { } known && !double.IsFinite(known)) ? "в показателях качества есть не число"
        : null;

    private static bool IsWeight(double weight) => Math.Abs(weight) <= MostWeight;
}
