using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>ВПР beside the journal, each direction by itself, over all works of the year.</summary>
internal static class JournalChecks
{
    private static readonly Check Gap = new(CheckKind.TwoMarkGap);

    public static IEnumerable<(int School, SchoolCheck Check)> Of(YearPoints points) =>
    [
        .. OneWay(points, new Check(CheckKind.RaisedAboveJournal), Measures.Raised, Measures.RaisedShare),
        .. OneWay(points, new Check(CheckKind.LoweredBelowJournal), Measures.Lowered, Measures.LoweredShare),
        .. points.Schools.Select(school => (school.School.Id, SchoolCheck.Not(Gap, NoCheck.PupilRowsNotKept))),
    ];

    private static IEnumerable<(int School, SchoolCheck Check)> OneWay(YearPoints points, Check check, string counts, string shares)
    {
        var moved = points.Works(Procedures.Vpr).ToDictionary(key => key, key => Moved(points, key, counts, shares));
        var works = points.Schools.ToDictionary(
            school => school.School.Id,
            school => (IReadOnlyList<JournalWork>)[.. moved.Where(work => work.Value.ContainsKey(school.School.Id))
                .Select(work => (work.Key, Own: work.Value[school.School.Id], Rate: RateOf(points, work.Key, school.School.Id, work.Value, shares)))
                .Where(work => work.Rate is not null)
                .Select(work => new JournalWork(work.Key, work.Own, work.Rate!.Value))]);
        IReadOnlyDictionary<int, JournalShift> found = JournalShift.Of(works);
        return points.Schools.Select(school => (school.School.Id, found.TryGetValue(school.School.Id, out JournalShift? shift)
            ? SchoolCheck.Made(check, shift, shift.IsSignal)
            : SchoolCheck.Not(check, Why(school))));

        NoCheck Why(SchoolHistory school) => JournalShift.HasEnough(works[school.School.Id]) ? NoCheck.TooFewSchools
            : works[school.School.Id].Count > 0 ? NoCheck.TooFewPupils
            : moved.Values.Any(work => work.ContainsKey(school.School.Id)) ? NoCheck.TooFewSchools
            : moved.Keys.Any(key => YearPoints.Of(school, key, points.Year) is not null) ? NoCheck.ValuesUnknown
            : NoCheck.NotTaken;
    }

    /// <summary>The region's own share where a table brings it, else that of the municipality's schools.</summary>
    private static double? RateOf(YearPoints points, SeriesKey key, int school, Dictionary<int, Share> all, string shares) =>
        points.Region(key) is ReportedPoint region && region.Reported(shares) is { Value: > 0 and < 100 } share ? share.Value / 100 : YearPoints.Rate(school, all);

    private static Dictionary<int, Share> Moved(YearPoints points, SeriesKey key, string counts, string shares) => points.Schools
        .Select(school => (school.School.Id, Share: YearPoints.Of(school, key, points.Year) is ReportedPoint point ? Of(point, counts, shares) : null))
        .Where(school => school.Share is { N: > 0 })
        .ToDictionary(school => school.Id, school => school.Share!.Value);

    /// <summary>Counted, or from the share of a known number of pupils; those without a mark in the journal are in neither.</summary>
    private static Share? Of(ReportedPoint point, string counts, string shares)
    {
        double?[] all = [.. new[] { Measures.Lowered, Measures.Confirmed, Measures.Raised }.Select(measure => point.Reported(measure)?.Value)];
        if (!all.Contains(null) && point.Reported(counts)?.Value is double counted)
        {
            return new Share((int)counted, (int)all.Sum()!.Value);
        }

        FactValue? share = point.Values.FirstOrDefault(value => value.Measure == shares && value.State == ValueState.Known);
        return share is { Number: double percent } && (share.N ?? point.Participants) is > 0 and int n
            ? new Share((int)Math.Round(percent * n / 100, MidpointRounding.AwayFromZero), n)
            : null;
    }
}
