namespace SchoolSupport.Domain.Records;

/// <summary>What people keep, by the code that stands in storage.</summary>
public static class RecordKinds
{
    /// <summary>A rule by which schools with low results are found.</summary>
    public const string Methodology = "methodology";

    /// <summary>A school put on the list by an order.</summary>
    public const string ManualList = "manual-list";

    /// <summary>The list of a year as it was settled.</summary>
    public const string IdentificationRun = "identification-run";

    /// <summary>Periods of a procedure that are not to be joined.</summary>
    public const string ComparabilityBreak = "comparability-break";

    /// <summary>The schools of the upper and the lower part, between which a gap is measured from year to year.</summary>
    public const string GapDefinition = "gap-definition";

    /// <summary>Thresholds and weight of an indicator of a risk factor.</summary>
    public const string RiskIndicator = "risk-indicator";

    /// <summary>A measure of a roadmap and the risk factor it answers.</summary>
    public const string MeasureLink = "measure-link";

    /// <summary>What a school says to a question about its data.</summary>
    public const string Explanation = "explanation";

    /// <summary>What counts as a decline, and how many schools can be looked at.</summary>
    public const string DeclineSettings = "decline-settings";

    /// <summary>A model of the risk of decline that was trained elsewhere.</summary>
    public const string DeclineModel = "decline-model";

    /// <summary>What people decided about a school after looking at its risk.</summary>
    public const string DeclineDecision = "decline-decision";

    /// <summary>What a school says to its risk.</summary>
    public const string DeclineComment = "decline-comment";
}
