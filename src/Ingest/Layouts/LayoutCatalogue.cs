using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>All layouts the import knows. A new one is one file, one line here and one test.</summary>
public static class LayoutCatalogue
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        SchoolRegister.Layout,
        ValueByHand.Layout,
        VprMarksFisOko.Layout,
        VprPupilsFisOko.Layout,
        VprPupils2020.Layout,
        VprPupils2021.Layout,
        VprPupils2022.Layout,
        VprClasses2022.Layout,
        VprJournalFisOko.Layout,
        VprJournalRows.Layout,
        VprPrimaryScores.Layout,
        VprPrimaryScoresFisOko.Layout,
        VprPlannedResults.Layout,
        VprTasksFisOko.Layout,
        VprObjectivity.Layout,
        ContextFisOko.Layout,
        EgeProtocol.Layout,
        OgeProtocol.Layout,
        OgeProtocolExport.Layout,
        OgeMarksRegional.Layout,
        EgeRegional.Layout,
        EgeRegistrations.Layout,
        OgeMarksMunicipal.Layout,
        EgeBandsMunicipal.Layout,
        EgeYearsMunicipal.Layout,
        VprMunicipal.Layout,
        OlympiadYearsMunicipal.Layout,
        OlympiadSchools.Layout,
        OlympiadBreakdown.Layout,
        OlympiadProtocol.Layout,
        StaffBandsMunicipal.Layout,
        StaffSchools.Layout,
        StaffVacancies.Layout,
        StaffFederal.Layout,
        YearOutcomes.Layout,
        ContextSchools.Layout,
        RiskFactors500.Layout,
        RiskProfile500.Layout,
        RiskProfiles500.Layout,
        OwnMarks.Layout,
        Curators.Layout,
        NetworkGroups.Layout,
        ProgrammeTargets.Layout,
        ProgrammeRoadmap.Layout,
    ];

    /// <summary>Below this a table is not taken for anything.</summary>
    public const double LeastConfidence = 0.5;

    /// <summary>The surest layout for a table; null when none is sure enough.</summary>
    public static (Layout Layout, double Confidence)? Best(SheetTable table)
    {
        (Layout Layout, double Confidence) best = All
            .Select(layout => (layout, Confidence: layout.Recognise(table)))
            .MaxBy(candidate => candidate.Confidence);
        return best.Confidence >= LeastConfidence ? best : null;
    }

    public static string Title(string code) => code == MappedTable.Code ? MappedTable.Title : All.FirstOrDefault(layout => layout.Code == code)?.Title ?? code;
}
