using System.Collections.Concurrent;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Risk;

/// <summary>Risk factors of one municipality at one data version; each year is assessed when first asked for and then kept.</summary>
public sealed class RiskBook
{
    private readonly MunicipalityHistory _history;
    private readonly ConcurrentDictionary<SchoolYear, RiskAssessment> _years = new();

    /// <param name="records">Those that hold for the municipality.</param>
    public RiskBook(MunicipalityHistory history, IReadOnlyList<KeptRecord> records)
    {
        _history = history;
        Rules = RiskRules.Of(records);
        Links = MeasureLinks.Of(history.Roadmaps, records);
    }

    public RiskRules Rules { get; }

    public MeasureLinks Links { get; }

    /// <summary>The latest year with an official profile or with results; null when there is neither.</summary>
    public SchoolYear? LatestYear =>
        _history.Schools.SelectMany(school => school.OfficialFactors).Select(factor => (SchoolYear?)factor.Year)
            .Append(_history.Completeness.LatestWithResults)
            .Max();

    public RiskAssessment In(SchoolYear year) => _years.GetOrAdd(year, one => RiskAssessment.Of(_history, Rules, one));
}
