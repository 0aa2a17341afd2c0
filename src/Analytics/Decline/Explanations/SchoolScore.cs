using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>What is said of one school for the coming year.</summary>
/// <param name="Probability">Of a decline, from 0 to 1; shown as a band and rounded to 5 %.</param>
/// <param name="Band">Null where there are too few past cases to say what is usual: then only the order is shown.</param>
/// <param name="Place">In the order of the risk, from 1.</param>
/// <param name="SizeGroup">Lists are made by it: a single list is a list of small schools.</param>
/// <param name="Reasons">Null by the formula: it has only the school's own history.</param>
public sealed record SchoolScore(
    DeclineExample Example, double Probability, RiskBand? Band, int Place, string SizeGroup, Reasons? Reasons)
{
    /// <summary>What would lower the score; null where the score rests on nothing one can act on, as by the formula.</summary>
    public IReadOnlyList<PossibleChange>? Changes { get; init; }

    /// <summary>What came of such scores in past years; null where there were too few of them.</summary>
    public ReliabilityBin? Observed { get; init; }

    /// <summary>«из 10 школ с такой оценкой снижение было у 3–4», or what is to be expected where that is not known.</summary>
    public string OutOfTen => Explanations.OutOfTen.Of(Probability, Observed);

    /// <summary>Which result would count as a decline.</summary>
    public NextResult Next => NextResult.Of(Example);
}

/// <summary>Scores of all schools at the newest origin, by the rung that was chosen.</summary>
/// <param name="BaseRate"><inheritdoc cref="Choice.UsualShare" path="/summary"/></param>
public sealed record SchoolScores(Rung Rung, OriginYear Origin, double? BaseRate, IReadOnlyList<SchoolScore> Schools)
{
    /// <returns>Null when there is no origin with two years of results.</returns>
    public static SchoolScores? Of(DeclineExamples examples, BackTest test, Choice choice, Imported? imported)
    {
        if (examples.Newest is not { Examples.Count: > 0 } origin)
        {
            return null;
        }

        DeclineModel? model = choice.Chosen == Rung.Imported ? imported!.Model : test.Models.GetValueOrDefault(choice.Chosen);
        double[] probabilities = model?.Probabilities(origin, origin.Examples) ?? [.. origin.Examples.Select(example => example.Outlook.Probability)];
        if (test.Calibrators.TryGetValue(choice.Chosen, out Calibrator? calibrator))
        {
            probabilities = [.. probabilities.Select(calibrator.At)];
        }

        double? usual = choice.UsualShare;
        Reliability? reliability = Reliability.Of(test.Folds, choice.Chosen, usual);
        int[] order = [.. Enumerable.Range(0, probabilities.Length).OrderByDescending(i => probabilities[i])];
        return new SchoolScores(choice.Chosen, origin, usual,
        [
            .. order.Select((i, place) => (i, place, Band: usual is { } rate ? RiskBands.Of(probabilities[i], rate) : (RiskBand?)null)).Select(one => new SchoolScore(
                origin.Examples[one.i],
                probabilities[one.i],
                one.Band,
                one.place + 1,
                GroupTable.SizeOf(origin.Examples[one.i]),
                model is null ? null : Reasons.Of(model, origin.Examples[one.i], origin))
            {
                Changes = model is null ? null : PossibleChange.Of(model, calibrator, usual, origin.Examples[one.i], origin),
                Observed = reliability?.At(probabilities[one.i], one.Band),
            }),
        ]);
    }
}
