using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>Finds a methodology's procedures among the results of a municipality's schools.</summary>
internal sealed class ResultReader
{
    private readonly Methodology _methodology;
    private readonly decimal _threshold;
    private readonly IReadOnlyList<ComparabilityBreak> _breaks;
    private readonly HashSet<(MethodologyProcedure, SchoolYear)> _loaded = [];

    /// <param name="methodology">With a border.</param>
    public ResultReader(MunicipalityHistory municipality, Methodology methodology)
    {
        (_methodology, _breaks) = (methodology, municipality.Breaks);
        _threshold = methodology.ThresholdPercent!.Value / 100;
        foreach (MethodologyProcedure procedure in methodology.Procedures)
        {
            foreach (AssessmentPoint point in municipality.Schools.SelectMany(school => SeriesOf(school, procedure)?.Points ?? []))
            {
                _loaded.Add((procedure, point.Period.Year));
            }
        }
    }

    public static AssessmentSeries? SeriesOf(SchoolHistory school, MethodologyProcedure procedure) => school.Assessments.FirstOrDefault(series =>
        series.Key.Procedure == procedure.Procedure && series.Key.ProgrammeGrade == procedure.Grade
        && NameKey.Of(series.Key.Subject) == NameKey.Of(procedure.Subject));

    public ProcedureResult Read(SchoolHistory school, MethodologyProcedure procedure, SchoolYear year)
    {
        if (PointOf(SeriesOf(school, procedure), year) is { } point)
        {
            return Judged(procedure, point);
        }

        ResultState state = !SchoolScope.IsExpected(school.School, procedure.Procedure, procedure.Grade, year) ? ResultState.NotOfThisSchool
            : WasNotHeld(procedure, year) ? ResultState.NotHeld
            : _loaded.Contains((procedure, year)) ? ResultState.NotInTables
            : ResultState.NotLoaded;
        return new ProcedureResult(procedure, year, state);
    }

    /// <summary>
    /// The last wave of the year. An autumn that is known to be unlike all others is a late spring and not this year's result; a
    /// spring with other conditions is the year's all the same, and only not joined with other years.
    /// </summary>
    private static AssessmentPoint? PointOf(AssessmentSeries? series, SchoolYear year) => series?.Points
        .Where(point => point.Period.Year == year && !StandsApart(series, point.Period))
        .LastOrDefault();

    private static bool StandsApart(AssessmentSeries series, Period period) => period.Season == Season.Autumn && series.Breaks.Any(known =>
        known is { Kind: BreakKind.StandsApart, Status: BreakStatus.Confirmed } && known.Concerns(series.Key) && known.At == period);

    private bool WasNotHeld(MethodologyProcedure procedure, SchoolYear year) => _breaks.Any(known =>
        known is { Kind: BreakKind.NotHeld, Status: BreakStatus.Confirmed } && known.At.Year == year
        && known.Concerns(new SeriesKey(procedure.Procedure, procedure.Grade, procedure.Subject)));

    private ProcedureResult Judged(MethodologyProcedure procedure, AssessmentPoint point)
    {
        AssessmentIndicator indicator = procedure.Low == LowDefinition.MarkTwo ? AssessmentIndicator.ShareOfTwos : AssessmentIndicator.BelowMinimum;
        Figure figure = point[indicator];
        var result = new ProcedureResult(procedure, point.Period.Year, ResultState.NotInTables) { Period = point.Period, N = point.N };
        if (point.IsDoubtful(indicator))
        {
            return result with { State = ResultState.Doubtful };
        }

        if (figure.Value is not double percent)
        {
            return result with
            {
                State = figure.Estimate.WhyNoValue switch
                {
                    NoValue.NotHeld => ResultState.NotHeld,
                    NoValue.Hidden => ResultState.Hidden,
                    NoValue.Doubtful => ResultState.Doubtful,
                    _ => ResultState.NotInTables,
                },
            };
        }

        Share? counted = figure.Estimate.Share;
        Share? below = counted ?? Restored(percent, figure.Estimate.N);
        result = result with
        {
            Below = below,
            Percent = counted is { Value: double share } ? 100 * share : percent,
            N = below?.N ?? figure.Estimate.N,
            Method = counted is null && below is not null ? Method.Reconstructed : figure.Estimate.Method,
            Origin = figure.Origin,
        };
        return _methodology.LeastPupils is not null && result.N is null ? result with { State = ResultState.NotInTables }
            : result.N < _methodology.LeastPupils ? result with { State = ResultState.TooFewPupils }
            : below is { } known ? OfCounts(result, known)
            : result with { State = (decimal)percent / 100 >= _threshold ? ResultState.Low : ResultState.NotLow };
    }

    private ProcedureResult OfCounts(ProcedureResult result, Share below)
    {
        int border = ShareAtLeast.MinCount(below.N, _threshold);
        bool low = below.Successes >= border;
        return result with
        {
            State = low ? ResultState.Low : ResultState.NotLow,
            PupilsToBorder = low ? below.Successes - border + 1 : border - below.Successes,
            Certainty = LowResult.Of(below, (double)_threshold).Value,
        };
    }

    /// <summary>The count behind a printed percentage, where exactly one whole number of pupils gives it.</summary>
    private static Share? Restored(double percent, int? n)
    {
        if (n is not (> 0 and int all))
        {
            return null;
        }

        // A whole number was printed without decimals: «30» may be anything from 29.5 to 30.5.
        double tolerance = percent == Math.Round(percent) ? 0.5 : MarkReconstruction.Tolerance(1);
        int[] fit = [.. Enumerable.Range(0, all + 1).Where(count => Math.Abs((100.0 * count / all) - percent) <= tolerance)];
        return fit is [int only] ? new Share(only, all) : null;
    }
}
