using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Identification;

/// <summary>How sure it is that a low result is one of the school and not of a small class.</summary>
public enum LowResultCertainty
{
    OnTheEdge,
    Likely,
    Confirmed,
}

/// <summary>
/// The number beside the formal verdict «не менее 30 % двоек»: the verdict stays as the order has it, and this says how far the
/// pupils who sat the work can carry it.
/// </summary>
/// <param name="Probability">That the true share is above the threshold.</param>
public sealed record LowResult(double Probability)
{
    public const double Confirmed = 0.9;
    public const double Likely = 0.5;

    public LowResultCertainty Certainty => Probability >= Confirmed ? LowResultCertainty.Confirmed
        : Probability >= Likely ? LowResultCertainty.Likely
        : LowResultCertainty.OnTheEdge;

    /// <summary>In Russian.</summary>
    public string Words => Certainty switch
    {
        LowResultCertainty.Confirmed => "подтверждено",
        LowResultCertainty.Likely => "вероятно",
        _ => "на грани, малая численность",
    };

    /// <param name="twos">Pupils below the border, of all who sat the work.</param>
    /// <param name="others">What the other schools tell; null when each school is judged by itself.</param>
    /// <returns>
    /// No finding for an empty group. Schools that cannot be told from one another are judged each by itself.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not from 0 to 1.</exception>
    public static Finding<LowResult> Of(Share twos, double threshold = 0.30, BetaBinomialFit? others = null) => twos.N == 0
        ? NoFinding.NoObservations
        : new LowResult((others?.Shrunken(twos).Value ?? BetaPosterior.OfOneGroup(twos)).ProbabilityAbove(threshold));
}
