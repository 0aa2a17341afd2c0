using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>How one way of foretelling did, and what became of it.</summary>
/// <param name="Years">Each tested year.</param>
/// <param name="All">The tested years together; null when nothing was tested.</param>
public sealed record RungCard(
    Rung Rung, string Title, Standing Standing, string Sentence, Gate? Gate, IReadOnlyList<Measures> Years, Measures? All);

/// <summary>What the data were.</summary>
/// <param name="Hash">Of everything in the panel.</param>
/// <param name="FirstYear">Spring.</param>
public sealed record CardData(
    string Hash, LearningData Learning, int? FirstYear, int? LastYear, int Territories, int Procedures, IReadOnlyList<string> Covariates, string SchemaHash);

/// <summary>Everything a reader needs to believe or to disbelieve the score, with every number computed from past years.</summary>
public sealed record ModelCard(
    DeclineRule Rule,
    double Capacity,
    CardData Data,
    LocalLevel? Level,
    IReadOnlyList<RungCard> Rungs,
    Rung Chosen,
    string Sentence,
    NaiveLabel? Naive,
    IReadOnlyList<GroupRow> BySize,
    IReadOnlyList<GroupRow> ByLevel,
    IReadOnlyList<GroupRow> BySettlement,
    IReadOnlyList<GroupRow> ByKind,
    IReadOnlyList<Importance> Importance,
    IReadOnlyList<Drift> Drift)
{
    /// <summary>What came of the probabilities of the chosen rung; null when nothing was tested.</summary>
    public Reliability? Reliability { get; init; }

    /// <summary>The same of the formula, whatever was chosen.</summary>
    public Reliability? ReliabilityOfFormula { get; init; }

    /// <summary>The second output; null when nothing was tested.</summary>
    public LowListCard? LowList { get; init; }

    /// <summary>Shares of 4 and 5 of the newest year beside those before, the largest jump first.</summary>
    public IReadOnlyList<RateJump> Rates { get; init; } = [];

    /// <summary>What it was computed with.</summary>
    public IReadOnlyList<Software> Software { get; init; } = [];

    /// <summary>Of the chosen rung in the newest tested year, for calibration in the large; null when nothing was tested.</summary>
    public Measures? NewestTested => Rungs.FirstOrDefault(rung => rung.Rung == Chosen)?.Years is [.., var newest] ? newest : null;

    /// <summary>No honest forecast of a change is this good.</summary>
    public const double LeakAuc = 0.75;

    private const int Draws = 200;

    /// <summary>Russian; what should not be overlooked.</summary>
    public IReadOnlyList<string> Warnings =>
    [
        .. Rungs.Where(rung => rung.All?.Auc > LeakAuc && rung.All.Intervals?.Auc?.Low > 0.70).Select(rung =>
            $"{rung.Title}: AUC {rung.All!.Auc!.Value.ToString("0.00", Sentences.Russian)}. Для снижения это неправдоподобно много: "
            + "вероятно, в данные попало то, что становится известно позже. До объяснения считать утечкой."),
        .. Drift.Where(drift => drift.IsWarning).Select(drift =>
            $"Признак «{drift.Title}» сильно сместился в последнем году (PSI {drift.Psi!.Value.ToString("0.00", Sentences.Russian)}, допустимо до 0,25)."),
        .. Drift.Where(drift => drift.IsMissingWarning).Select(drift =>
            $"Признака «{drift.Title}» в последнем году нет у {Sentences.Percent(drift.MissingNow)} школ, раньше не было у {Sentences.Percent(drift.MissingBefore)}: "
            + "проверьте, загружена ли таблица."),
        .. Rates.Where(jump => jump.IsWarning).Select(jump =>
            $"«{jump.Title}»: отметок «4» и «5» {Sentences.Percent(jump.Now)}, в {jump.BeforeYear} году было {Sentences.Percent(jump.Before)}. Вероятно, работа изменилась: "
            + "сравните задания и шкалу, прежде чем верить прогнозу."),
        .. new[] { NewestTested }.OfType<Measures>().Where(IsOff).Select(newest =>
            $"В последнем проверенном году ({newest.Year}) предсказано снижений {newest.Expected.ToString("0", Sentences.Russian)}, было {newest.Declines}: "
            + "вероятности смещены, верить можно только порядку школ."),
    ];

    /// <param name="intervals">Whether schools are drawn again for intervals, which takes most of the time.</param>
    public static ModelCard Of(
        DeclineExamples examples, BackTest test, Choice choice, double capacity = Cards.Capacity.Usual, bool intervals = true)
    {
        Bootstrap? bootstrap = intervals && test.Folds.Count > 0 ? new Bootstrap(test.Folds, Draws) : null;
        return new ModelCard(
            examples.Rule,
            capacity,
            DataOf(examples, test),
            examples.Newest?.Model,
            [.. choice.Verdicts.Select(verdict => OfRung(test, verdict, capacity, bootstrap))],
            choice.Chosen,
            choice.Sentence,
            NaiveLabel.Of(test.Folds, examples.Rule, choice.Chosen),
            GroupTable.BySize(test.Folds, choice.Chosen, capacity),
            GroupTable.ByLevel(test.Folds, choice.Chosen, capacity),
            GroupTable.By(test.Folds, choice.Chosen, capacity, example => example.School.Settlement),
            GroupTable.By(test.Folds, choice.Chosen, capacity, example => example.School.Kind),
            Cards.Importance.Of(test.Folds, choice.Chosen),
            Cards.Drift.Of(examples))
        {
            Reliability = Cards.Reliability.Of(test.Folds, choice.Chosen, choice.UsualShare),
            Rates = RateJump.Of(examples),
            Software = Cards.Software.Here,
            LowList = LowListCard.Of(examples, capacity, intervals ? Draws : 0),
            ReliabilityOfFormula = Cards.Reliability.Of(test.Folds, Rung.Formula, choice.UsualShare),
        };
    }

    /// <summary>Beyond chance, and by more than the gate allows.</summary>
    private static bool IsOff(Measures measures) => !measures.ExpectedInterval.Contains(measures.Declines)
        && Math.Abs(measures.Expected - measures.Declines) > Gate.MaxMiscalibration * Math.Max(measures.Declines, 1);

    private static RungCard OfRung(BackTest test, Verdict verdict, double capacity, Bootstrap? bootstrap)
    {
        var all = new JudgedRung(test.Folds, verdict.Rung);
        return new RungCard(
            verdict.Rung,
            verdict.Rung.Title(),
            verdict.Standing,
            verdict.Sentence,
            verdict.Gate,
            [
                .. test.Folds.Select(fold => (Fold: fold, Judged: new JudgedRung([fold], verdict.Rung))).Where(year => !year.Judged.IsEmpty)
                    .Select(year => year.Judged.Measure(year.Fold.Foretold, capacity, bootstrap)),
            ],
            all.IsEmpty ? null : all.Measure(null, capacity, bootstrap));
    }

    private static CardData DataOf(DeclineExamples examples, BackTest test) => new(
        examples.Panel.Hash(),
        test.Data,
        examples.Panel.Years is [var first, ..] ? first.StartYear + 1 : null,
        examples.Panel.Years is [.., var last] ? last.StartYear + 1 : null,
        examples.Panel.Schools.Select(school => school.Territory).Distinct().Count(),
        examples.Panel.Schools.SelectMany(school => school.Results).Select(result => result.Procedure.Name).Distinct().Count(),
        [.. examples.Panel.Covariates.Select(covariate => covariate.Code)],
        examples.Schema.Hash);
}
