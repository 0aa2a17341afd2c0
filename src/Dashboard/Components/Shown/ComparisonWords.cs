using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>What the comparison of schools comes to, in sentences that are true of the funnel below them.</summary>
public static class ComparisonWords
{
    /// <summary>«За пределами 3 школы из 20: ниже 2, выше 1. Случайно вышло бы в среднем не больше 1,0. …»</summary>
    public static string Answer(SchoolFunnel funnel)
    {
        int low = Count(FunnelPosition.Below) + Count(FunnelPosition.FarBelow);
        int high = Count(FunnelPosition.Above) + Count(FunnelPosition.FarAbove);
        string chance = $"Случайно вышло бы в среднем не больше {RussianNumbers.Number(funnel.ExpectedOutside, 1)}.";
        return low + high == 0
            ? $"Все {Plural.School.Of(funnel.Schools.Count)} внутри пределов 95{RussianNumbers.HardSpace}%: ни одну по этим данным не отличить от общей доли, и порядок между ними ничего не значит."
            : $"За пределами 95{RussianNumbers.HardSpace}% {Plural.School.Of(low + high)} из {funnel.Schools.Count}: {Sides(low, high)}. {chance} Остальные по этим данным не отличить от общей доли.";

        static string Sides(int below, int above) => (below, above) switch
        {
            (0, _) => "выше общей доли",
            (_, 0) => "ниже общей доли",
            _ => $"ниже {below}, выше {above}",
        };

        int Count(FunnelPosition position) => funnel.Schools.Values.Count(school => school.Position == position);
    }

    /// <summary>«У 2 школ из 11 интервал не содержит средней района 3,6. Случайно таких было бы около 0,6. …»</summary>
    /// <param name="place">The municipality's own mean; a school is part of it, so it lies a little nearer than it should.</param>
    public static string OfMeans(IReadOnlyList<Figure> schools, Figure place, PlaceWords words)
    {
        Figure[] judged = [.. schools.Where(school => school.HasInterval)];
        if (!place.HasValue || judged.Length == 0)
        {
            return schools.Any(school => school.HasValue)
                ? "Средние известны без разброса отметок: отличить школы друг от друга нельзя."
                : "Средних по школам нет, сравнивать нечего.";
        }

        int apart = judged.Count(school => place.Value < school.Low || place.Value > school.High);
        string mean = $"средней {words.Of} {FigureWords.Value(place)}";
        return apart == 0
            ? $"У всех {Plural.OfSchools.Of(judged.Length)} интервал содержит {mean.Replace("средней", "среднюю", StringComparison.Ordinal)}: ни одну от неё не отличить."
            : $"Интервал не содержит {mean} у {Plural.OfSchools.Of(apart)} из {RussianNumbers.Number(judged.Length)}; случайно таких было бы около {RussianNumbers.Number(judged.Length * (1 - Confidence.Usual), 1)}. Остальные от неё не отличить.";
    }

    /// <summary>Whether the limits are those of chance alone.</summary>
    public static string Dispersion(SchoolFunnel funnel) => funnel.Dispersion.ForLimits > 1
        ? $"Школы различаются сильнее, чем даёт случайность (φ = {RussianNumbers.Number(funnel.Dispersion.Phi, 2)}), поэтому пределы расширены в {RussianNumbers.Number(Math.Sqrt(funnel.Dispersion.Phi), 1)} раза."
        : "Школы в целом различаются не больше, чем даёт случайность; пределы не расширены.";

    /// <param name="tooFewLoaded">Fewer than half of the schools are loaded.</param>
    /// <param name="withCounts">Schools that could be compared.</param>
    public static string WhyNot(NoFinding why, bool tooFewLoaded, int withCounts, IReadOnlyList<(School School, Figure Value)> schools) => why switch
    {
        _ when tooFewLoaded => "Школы не сравниваются: результаты загружены меньше чем по половине школ, и общая доля была бы долей только этих школ.",
        NoFinding.AllAlike => $"У всех учеников {Plural.OfSchools.Of(withCounts)} результат один и тот же: различий нет.",
        _ when schools.Count(school => school.Value.HasValue) >= SchoolFunnel.LeastSchools =>
            "Школы не сравниваются: в таблице есть доли, но нет числа учеников, а без него не отличить различие от случайности.",
        _ when withCounts == 0 => "Школы не сравниваются: результатов по школам нет, загружены только общие.",
        _ => $"Школы не сравниваются: для этого нужны результаты хотя бы {SchoolFunnel.LeastSchools} школ, а есть у {Plural.OfSchools.Of(withCounts)}.",
    };
}
