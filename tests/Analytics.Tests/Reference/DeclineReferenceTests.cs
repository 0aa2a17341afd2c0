using System.Text.Json;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Reference;

public sealed class DeclineReferenceTests
{
    public static TheoryData<string> LabelIds => ReferenceCase.Ids("decline_label");

    public static TheoryData<string> LowListIds => ReferenceCase.Ids("low_list_prob");

    public static TheoryData<string> MetricsIds => ReferenceCase.Ids("metrics");

    public static TheoryData<string> IsotonicIds => ReferenceCase.Ids("isotonic");

    public static TheoryData<string> PlattIds => ReferenceCase.Ids("platt");

    public static TheoryData<string> RidgeIds => ReferenceCase.Ids("ridge_logit");

    public static TheoryData<string> PsiIds => ReferenceCase.Ids("psi");

    public static TheoryData<string> GateIds => ReferenceCase.Ids("gate");

    [Theory]
    [MemberData(nameof(LabelIds))]
    public void DeclineOutlook_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        var model = new LocalLevel(
            Tau: 0.1, reference.Number("q"), reference.Number("phi"), reference.Number("rho"), reference.Number("omega"));
        var level = new Level(reference.Number("level"), reference.Number("levelVar"));

        DeclineOutlook outlook = DeclineOutlook.Of(level, reference.Number("nextVar0"), model, new DeclineRule(reference.Number("d")));

        reference.Check("predVar", outlook.Variance);
        reference.Check("z", outlook.Score(reference.Number("nextResidual")));
        reference.Check("threshold", outlook.Threshold);
        reference.Check("prob", outlook.Probability);
        Assert.Equal(reference.Expect.GetProperty("label").GetBoolean(), outlook.IsDecline(reference.Number("nextResidual")));
    }

    [Theory]
    [MemberData(nameof(LowListIds))]
    public void LowListChance_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        ComingProcedure[] procedures = [.. reference.Numbers("base").Zip(reference.Numbers("n"), (p, n) => new ComingProcedure(p, (int)n))];

        double chance = LowListChance.Of(
            new Level(reference.Number("forecast"), reference.Number("forecastVar")),
            reference.Number("meanTwos"),
            procedures,
            new LowListRule((decimal)reference.Number("threshold"), 2, reference.Number("sigmaCell")));

        reference.Check("prob", chance);
    }

    [Theory]
    [MemberData(nameof(MetricsIds))]
    public void BinaryMetrics_MatchScikitLearn(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        BinaryMetrics metrics = BinaryMetrics.Of(
            Happened(reference), reference.Numbers("p"), reference.Count("k"), reference.Count("bins")).Value!;

        reference.Check("auc", metrics.Auc);
        reference.Check("averagePrecision", metrics.AveragePrecision);
        reference.Check("brier", metrics.Brier);
        reference.Check("logloss", metrics.LogLoss);
        reference.Check("ece", metrics.Ece);
        reference.Check("precisionAtK", metrics.PrecisionAtK);
        reference.Check("brierSkill", metrics.BrierSkill);
    }

    [Theory]
    [MemberData(nameof(IsotonicIds))]
    public void Isotonic_MatchesScikitLearn(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        double[]? weights = reference.Input.GetProperty("w").ValueKind == JsonValueKind.Null ? null : reference.Numbers("w");

        var fit = Isotonic.Fit(reference.Numbers("x"), reference.Numbers("y"), weights);

        reference.Check("fit", fit.Fitted.Select(value => (double?)value));
    }

    [Theory]
    [MemberData(nameof(PlattIds))]
    public void Platt_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        var fit = Platt.Fit(reference.Numbers("score"), Happened(reference));

        reference.Check("A", fit.A);
        reference.Check("B", fit.B);
        reference.Check("prob", reference.Numbers("score").Select(score => (double?)fit.At(score)));
    }

    [Theory]
    [MemberData(nameof(RidgeIds))]
    public void RidgeLogistic_MatchesScipy(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        double[][] rows = reference.Input.GetProperty("X").Deserialize<double[][]>()!;

        var fit = RidgeLogistic.Fit(rows, Happened(reference), reference.Number("lambda_"));

        reference.Check("intercept", fit.Bias);
        reference.Check("beta", fit.Weights.Select(weight => (double?)weight));
    }

    [Theory]
    [MemberData(nameof(PsiIds))]
    public void PopulationStability_MatchesItsDefinition(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        reference.Check("psi", PopulationStability.Of(Counts("expected"), Counts("actual")));

        int[] Counts(string name) => [.. reference.Numbers(name).Select(count => (int)count)];
    }

    [Theory]
    [MemberData(nameof(GateIds))]
    public void ClusteredGain_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        string[] schools = [.. reference.Input.GetProperty("school").EnumerateArray().Select(school => school.ToString())];

        ClusteredGain gain = ClusteredGain.Of(reference.Numbers("gain"), schools).Value!;

        reference.Check("mean", gain.Mean);
        reference.Check("se", gain.StandardError);
        reference.Check("z", gain.Z);
    }

    private static bool[] Happened(ReferenceCase reference) => [.. reference.Numbers("y").Select(y => y == 1)];
}
