namespace SchoolSupport.Analytics.Decline.Ladder;

public enum Standing
{
    /// <summary>Only there to be compared with, or always there.</summary>
    Baseline,

    /// <summary>Nothing was trained: there is too little, or no model was loaded.</summary>
    NotTrained,

    /// <summary>Trained and not better than what is simpler.</summary>
    Refused,

    Approved,
}

/// <summary>What became of one rung, in words with its numbers.</summary>
/// <param name="Gate">Null when there was nothing to judge by.</param>
/// <param name="Sentence">Russian.</param>
public sealed record Verdict(Rung Rung, Standing Standing, Gate? Gate, string Sentence);

/// <summary>The rung whose probabilities are shown, and why no higher one is.</summary>
/// <param name="Chosen">The highest that is approved; the formula when none is.</param>
public sealed record Choice(Rung Chosen, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>By how much trees must rank better than the line to be worth what cannot be explained exactly.</summary>
    public const double MinAucOfTrees = 0.01;

    /// <summary>Fewer past school-years do not tell what share is usual.</summary>
    public const int MinCases = 60;

    /// <summary>Russian: whose probabilities are shown and why.</summary>
    public required string Sentence { get; init; }

    /// <summary>
    /// Share of declines in the labelled years, against which bands are told; of a chosen model of another place its own where there
    /// are fewer than <see cref="MinCases"/> here. Null where neither is known, never 0.
    /// </summary>
    public double? UsualShare { get; init; }

    public Verdict Of(Rung rung) => Verdicts.Single(verdict => verdict.Rung == rung);

    /// <summary>What a challenger has to be better than: the constant, the formula and the next lower trained rung.</summary>
    internal static IReadOnlyList<Rung> RivalsOf(Rung challenger) => challenger switch
    {
        Rung.Logistic => [Rung.Constant, Rung.Formula, Rung.History],
        Rung.Boosting => [Rung.Constant, Rung.Formula, Rung.Logistic],
        _ => [Rung.Constant, Rung.Formula],
    };

    public static Choice Of(BackTest test, Imported? imported)
    {
        Verdict[] verdicts =
        [
            new(Rung.Constant, Standing.Baseline, null, "Для сравнения: каждой школе дана доля снижений прошлых лет."),
            new(Rung.Level, Standing.Baseline, null, "Для сравнения: школы упорядочены по нынешнему уровню."),
            new(Rung.Change, Standing.Baseline, null, "Для сравнения: школы упорядочены по изменению за последний год."),
            new(Rung.Formula, Standing.Approved, null, "Формула действует всегда: обучения не требует и использует только историю результатов школы."),
            OfImported(test, imported),
            OfTrained(test, Rung.History),
            OfTrained(test, Rung.Logistic),
            OfTrees(test),
        ];
        var choice = new Choice(verdicts.Where(verdict => verdict.Standing == Standing.Approved).Max(verdict => verdict.Rung), verdicts) { Sentence = "" };
        return choice with
        {
            Sentence = Sentences.Of(choice, test.Data),
            UsualShare = UsualShareOf(test.Data) ?? (choice.Chosen == Rung.Imported && imported!.Source.BaseRate is > 0 and < 1 and var there ? there : null),
        };
    }

    private static double? UsualShareOf(LearningData data) =>
        data is { SchoolYears: >= MinCases, Declines: > 0 } ? (double)data.Declines / data.SchoolYears : null;

    private static Verdict OfTrained(BackTest test, Rung rung)
    {
        if (!test.Models.ContainsKey(rung))
        {
            return new Verdict(rung, Standing.NotTrained, null, Sentences.NotTrained(test.Data, rung));
        }

        return Gate.Of(test.Folds, rung, RivalsOf(rung)) is { } gate
            ? new Verdict(rung, gate.Passed ? Standing.Approved : Standing.Refused, gate, Sentences.Of(gate))
            : new Verdict(rung, Standing.Refused, null, Sentences.Untested);
    }

    private static Verdict OfTrees(BackTest test)
    {
        Verdict verdict = OfTrained(test, Rung.Boosting);
        if (verdict.Standing != Standing.Approved)
        {
            return verdict;
        }

        double gain = (AucOf(test, Rung.Boosting) - AucOf(test, Rung.Logistic)) ?? 0;
        return gain >= MinAucOfTrees ? verdict : verdict with { Standing = Standing.Refused, Sentence = Sentences.TreesRankNoBetter(gain) };
    }

    private static double? AucOf(BackTest test, Rung rung) => new Cards.JudgedRung(test.Folds, rung).Measure(null, Cards.Capacity.Usual, null).Auc;

    /// <summary>A local test may forbid it, and few local cases cannot confirm it.</summary>
    private static Verdict OfImported(BackTest test, Imported? imported)
    {
        if (imported is null)
        {
            return new Verdict(Rung.Imported, Standing.NotTrained, null, "Модель региона не загружена.");
        }

        if (imported.Hindrance is { } why)
        {
            return new Verdict(Rung.Imported, Standing.Refused, null, why);
        }

        Gate? gate = Gate.Of(test.Folds, Rung.Imported, RivalsOf(Rung.Imported));
        string leftOut = Sentences.LeftOut([.. test.Folds.Where(imported.MayHaveSeen).Select(fold => fold.Foretold)]);
        return gate is not null && gate.LeastZ < -Gate.MinZ
            ? new Verdict(Rung.Imported, Standing.Refused, gate, Sentences.Vetoed(gate) + leftOut)
            : new Verdict(Rung.Imported, Standing.Approved, gate, Sentences.NotVetoed(gate) + leftOut);
    }
}
