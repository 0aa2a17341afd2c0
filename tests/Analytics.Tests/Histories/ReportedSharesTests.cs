using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

/// <summary>Rows that give shares of marks and no number of pupils.</summary>
public sealed class ReportedSharesTests
{
    // (19.6 + 80.4)·100/100 is 100.00000000000001 in the machine.
    [Theory]
    [InlineData(0, 0, 19.6, 80.4, 100)]
    [InlineData(0, 14.29, 42.86, 42.86, 100)]
    [InlineData(100, 0, 0, 0, 0)]
    public void PassRate_OfAnySharesThatMakeAWhole_IsAPercentage(double twos, double threes, double fours, double fives, double expected)
    {
        var facts = new FactBuilder();
        double[] shares = [twos, threes, fours, fives];
        facts.Add(1, 2022, Procedures.Vpr, Baikalovo.Russian, [.. Measures.MarkShares.Zip(shares, (measure, share) => FactBuilder.Number(measure, share))], grade: 5);

        AssessmentPoint point = MunicipalityHistory.Of(FactBuilder.Territory, [FactBuilder.School(1, "Первая")], [], facts.Facts).Schools[0].Assessments[0].Latest;

        Assert.Equal(expected, point[AssessmentIndicator.PassRate].Value!.Value, 1e-9);
        Assert.InRange(point[AssessmentIndicator.PassRate].Value!.Value, 0, 100);
    }
}
