using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>
/// What is known of municipalities as a panel: the procedures of their composites, so that what is not comparable is no part of
/// it here either, and what else is known of the schools.
/// </summary>
public static class MunicipalityPanel
{
    private static readonly string[] _finals = [Procedures.Oge, Procedures.Ege, Procedures.Gve9, Procedures.Gve11];

    /// <summary>The procedures of the order, those that are judged by marks 2.</summary>
    private const string Order = "rosobrnadzor-847";

    private static readonly Lazy<HashSet<(string, int?, string)>> _listed = new(() =>
    [
        .. ShippedMethodologies.Here.Methodologies.Single(methodology => methodology.Code == Order).Procedures
            .Where(procedure => procedure.Low == LowDefinition.MarkTwo)
            .Select(procedure => (procedure.Procedure, procedure.Grade, NameKey.Of(procedure.Subject))),
    ]);

    public static DeclinePanel Of(params IEnumerable<MunicipalityHistory> municipalities)
    {
        PanelSchool[] schools = [.. municipalities.SelectMany(SchoolsOf)];

        // What nobody reports is no feature: it would cost declines for each feature and be counted as known of a region's model.
        HashSet<string> reported = [.. schools.SelectMany(school => school.Values).Select(value => value.Code)];
        return DeclinePanel.Of(schools, SchoolCovariates.All.Where(covariate => reported.Contains(covariate.Code)));
    }

    private static IEnumerable<PanelSchool> SchoolsOf(MunicipalityHistory municipality)
    {
        School[] schools = [.. municipality.Schools.Select(school => school.School)];
        return municipality.Schools.Select(school => Of(school, municipality) with { Joined = Mergers.Years(school.School, schools), ClosedYear = school.School.ClosedYear });
    }

    private static PanelSchool Of(SchoolHistory school, MunicipalityHistory municipality) => new(
        Invariant($"{school.School.Id}"),
        Invariant($"{municipality.Territory.Id}"),
        [.. school.Composites.SelectMany(composite => composite.Parts.Select(part => Result(composite.Year, part)))],
        [.. SchoolValues.Of(school)])
    {
        ReferenceGroup = Invariant($"{municipality.Territory.Id}"),
        Settlement = school.School.Locality,
        Kind = school.School.Type,
    };

    private static PanelResult Result(SchoolYear year, CompositePart part)
    {
        int? grade = part.Point?.PupilGrade ?? part.Key.ProgrammeGrade;
        return new PanelResult(
            year,
            new PanelProcedure(
                Invariant($"{part.Key.Procedure}:{part.Key.ProgrammeGrade}:{part.Key.Subject}:{part.Period.Season}:{grade}"),
                grade,
                _finals.Contains(part.Key.Procedure))
            {
                Title = Invariant($"{Procedures.Title(part.Key.Procedure)}, {(grade is null ? "" : Invariant($"{grade} класс, "))}{part.Key.Subject}"),
                IsListed = _listed.Value.Contains((part.Key.Procedure, part.Key.ProgrammeGrade, NameKey.Of(part.Key.Subject))),
            },
            part.N,
            part.Successes,
            part.Point?.Marks?.Twos,
            part.Point?.Marks?.Fives,
            CutOff.ResultsOf(year));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
