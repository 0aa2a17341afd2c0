using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Identification;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using static SchoolSupport.Dashboard.Text.RussianNumbers;

namespace SchoolSupport.Dashboard.Components.Resilience;

/// <summary>One school in hard conditions, two years beside what the conditions foretell.</summary>
public sealed record ResilientRow(School School, ResilienceOfSchool Found)
{
    public string Conditions => ResilientView.Words(Found.Context);

    public string Verdict => Found.IsResilient ? "выше ожидаемого два года подряд"
        : Found.Years[^1].IsAbove ? "выше ожидаемого только в последнем году"
        : Found.Years[0].IsAbove ? "выше ожидаемого только годом раньше"
        : "не выше ожидаемого";
}

/// <summary>Schools that do better than their conditions foretell.</summary>
/// <param name="Rows">The worst third of the conditions, by name; empty when refused.</param>
/// <param name="Resilient">Those of the rows above in both years.</param>
/// <param name="LeftOut">Schools that could not be compared.</param>
public sealed record ResilientView(
    ResilientSchools Found, IReadOnlyList<ResilientRow> Rows, IReadOnlyList<ResilientRow> Resilient, IReadOnlyList<School> LeftOut)
{
    public static ResilientView Of(SnapshotView view, SchoolYear year)
    {
        ResilientSchools found = view.ResilienceIn(year);
        ResilientRow[] rows =
        [
            .. from school in view.History.Schools
               let own = found.Schools.FirstOrDefault(one => one.School == school.School.Id)
               where own is { InWorstThird: true }
               select new ResilientRow(school.School, own),
        ];
        return new ResilientView(
            found,
            rows,
            [.. rows.Where(row => row.Found.IsResilient)],
            [.. view.History.Schools.Where(school => found.LeftOut.Contains(school.School.Id)).Select(school => school.School)]);
    }

    /// <summary>The answer, or why there is none and what to load.</summary>
    public string Sentence => Found.Why switch
    {
        NoResilience.NoContext => "Условия работы школ не загружены, поэтому сказать, кто учит лучше, чем позволяют условия, нельзя.",
        NoResilience.NoTwoYears => $"Результатов школ за два года подряд, {Found.Year.Previous} и {Found.Year}, нет: устойчивость видна только за два года.",
        NoResilience.TooFewSchools => $"Школ с результатами за {Found.Year.Previous} и {Found.Year} и с известными условиями {Number(Found.Compared)}. Для сравнения нужно не меньше {ResilientSchools.LeastSchools}: по меньшему числу школ связь результатов с условиями была бы случайной.",
        NoResilience.ContextSaysNothing => $"По {Number(Found.Compared)} школам результаты не связаны с известными условиями сильнее, чем случайно{(Found.Fit is { } fit ? $" (p = {Number(fit.P, 2)})" : "")}. Ожидать по условиям нечего, и «лучше ожидаемого» назвать некого.",
        _ => Resilient.Count == 0
            ? $"В худшей по условиям трети {Plural.School.Of(Rows.Count)}; ни одна не держится выше ожидаемого два года подряд."
            : $"В худшей по условиям трети {Plural.School.Of(Rows.Count)}; выше ожидаемого два года подряд {Plural.School.Of(Resilient.Count)}: {string.Join(", ", Resilient.Select(row => row.School.Name))}.",
    };

    public string? Chance => Found.Why is null
        ? $"Если бы отклонения были одной случайностью, два года подряд выше стандартной ошибки оказалось бы в среднем {Number(Found.ExpectedByChance, 1)} школы из {Number(Found.WorstThird)}."
        : null;

    /// <summary>«84 ученика, с ОВЗ 12 %, село».</summary>
    /// <param name="rule">What may leave the system: a share that tells of a few children with ОВЗ may not; null on pages.</param>
    public static string Words(SchoolContext context, DisclosureRule? rule = null) => string.Join(", ", context.Conditions.OrderBy(one => one.Key).Select(one => one.Key switch
    {
        Condition.Pupils => Plural.Pupil.Of((int)Math.Round(Math.Exp(one.Value))),
        Condition.Disabilities when rule?.Hides((int)Math.Round(one.Value * PupilsOf(context)), allAlike: false) == true => $"доля с ОВЗ: {FigureWords.OfState(FigureState.Hidden)}",
        Condition.Disabilities => $"с ОВЗ {Percent(100 * one.Value)}",
        Condition.Village => one.Value > 0 ? "село" : "город",
        _ => one.Value > 0 ? "нет старших классов" : "есть старшие классы",
    }));

    /// <summary>What a condition is and how results go with it: «доля учеников с ОВЗ на 10 п.п. больше: −3,1 п.п.».</summary>
    public IReadOnlyList<string> Effects => Found.Fit is not { } fit || Found.Why is not null
        ? []
        : [.. Found.Conditions.Select((condition, index) => Effect(condition, fit.Coefficients[index + 1]))];

    /// <summary>0 where it is not known: then nothing shows that the group is large enough.</summary>
    private static double PupilsOf(SchoolContext context) => context.Conditions.TryGetValue(Condition.Pupils, out double logarithm) ? Math.Exp(logarithm) : 0;

    private static string Effect(Condition condition, double slope) => condition switch
    {
        Condition.Pupils => $"вдвое больше учеников: качество {PercentagePoints(100 * slope * Math.Log(2), 1)}",
        Condition.Disabilities => $"доля учеников с ОВЗ на 10{HardSpace}п.п. больше: {PercentagePoints(10 * slope, 1)}",
        Condition.Village => $"село: {PercentagePoints(100 * slope, 1)} к городу",
        _ => $"нет старших классов: {PercentagePoints(100 * slope, 1)}",
    };
}
