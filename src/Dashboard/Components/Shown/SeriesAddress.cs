using System.Globalization;
using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A series and an indicator in an address: «show=oge:9:Русский язык&amp;by=quality».</summary>
public static class SeriesAddress
{
    private static readonly (AssessmentIndicator Indicator, string Code)[] Codes =
    [
        (AssessmentIndicator.Quality, "quality"),
        (AssessmentIndicator.PassRate, "pass"),
        (AssessmentIndicator.MeanMark, "mean"),
        (AssessmentIndicator.Sou, "sou"),
        (AssessmentIndicator.ShareOfTwos, "twos"),
        (AssessmentIndicator.MeanTestScore, "score"),
        (AssessmentIndicator.BelowMinimum, "below"),
    ];

    public static string Of(SeriesKey key) =>
        $"{key.Procedure}:{key.ProgrammeGrade?.ToString(CultureInfo.InvariantCulture)}:{key.Subject}";

    public static string Of(AssessmentIndicator indicator) => Codes.First(pair => pair.Indicator == indicator).Code;

    /// <returns>Null for what is no address of a series.</returns>
    public static SeriesKey? Series(string? text)
    {
        string[] parts = (text ?? "").Split(':', 3);
        if (parts.Length < 3 || parts[0].Length == 0)
        {
            return null;
        }

        return parts[1].Length == 0 ? new SeriesKey(parts[0], null, parts[2])
            : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int grade) ? new SeriesKey(parts[0], grade, parts[2])
            : null;
    }

    /// <returns>Null for a code that is not known.</returns>
    public static AssessmentIndicator? Indicator(string? code) =>
        Codes.Where(pair => pair.Code == code).Select(pair => (AssessmentIndicator?)pair.Indicator).FirstOrDefault();

    /// <summary>The indicator whose share of failures, or whatever was asked, the procedure can tell; ЕГЭ has no marks.</summary>
    public static AssessmentIndicator Fitting(AssessmentIndicator? wanted, string procedure)
    {
        bool ofScores = wanted is AssessmentIndicator.MeanTestScore or AssessmentIndicator.BelowMinimum;
        bool hasScores = procedure == Domain.Facts.Procedures.Ege;
        return wanted is AssessmentIndicator known && ofScores == hasScores ? known
            : hasScores ? AssessmentIndicator.MeanTestScore
            : AssessmentIndicator.Quality;
    }

    /// <summary>What may be chosen for a procedure, in the order it is offered.</summary>
    public static IReadOnlyList<AssessmentIndicator> IndicatorsOf(string procedure) =>
        [.. Codes.Select(pair => pair.Indicator).Where(indicator => Fitting(indicator, procedure) == indicator)];
}
