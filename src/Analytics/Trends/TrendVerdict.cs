namespace SchoolSupport.Analytics.Trends;

/// <summary>What may be said about the direction of a school.</summary>
public enum TrendVerdict
{
    /// <summary>The years tell too little about change, whatever it was.</summary>
    TooLittleData,

    Fall,
    Rise,
    Stable,

    /// <summary>Enough data, but neither a direction nor its absence is likely enough.</summary>
    Unclear,
}

/// <summary>The words for a verdict, in Russian.</summary>
public static class TrendVerdicts
{
    public static string Words(this TrendVerdict verdict) => verdict switch
    {
        TrendVerdict.Fall => "снижение",
        TrendVerdict.Rise => "рост",
        TrendVerdict.Stable => "стабильно",
        TrendVerdict.Unclear => "направление неясно",
        TrendVerdict.TooLittleData => "недостаточно данных",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There are five verdicts."),
    };
}
