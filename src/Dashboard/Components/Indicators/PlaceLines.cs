using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>Staff, olympiads and the year's end, one line for each indicator and place.</summary>
internal static class PlaceLines
{
    private static readonly Plural Certificate = new("аттестат", "аттестата", "аттестатов");

    /// <param name="profile">Of a school.</param>
    public static IndicatorLine Staff(string title, string? href, StaffProfile profile, StaffIndicator indicator, PlaceFigure? district)
    {
        IReadOnlyList<string> other = StaffIndicators.OtherBands(profile, indicator);
        Figure own = FigureOf.Number(StaffIndicators.Of(profile, indicator), $"{IndicatorWords.Of(indicator)}, {profile.Year}");
        return new IndicatorLine(
            title,
            href,
            IndicatorWords.WholeOf(indicator),
            own,
            own.HasValue || other.Count == 0 || indicator == StaffIndicator.Completeness ? null : $"в таблице другие группы: {string.Join(", ", other.Take(3).Select(name => $"«{name}»"))}",
            district);
    }

    /// <summary>The schools together; where none of them tells, the municipality's own table.</summary>
    public static PlaceFigure Staff(MunicipalityHistory municipality, SchoolYear year, StaffIndicator indicator)
    {
        (Analytics.Histories.Figure pooled, SchoolCoverage coverage) = StaffIndicators.OfSchools(municipality.Schools, year, indicator);
        string title = $"{IndicatorWords.Of(indicator)}, муниципалитет, {year}";
        return pooled.Value is null && municipality.Staff.FirstOrDefault(profile => profile.Year == year) is { Total.Basis: Basis.Published } own
            ? new PlaceFigure(FigureOf.Number(StaffIndicators.Of(own, indicator), title), "по таблице муниципалитета")
            : new PlaceFigure(FigureOf.Number(pooled, title), IndicatorLine.Coverage(coverage.Known, coverage.Expected));
    }

    public static IndicatorLine Outcome(string title, string? href, YearOutcome outcome, OutcomeIndicator indicator, PlaceFigure? district)
    {
        Figure share = FigureOf.Number(outcome.ShareOf(indicator), $"{IndicatorWords.Of(indicator)}, {outcome.Year}");
        bool honours = indicator is OutcomeIndicator.Honours9 or OutcomeIndicator.Honours11 or OutcomeIndicator.Honours;
        return new IndicatorLine(
            title,
            href,
            IndicatorWords.WholeOf(indicator),
            share,
            !share.HasValue && outcome.CountOf(indicator).Value is double count
                ? $"{(honours ? Certificate : Plural.Pupil).Of((int)count)}; {(honours ? "число выпускников" : "число обучающихся")} не указано или меньше этого"
                : null,
            district);
    }

    public static PlaceFigure Outcome(MunicipalityHistory municipality, SchoolYear year, OutcomeIndicator indicator)
    {
        (Analytics.Histories.Figure figure, SchoolCoverage coverage) = YearOutcome.OfSchools(municipality, year, indicator);
        return new PlaceFigure(
            FigureOf.Number(figure, $"{IndicatorWords.Of(indicator)}, муниципалитет, {year}"),
            figure.Basis == Basis.Published ? "по таблице муниципалитета" : IndicatorLine.Coverage(coverage.Known, coverage.Expected));
    }

    public static IndicatorLine Reach(string title, string? href, string stage, OlympiadPoint point, IReadOnlyList<ContextValue> context, PlaceFigure? district)
    {
        var reach = OlympiadReach.Of(stage, point, context);
        Figure share = FigureOf.Number(reach.Share, $"Охват, {Procedures.Title(stage)}, {point.Year}");
        string? instead = share.HasValue ? null
            : point.IsContradictory ? "учеников больше, чем участий: проверьте таблицу"
            : reach.AtMost is double most ? $"не больше {RussianNumbers.Percent(most)} (известны участия, а не ученики)"
            : reach.Whole is null && point.Pupils.Value is double pupils ? $"{Plural.Pupil.Of((int)pupils)}; число обучающихся школы не загружено"
            : point.Participations.Value is double all ? $"участий {RussianNumbers.Number(all)}; сколько это учеников, таблица не говорит"
            : null;
        return new IndicatorLine(title, href, reach.Whole?.FromGrade is int grade ? $"от обучающихся с {grade} класса" : "от всех обучающихся", share, instead, district);
    }

    public static PlaceFigure Reach(MunicipalityHistory municipality, string stage, SchoolYear year)
    {
        (Analytics.Histories.Figure share, int known, int schools) = OlympiadReach.OfSchools(stage, year, municipality.Schools);
        OlympiadPoint? whole = PointOf(municipality.Olympiads, stage, year);
        if (share.Value is null && whole is not null && OlympiadReach.Of(stage, whole, municipality.Context) is { Share.Value: not null } own)
        {
            return new PlaceFigure(FigureOf.Number(own.Share, $"Охват, муниципалитет, {Procedures.Title(stage)}, {year}"), "по таблице муниципалитета");
        }

        string? instead = share.Value is null && whole is not null ? Reach("", null, stage, whole, municipality.Context, null).Instead : null;
        return new PlaceFigure(
            FigureOf.Number(share, $"Охват, муниципалитет, {Procedures.Title(stage)}, {year}"),
            schools == 0 || instead is not null ? "" : IndicatorLine.Coverage(known, schools))
        { Instead = instead };
    }

    public static IndicatorLine Success(string title, string? href, string stage, OlympiadPoint point, PlaceFigure? district)
    {
        Figure rate = FigureOf.Number(point.SuccessRate, $"Результативность, {Procedures.Title(stage)}, {point.Year}");
        string? instead = rate.HasValue ? null : point switch
        {
            { Winners.Value: null } or { PrizeWinners.Value: null } => "число победителей или призёров не указано",
            { Participations.Value: null } => "число участников не указано",
            _ => null,
        };
        return new IndicatorLine(title, href, "от участий", rate, instead, district);
    }

    public static PlaceFigure? Success(MunicipalityHistory municipality, string stage, SchoolYear year) => PointOf(municipality.Olympiads, stage, year) is { } whole
        ? new PlaceFigure(FigureOf.Number(whole.SuccessRate, $"Результативность, муниципалитет, {Procedures.Title(stage)}, {year}"), "") { Instead = Success("", null, stage, whole, null).Instead }
        : null;

    public static OlympiadPoint? PointOf(IReadOnlyList<OlympiadSeries> series, string stage, SchoolYear year) =>
        series.FirstOrDefault(one => one.Stage == stage && one.Subject.Length == 0)?.Points.FirstOrDefault(point => point.Year == year);

    /// <summary>Of a figure without a value: a bound, a count or a reason instead.</summary>
    public static string WordsOf(Figure figure, string? instead) => instead ?? FigureWords.OfState(figure.State);
}
