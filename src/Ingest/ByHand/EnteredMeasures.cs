using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.ByHand;

/// <summary>The measures a person may enter, and between what limits each lies.</summary>
public static class EnteredMeasures
{
    private const double MostPupils = 100_000;

    /// <summary>Worked out from the counts of marks wherever these are known.</summary>
    private static readonly string[] Derived = [Measures.Quality, Measures.PassRate, Measures.MeanMark, .. Measures.MarkShares];

    /// <summary>Codes, as a person would look for them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Measures.Participants, .. Measures.Marks, Measures.Quality, Measures.PassRate, .. Measures.MarkShares, Measures.MeanMark,
        Measures.MeanTestScore, Measures.BelowMinimum, Measures.BelowMinimumShare, Measures.Score100,
    ];

    public static bool IsDerived(string measure) => Derived.Contains(measure);

    public static bool IsShare(string measure) => Measures.Of(measure).Unit == "%";

    public static bool IsCount(string measure) => Measures.Of(measure).Unit == "pupils";

    /// <summary>Both ends included.</summary>
    public static (double Least, double Most) Limits(string measure) => Measures.Of(measure).Unit switch
    {
        "mark" => (2, 5),
        "%" or "test-score" => (0, 100),
        _ => (0, MostPupils),
    };
}
