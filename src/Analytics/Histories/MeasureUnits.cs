using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>The unit of a stored measure as an estimate has it.</summary>
internal static class MeasureUnits
{
    public static Unit Of(string measure) => Measures.Of(measure).Unit switch
    {
        "%" => Unit.Percent,
        "mark" => Unit.Mark,
        "test-score" => Unit.TestScore,
        "primary-score" => Unit.PrimaryScore,
        "pupils" => Unit.Pupils,
        "people" => Unit.People,
        _ => Unit.Count,
    };
}
