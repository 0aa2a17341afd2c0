using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>One way of foretelling the list of low results.</summary>
/// <param name="Code">As written in a card.</param>
/// <param name="Title">Russian.</param>
/// <param name="Years">Each tested year; an event is a school that came on the list.</param>
public sealed record LowListMethod(string Code, string Title, IReadOnlyList<Measures> Years, Measures All)
{
    /// <summary>The code of the one that pages show.</summary>
    public const string Shown = "chance";
}

/// <summary>
/// How well the chance of the low list (<see cref="LowListChance"/>) was foretold, beside the share of marks 2 as it is and a
/// constant. The chance is not trained; of the others each year is foretold from the years before it.
/// </summary>
public sealed record LowListCard(LowListRule Rule, IReadOnlyList<LowListMethod> Methods)
{
    /// <returns>Null when there are not two years with a chance and an outcome.</returns>
    public static LowListCard? Of(DeclineExamples examples, double capacity, int draws)
    {
        List<Fold> folds = Folds(examples);
        if (folds.Count == 0)
        {
            return null;
        }

        Bootstrap? bootstrap = draws > 0 ? new Bootstrap(folds, draws) : null;
        return new LowListCard(LowListRule.Usual,
        [
            Method(Rung.Constant, "constant", "Доля попавших в список в прошлые годы"),
            Method(Rung.Level, "twosNow", "Доля двоек сейчас"),
            Method(Rung.Formula, LowListMethod.Shown, "Вероятность списка (без обучения)"),
        ]);

        LowListMethod Method(Rung rung, string code, string title) => new(
            code,
            title,
            [.. folds.Select(fold => new JudgedRung([fold], rung).Measure(fold.Foretold, capacity, bootstrap))],
            new JudgedRung(folds, rung).Measure(null, capacity, bootstrap));
    }

    /// <summary>As a back-test whose event is the list instead of a decline: the first year with an outcome is only learned from.</summary>
    private static List<Fold> Folds(DeclineExamples examples)
    {
        OriginYear[] known =
        [
            .. examples.Origins.Select(origin => origin with
            {
                Examples =
                [
                    .. origin.Examples.Where(example => example.LowList is not null && example.CameOnLowList is not null)
                        .Select(example => example with { Declined = example.CameOnLowList }),
                ],
            }).Where(origin => origin.Examples.Count > 0),
        ];
        var folds = new List<Fold>();
        for (int i = 1; i < known.Length; i++)
        {
            var earlier = new Trained(examples.Schema, known[..i], new LearningData(0, 0, 0, 0), features: null);
            IReadOnlyList<DeclineExample> rows = known[i].Examples;
            folds.Add(new Fold(
                known[i],
                rows,
                new Dictionary<Rung, IReadOnlyList<double>>
                {
                    [Rung.Constant] = [.. rows.Select(_ => earlier.Constant)],
                    [Rung.Level] = earlier.Simple(rows, example => example.TwosNow),
                    [Rung.Formula] = [.. rows.Select(example => example.LowList!.Value)],
                },
                new Dictionary<Rung, Models.DeclineModel>()));
        }

        return folds;
    }
}
