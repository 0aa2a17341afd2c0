using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Names;

/// <summary>Whether the unit somebody typed behind a number can be the unit of its column: «30 баллов» is no share.</summary>
internal static class UnitWords
{
    public static bool Fit(string unit, string measure) => Measures.Of(measure).Unit switch
    {
        "%" => unit == "%" || unit.StartsWith('п'),
        "mark" or "test-score" or "primary-score" => unit.StartsWith("балл", StringComparison.OrdinalIgnoreCase),
        "pupils" or "people" or "participations" => IsPeople(unit),
        _ => false,
    };

    /// <summary>What should stand there, in words.</summary>
    public static string Expected(string measure) => Measures.Of(measure).Unit switch
    {
        "%" => "доля в процентах",
        "mark" => "отметка",
        "test-score" or "primary-score" => "балл",
        "pupils" or "people" or "participations" => "число людей",
        _ => "количество",
    };

    private static bool IsPeople(string unit) =>
        unit.StartsWith("чел", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("уч", StringComparison.OrdinalIgnoreCase);
}
