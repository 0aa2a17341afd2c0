namespace SchoolSupport.Analytics.Decline.Judging;

/// <summary>
/// Makes probabilities of what a model foretold for years it had not seen: nothing of few, Platt of hundreds, isotonic of thousands.
/// </summary>
public sealed class Calibrator
{
    public const int MinPredictions = 300;
    public const int MinForIsotonic = 2_000;
    public const int MinEventsForIsotonic = 200;

    private readonly Isotonic? _isotonic;

    private Calibrator(Platt? platt, Isotonic? isotonic)
    {
        Platt = platt;
        _isotonic = isotonic;
    }

    /// <summary>Of log-odds; null where it is isotonic, which is no line.</summary>
    public Platt? Platt { get; }

    /// <returns>Null when there is too little, or only one kind of outcome.</returns>
    public static Calibrator? Fit(IReadOnlyList<double> probabilities, IReadOnlyList<bool> happened)
    {
        int events = happened.Count(one => one);
        if (probabilities.Count < MinPredictions || events == 0 || events == happened.Count)
        {
            return null;
        }

        return probabilities.Count >= MinForIsotonic && events >= MinEventsForIsotonic
            ? new Calibrator(null, Isotonic.Fit(probabilities, [.. happened.Select(one => one ? 1.0 : 0.0)]))
            : new Calibrator(Judging.Platt.Fit([.. probabilities.Select(LogOdds)], happened), null);
    }

    /// <summary>Never 0 or 1: what has not happened yet may.</summary>
    public double At(double probability) =>
        Math.Clamp(Platt?.At(LogOdds(probability)) ?? _isotonic!.At(probability), 0.001, 0.999);

    private static double LogOdds(double probability) =>
        MathNet.Numerics.SpecialFunctions.Logit(Math.Clamp(probability, 1e-6, 1 - 1e-6));
}
