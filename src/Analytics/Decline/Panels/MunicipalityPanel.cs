using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>
/// What is known of municipalities as a panel: the procedures of their composites, so that what is not comparable is no part of
/// it here either, vacancies and a new director.
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

    public static DeclinePanel Of(params IEnumerable<MunicipalityHistory> municipalities) => DeclinePanel.Of(
        municipalities.SelectMany(municipality => municipality.Schools.Select(school => Of(school, municipality))), [SchoolCovariates.Vacancies, SchoolCovariates.NewDirector]);

    private static PanelSchool Of(SchoolHistory school, MunicipalityHistory municipality) => new(
        Invariant($"{school.School.Id}"),
        Invariant($"{municipality.Territory.Id}"),
        [.. school.Composites.SelectMany(composite => composite.Parts.Select(part => Result(composite.Year, part)))],
        [.. school.Staff.Where(staff => !staff.Year.IsUndated).SelectMany(Values)])
    {
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
                IsListed = _listed.Value.Contains((part.Key.Procedure, part.Key.ProgrammeGrade, NameKey.Of(part.Key.Subject))),
            },
            part.N,
            part.Successes,
            part.Point?.Marks?.Twos,
            part.Point?.Marks?.Fives,
            CutOff.ResultsOf(year));
    }

    /// <summary>A table of staff does not say on which day it was true, so it counts as known only by the autumn after its year.</summary>
    private static IEnumerable<CovariateValue> Values(StaffProfile staff)
    {
        DateOnly known = CutOff.Of(staff.Year);
        if (staff.Band(Procedures.StaffMovement, StaffProfile.Vacancies)?.People.Value is { } vacancies && staff.Total.Value is { } teachers and > 0)
        {
            yield return new CovariateValue(staff.Year, SchoolCovariates.Vacancies.Code, vacancies / teachers, known);
        }

        if (staff.NewDirector is { } isNew)
        {
            yield return new CovariateValue(staff.Year, SchoolCovariates.NewDirector.Code, isNew ? 1 : 0, known);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
