using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The teachers of a school over the years, the municipality's latest year beside them.</summary>
public static class StaffTable
{
    private const string Vacancies = "Вакансий";
    private const string Left = "Выбыло за год";

    /// <returns>Null when no staff table of the school was loaded.</returns>
    public static YearTable? Of(SchoolHistory school, MunicipalityHistory municipality)
    {
        if (school.Staff.Count == 0)
        {
            return null;
        }

        StaffProfile[] shown = [.. school.Staff.TakeLast(YearTable.MostYears)];
        StaffProfile? place = municipality.Staff.FirstOrDefault(profile => profile.Year == shown[^1].Year);
        var totals = new YearRowGroup("", Rows());
        return new YearTable(
            [.. shown.Select(profile => profile.Year)],
            [totals, .. Groups(shown, place)],
            place?.Year);

        IReadOnlyList<YearRow> Rows()
        {
            var all = new YearRow(
                "Всего педагогов", [.. shown.Select(profile => LinkedText.Count(profile.Total))], place is null ? null : LinkedText.Count(place.Total));
            return shown.Any(profile => profile.NewDirector is not null)
                ? [all, new YearRow("Новый директор", [.. shown.Select(Director)])]
                : [all];
        }
    }

    /// <summary>Vacancies and leavers year by year; empty with fewer than two years.</summary>
    public static IReadOnlyList<TrendSeries> Trends(SchoolHistory school) => school.Staff.Count < 2
        ? []
        :
        [
            .. new[] { Vacancies, Left }
                .Select(band => new TrendSeries(band, Unit.People,
                [
                    .. school.Staff
                        .Where(profile => profile.Band(Procedures.StaffMovement, band) is not null)
                        .Select(profile => new YearFigure(
                            profile.Year, FigureOf.Number(profile.Band(Procedures.StaffMovement, band)!.People, $"{band}, {profile.Year}"))),
                ]))
                .Where(series => series.Points.Count > 1),
        ];

    private static IEnumerable<YearRowGroup> Groups(StaffProfile[] shown, StaffProfile? place) => shown
        .SelectMany(profile => profile.Groups.SelectMany(group => group.Bands.Select(band => (group.Procedure, band.Name))))
        .Distinct()
        .GroupBy(row => row.Procedure)
        .OrderBy(group => NameOrder.OfProcedure(group.Key))
        .Select(group => new YearRowGroup(
            Procedures.Title(group.Key),
            [
                .. group.Select(row => new YearRow(
                    row.Name, [.. shown.Select(profile => Cell(profile, row))], place is null ? null : Cell(place, row))),
            ]));

    private static LinkedText Cell(StaffProfile profile, (string Procedure, string Name) row) =>
        profile.Band(row.Procedure, row.Name) is { } band ? LinkedText.Part(band.People, band.Share) : LinkedText.Missing;

    private static LinkedText Director(StaffProfile profile) => profile.NewDirector switch
    {
        true => LinkedText.Plain("да"),
        false => LinkedText.Plain("нет"),
        null => LinkedText.Missing,
    };
}
