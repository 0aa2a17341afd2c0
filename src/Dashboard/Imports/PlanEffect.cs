using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>What storing a plan would do to the indicators people look at.</summary>
/// <param name="Places">Municipalities where something moves.</param>
/// <param name="TooMany">Set when it was not computed because there is more than this many records.</param>
public sealed record PlanEffect(IReadOnlyList<PlaceEffect> Places, int? TooMany)
{
    /// <summary>How many of the figures that move the file itself speaks of.</summary>
    public IReadOnlyList<MovedFigure> Of(PlannedFile file)
    {
        HashSet<(SeriesKey, Period, int?)> said =
        [
            .. from table in file.Plan?.Tables ?? []
               from fact in table.Facts
               select (new SeriesKey(fact.Procedure, fact.ProgrammeGrade, fact.Subject), new Period(fact.Year, fact.Season), fact.School?.Id),
        ];
        HashSet<(SeriesKey, Period)> pooled = [.. said.Select(one => (one.Item1, one.Item2))];
        return
        [
            .. Places.SelectMany(place => place.Moves.Figures).Where(figure => figure.School is { } school
                ? said.Contains((figure.Key, figure.Period, school.Id < 0 ? 0 : school.Id)) || said.Contains((figure.Key, figure.Period, school.Id))
                : pooled.Contains((figure.Key, figure.Period))),
        ];
    }
}

/// <param name="IsNew">The municipality itself comes with the plan.</param>
public sealed record PlaceEffect(Territory Territory, bool IsNew, HistoryMoves Moves);
