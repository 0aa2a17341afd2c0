using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Targets;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>All schools of a municipality in one procedure, against what chance allows a school of their size. Never a ranking.</summary>
/// <param name="Key">Null while there are no results.</param>
/// <param name="Indicators">Shares, which a funnel shows, and means, which stand with their intervals.</param>
/// <param name="Rows">By name.</param>
/// <param name="Funnel">Null where schools cannot be compared; then <paramref name="Sentence"/> says why.</param>
/// <param name="Sentence">The answer in one or two sentences.</param>
public sealed record SchoolComparison(
    SeriesKey? Key,
    AssessmentIndicator Indicator,
    Period? Period,
    IReadOnlyList<SeriesKey> Choices,
    IReadOnlyList<AssessmentIndicator> Indicators,
    IReadOnlyList<ComparedSchool> Rows,
    SchoolFunnel? Funnel,
    PooledLine? Pooled,
    string Sentence)
{
    private static readonly AssessmentIndicator[] Shares =
        [AssessmentIndicator.Quality, AssessmentIndicator.PassRate, AssessmentIndicator.ShareOfTwos, AssessmentIndicator.BelowMinimum];

    private static readonly AssessmentIndicator[] Means = [AssessmentIndicator.MeanMark, AssessmentIndicator.MeanTestScore];

    /// <summary>Of twos and of those below the minimum score.</summary>
    public bool IsWantedLow => Indicator is AssessmentIndicator.ShareOfTwos or AssessmentIndicator.BelowMinimum;

    /// <summary>A mean is no share of pupils and has no funnel.</summary>
    public bool IsOfMeans => Means.Contains(Indicator);

    public string Title => Key is SeriesKey key && Period is Period period
        ? $"{SeriesWords.Of(Indicator)}, {SeriesWords.Of(key)}, {SeriesWords.Of(period)}"
        : "";

    /// <summary>A school with so many of the pupils draws the line to itself; null when there is none.</summary>
    public ComparedSchool? Large => Funnel is { } funnel
        ? Rows.FirstOrDefault(row => row.Place is { } place && place.Share.N > ReferenceRate.LargeShare * funnel.Schools.Values.Sum(school => school.Share.N))
        : null;

    /// <param name="asked">What is not there is answered by the first series that is.</param>
    /// <param name="wanted">What the procedure cannot tell as a share is answered by what it can.</param>
    /// <param name="year">Later results are left aside; null for the latest.</param>
    public static SchoolComparison Of(SnapshotView view, SeriesKey? asked, AssessmentIndicator? wanted, SchoolYear? year)
    {
        MunicipalityHistory history = view.History;
        SeriesKey[] choices = [.. history.Assessments.Select(series => series.Key)];
        SeriesKey? key = asked is SeriesKey one && choices.Contains(one) ? one : choices.Length > 0 ? choices[0] : null;
        AssessmentIndicator[] indicators = [.. SeriesAddress.IndicatorsOf(key?.Procedure ?? "").Where(one => Shares.Contains(one) || Means.Contains(one))];
        AssessmentIndicator indicator = wanted is AssessmentIndicator shown && indicators.Contains(shown) ? shown : indicators.First(Shares.Contains);
        AssessmentPoint? place = key is SeriesKey known ? TrendOf.UpTo(history.Series(known)!, year)?.Latest : null;
        if (key is not SeriesKey series || place is null)
        {
            return new SchoolComparison(key, indicator, null, choices, indicators, [], null, null, "Результатов за выбранный год нет, сравнивать нечего.");
        }

        string title = $"{SeriesWords.Of(indicator)}, {SeriesWords.Of(series)}, {SeriesWords.Of(place.Period)}";
        (School School, Figure Value)[] schools =
        [
            .. history.Schools.Select(school => (school.School, Value(school.Series(series)?.Points.LastOrDefault(point => point.Period == place.Period), indicator, title))),
        ];
        var shares = schools.Where(school => school.Value is { HasValue: true, Successes: not null, N: not null })
            .ToDictionary(school => school.School.Id, school => new Share(school.Value.Successes!.Value, school.Value.N!.Value));
        bool tooFewLoaded = place.CoverageOf(indicator) is { SpeaksForAll: false };
        bool ofMeans = Means.Contains(indicator);
        Finding<SchoolFunnel> found = tooFewLoaded || ofMeans ? NoFinding.TooFew : SchoolFunnel.Of(shares);
        return new SchoolComparison(
            series,
            indicator,
            place.Period,
            choices,
            indicators,
            [.. schools.Select(school => new ComparedSchool(school.School, school.Value, found.Value?.Schools.GetValueOrDefault(school.School.Id)))],
            found.Value,
            PooledLine.Of(series, indicator, place, PlaceWords.For(history.Territory.Name)),
            found.Value is { } funnel ? ComparisonWords.Answer(funnel)
            : ofMeans ? ComparisonWords.OfMeans([.. schools.Select(school => school.Value)], FigureOf.Number(place, indicator, title), PlaceWords.For(history.Territory.Name))
            : ComparisonWords.WhyNot(found.Why!.Value, tooFewLoaded, shares.Count, schools));
    }

    private static Figure Value(AssessmentPoint? point, AssessmentIndicator indicator, string title) => point is null
        ? Figure.Missing(FigureState.NoData, TrendOf.UnitOf(indicator))
        : FigureOf.Number(point, indicator, title);
}

/// <param name="Place">Null for a school without results, without counts, or where no schools are compared.</param>
public sealed record ComparedSchool(School School, Figure Value, FunnelSchool? Place)
{
    public string Href => $"/schools/{School.Id}";

    /// <summary>«3–11 из 20», «11 из 11»; why there is none.</summary>
    public string Places => Place?.Places is { } places
        ? (places.Best == places.Worst ? $"{places.Best}" : $"{places.Best}–{places.Worst}") + $" из{RussianNumbers.HardSpace}{places.Of}"
        : WhyNot;

    public string Position => Place is { } place ? place.Position.Words() : WhyNot;

    /// <summary>«до 69,8 % не хватает 2 учеников», «1 уч. = 8 п.п.»: what the distance from a share is in pupils of this school.</summary>
    /// <param name="rate">The common share.</param>
    /// <param name="isWantedLow">Of twos and of those below the minimum fewer are wanted.</param>
    public string Pupils(double rate, bool isWantedLow)
    {
        if (Place is not { Share: { } share })
        {
            return "";
        }

        decimal target = Math.Round((decimal)rate, 3);
        int missing = (isWantedLow ? PupilsToTarget.ToAtMost(share, target) : PupilsToTarget.ToAtLeast(share, target)) ?? 0;
        string common = RussianNumbers.Percent(100 * rate, 1);
        string distance = missing == 0 ? PhraseList.Say("pupils.reached", ("target", common))
            : isWantedLow ? PhraseList.Say("pupils.more", ("target", common), ("n", missing))
            : PhraseList.Say("pupils.missing", ("target", common), ("n", missing));
        return share.N < 25 && PupilWeight.Of(share.N) is double weight
            ? $"{distance}; {PhraseList.Say("pupils.weight", ("points", RussianNumbers.Number(weight)))}"
            : distance;
    }

    private string WhyNot => Value is { HasValue: true, Unit.Symbol: not "%" } ? "сравнивается по интервалу" : Value is { HasValue: true, Successes: null } ? "нет числа учеников" : "не сравнивается";
}
