using System.Globalization;
using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>Verdicts in Russian, with the numbers they rest on.</summary>
internal static class Sentences
{
    public const string Untested = "Модель не допущена: проверить её не на чем, ни для одного прошлого года нет случаев двух школ.";

    private const string ThenFormula = "Ниже – расчёт по формуле, он использует только историю результатов школы.";

    public static CultureInfo Russian { get; } = CultureInfo.GetCultureInfo("ru-RU");

    public static string NotTrained(LearningData data, Rung rung)
    {
        string have = $"{Count(data.Schools, "школа", "школы", "школ")}, {Count(data.SchoolYears, "школо-год", "школо-года", "школо-лет")}, "
            + $"{Count(data.Transitions, "переход", "перехода", "переходов")} от года к году, {Count(data.Declines, "случай", "случая", "случаев")} снижения";
        return !data.IsEnough
            ? $"Модель не обучалась: {have}; нужно не меньше {LearningData.MinSchools} школ, {LearningData.MinTransitions} переходов, "
                + $"{LearningData.MinDeclines} случаев. Можно загрузить модель региона."
            : rung == Rung.Boosting && !data.IsEnoughForTrees
                ? $"Деревья решений не обучались: {Count(data.Schools, "школа", "школы", "школ")}; нужно не меньше {Number(LearningData.MinSchoolsForTrees)}."
                : $"Модель не обучалась: {have}; на каждый признак нужно не меньше {LearningData.DeclinesPerFeature} случаев снижения.";
    }

    public static string Of(Gate gate)
    {
        string numbers = $"{Gain(gate)}, z = {gate.LeastZ.ToString("0.0;−0.0;0.0", Russian)} при пороге {Gate.MinZ.ToString("0.###", Russian)}";
        return gate.Passed
            ? $"Модель допущена: на данных прошлых лет она точнее, чем {Rival(gate.Hardest)} ({numbers})."
            : $"Модель не допущена: {WhyNot(gate, numbers)}";
    }

    /// <summary>What stands above a list: whose probabilities these are, and why not those of a higher rung.</summary>
    public static string Of(Choice choice, LearningData data)
    {
        if (choice.Chosen != Rung.Formula)
        {
            return choice.Of(choice.Chosen).Sentence;
        }

        // Whoever brought a model wants to know why it is not shown, and not that none was trained.
        if (choice.Of(Rung.Imported) is { Standing: Standing.Refused } brought)
        {
            return $"{brought.Sentence} {ThenFormula}";
        }

        Verdict best = choice.Verdicts.Where(verdict => verdict.Rung is Rung.History or Rung.Logistic && verdict.Gate is not null)
            .OrderByDescending(verdict => verdict.Gate!.LeastZ).FirstOrDefault() ?? choice.Of(Rung.Logistic);
        return best.Standing == Standing.NotTrained
            ? $"{NotTrained(data, Rung.Logistic)} {ThenFormula}"
            : best.Gate is { IsBetter: false } gate
                ? $"Прогноз по модели не показан: на данных прошлых лет модель не точнее, чем {Rival(gate.Hardest)} "
                    + $"(выигрыш {Percent(gate.Gain)}, нужно уверенно больше нуля). {ThenFormula}"
                : $"Прогноз по модели не показан. {best.Sentence} {ThenFormula}";
    }

    private static string WhyNot(Gate gate, string numbers) => !gate.IsBetter
        ? $"на данных прошлых лет она не точнее, чем {Rival(gate.Hardest)} ({numbers}; нужно уверенно больше нуля)."
        : !gate.HasSkill
            ? $"ошибка её вероятностей больше, чем у доли снижений прошлых лет (выигрыш {Percent(gate.BrierSkill)})."
            : Miscalibrated(gate);

    public static string TreesRankNoBetter(double gain) =>
        $"Деревья решений не допущены: они упорядочивают школы лучше логистической модели на {gain.ToString("0.000", Russian)} AUC, "
        + $"нужно не меньше {Choice.MinAucOfTrees.ToString("0.00", Russian)}.";

    public static string Vetoed(Gate gate) =>
        $"Загруженная модель не допущена: на местных данных прошлых лет она хуже, чем {Rival(gate.Hardest)} "
        + $"({Gain(gate)}, z = {gate.LeastZ.ToString("0.0;−0.0;0.0", Russian)}).";

    public static string NotVetoed(Gate? gate) => gate is null
        ? "Загруженная модель показана без местной проверки: прошлых лет для неё мало."
        : $"Загруженная модель показана: местные данные прошлых лет ей не противоречат ({Gain(gate)} в сравнении с ближайшим соперником: {Rival(gate.Hardest)}; "
            + $"z = {gate.LeastZ.ToString("0.0;−0.0;0.0", Russian)}). Подтвердить её они не могут.";

    /// <param name="years">Springs in time order.</param>
    public static string LeftOut(IReadOnlyList<int> years) => years switch
    {
        [] => "",
        [var one] => $" Весна {one} года в проверку не вошла: модель могла на ней учиться.",
        [var first, .., var last] => $" Вёсны {first}–{last} годов в проверку не вошли: модель могла на них учиться.",
    };

    public static string Percent(double share) => share.ToString("0.0 %;−0.0 %;0.0 %", Russian);

    private static string Number(int number) => number.ToString("#,0", Russian);

    private static string Gain(Gate gate) => $"выигрыш {Percent(gate.Gain)}";

    private static string Miscalibrated(Gate gate) => gate.Calibration is { } ratio
        ? $"она предсказала {ratio.ToString("0.00", Russian)} снижения на каждое случившееся, допустимо от 0,75 до 1,25."
        : "в проверочные годы не было ни одного снижения.";

    private static string Rival(Rung rung) => rung switch
    {
        Rung.Constant => "доля снижений прошлых лет",
        Rung.Formula => "простой расчёт по формуле",
        Rung.History => "модель по одной истории результатов",
        _ => "логистическая модель",
    };

    private static string Count(int count, string one, string few, string many) => $"{Number(count)} {RussianWords.Form(count, one, few, many)}";
}
