using System.Text.Json;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Reference;

/// <summary>Lines and levels over the years.</summary>
public sealed class TimeReferenceTests
{
    public static TheoryData<string> CochranArmitageIds => ReferenceCase.Ids("cochran_armitage");

    public static TheoryData<string> LogitTrendIds => ReferenceCase.Ids("logit_trend");

    public static TheoryData<string> TheilSenIds => ReferenceCase.Ids("theil_sen");

    public static TheoryData<string> MannKendallIds => ReferenceCase.Ids("mann_kendall");

    public static TheoryData<string> SmallestPIds => ReferenceCase.Ids("mann_kendall_min_p");

    public static TheoryData<string> LeastSquaresIds => ReferenceCase.Ids("ols");

    public static TheoryData<string> ShrunkenSlopeIds => ReferenceCase.Ids("eb_trend");

    public static TheoryData<string> FilterIds => ReferenceCase.Ids("kalman");

    public static TheoryData<string> FitIds => ReferenceCase.Ids("kalman_map");

    public static TheoryData<string> CusumIds => ReferenceCase.Ids("cusum");

    [Theory]
    [MemberData(nameof(CochranArmitageIds))]
    public void CochranArmitage_MatchesR(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        CochranArmitage found = CochranArmitage.Of(reference.SharesAt("scores")).Value!;

        reference.Check("z", found.Z);
        reference.Check("chi2", found.ChiSquare);
        reference.Check("p", found.P);
    }

    [Theory]
    [MemberData(nameof(LogitTrendIds))]
    public void LogitTrend_MatchesR(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        LogitTrend found = LogitTrend.Of(reference.SharesAt("x")).Value!;

        reference.Check("intercept", found.Intercept);
        reference.Check("slope", found.Slope);
        reference.Check("se", found.StandardError);
        reference.Check("deviance", found.Deviance);
    }

    [Theory]
    [MemberData(nameof(TheilSenIds))]
    public void TheilSen_MatchesScipy(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        TheilSen found = TheilSen.Of(reference.Points, reference.Number("conf")).Value!;

        reference.Check("slope", found.Slope);
        reference.Check("intercept", found.Intercept);
        reference.Check("lo", found.Interval.Low);
        reference.Check("hi", found.Interval.High);
    }

    [Theory]
    [MemberData(nameof(MannKendallIds))]
    public void MannKendall_MatchesR(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        MannKendall found = MannKendall.Of(Series(reference)).Value!;

        reference.Check("S", found.S);
        reference.Check("varS", found.Variance);
        reference.Check("z", found.Z);
        reference.Check("pNormal", found.PNormal);
        reference.Check("pExact", found.PExact);
    }

    [Theory]
    [MemberData(nameof(SmallestPIds))]
    public void MannKendall_SteadySeries_HasTheSmallestP(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        Point[] series = Series(reference);

        MannKendall found = MannKendall.Of(series).Value!;

        reference.Check("S", found.S);
        reference.Check("pExact", found.PExact);
        reference.Check("pExact", MannKendall.SmallestExactP(series.Length));
    }

    [Theory]
    [MemberData(nameof(LeastSquaresIds))]
    public void LeastSquares_MatchesScipy(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        LeastSquares found = LeastSquares.Of(reference.Points, reference.Number("conf")).Value!;

        reference.Check("slope", found.Slope);
        reference.Check("se", found.StandardError);
        reference.Check("p", found.P);
        reference.Check("lo", found.Interval.Low);
        reference.Check("hi", found.Interval.High);
    }

    [Theory]
    [MemberData(nameof(ShrunkenSlopeIds))]
    public void ShrunkenSlope_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        double phi = reference.Number("phi");
        IEnumerable<UncertainPoint> points = reference.Numbers("x").Zip(
            reference.Numbers("r"), reference.Numbers("V")).Select(point => new UncertainPoint(point.First, point.Second, phi * point.Third));

        ShrunkenSlope found = ShrunkenSlope.Of(points, reference.Number("tauSlope")).Value!;

        reference.Check("slope", found.Slope);
        reference.Check("se", found.StandardError);
        reference.Check("postMean", found.Mean);
        reference.Check("postSd", found.Deviation);
        reference.Check("probFall", found.ProbabilityBelow(0));
        reference.Check("probFallMoreThanDelta", found.ProbabilityBelow(-reference.Number("delta")));
        reference.Check("lo", found.Interval().Low);
        reference.Check("hi", found.Interval().High);
    }

    [Theory]
    [MemberData(nameof(FilterIds))]
    public void LocalLevelFilter_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        var model = new LocalLevel(reference.Number("tau"), reference.Number("q"), Phi: 1, reference.Number("rho"), Omega: 0);

        LocalLevelFilter found = LocalLevelFilter.Of(Years(reference.Input.GetProperty("y"), reference.Input.GetProperty("V")), model).Value!;

        reference.Check("level", found.Levels.Select(level => (double?)level.Mean));
        reference.Check("var", found.Levels.Select(level => (double?)level.Variance));
        reference.Check("z", found.Scores);
        reference.Check("loglik", found.LogLikelihood);
        reference.Check("forecastMean", found.Forecast.Mean);
        reference.Check("forecastVar", found.Forecast.Variance);
        reference.Check("probTrueBelowLevelMinusD", found.Forecast.ProbabilityBelow(found.Levels[^1].Mean - reference.Number("d")));
    }

    [Theory]
    [MemberData(nameof(FitIds))]
    public void LocalLevelFit_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        JsonElement centre = reference.Input.GetProperty("priorCentre");
        JsonElement deviations = reference.Input.GetProperty("priorSd");
        var prior = new LocalLevelPrior(
            new LocalLevel(Of(centre, "tau"), Of(centre, "q"), Of(centre, "phi"), Of(centre, "rho"), Of(centre, "omega")),
            Of(deviations, "logTau"), Of(deviations, "logQ"), Of(deviations, "logPhi"), Of(deviations, "logitRho"), Of(deviations, "logOmega"));
        IEnumerable<Seen?[]> schools = reference.Input.GetProperty("r").EnumerateArray().Zip(
            reference.Input.GetProperty("V").EnumerateArray(), Years);

        LocalLevelFit found = LocalLevelFit.Of(schools, prior).Value!;

        (reference with { Tol = 1e-4 / 52.6 }).Check("objective", found.Objective);
        CheckRelative("tau", found.Model.Tau);
        CheckRelative("q", found.Model.Q);
        CheckRelative("phi", found.Model.Phi);
        CheckRelative("rho", found.Model.Rho);
        CheckRelative("omega", found.Model.Omega);

        static double Of(JsonElement from, string name) => from.GetProperty(name).GetDouble();

        void CheckRelative(string name, double actual)
        {
            double expected = Of(reference.Expect, name);
            Assert.Equal(expected, actual, reference.Tol * expected);
        }
    }

    [Theory]
    [MemberData(nameof(CusumIds))]
    public void Cusum_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        Cusum found = Cusum.Down(reference.Numbers("z"), reference.Number("k"), reference.Number("h")).Value!;

        reference.Check("c", found.Sums.Select(sum => (double?)sum));
        reference.Check("firstAlarmIndex", found.FirstAlarm);
    }

    private static Point[] Series(ReferenceCase reference) => [.. reference.Numbers("y").Select((y, i) => new Point(i, y))];

    private static Seen?[] Years(JsonElement residuals, JsonElement variances) =>
    [
        .. residuals.EnumerateArray().Zip(variances.EnumerateArray(), (y, v) =>
            y.ValueKind == JsonValueKind.Null ? (Seen?)null : new Seen(y.GetDouble(), v.GetDouble())),
    ];
}
