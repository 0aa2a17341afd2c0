using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class JournalPointTests
{
    private readonly FactBuilder _facts = new();

    // 52, 37 and 4 of 93: 52 / 93 = 55.914 %, Wilson 45.788 … 65.571 %.
    [Fact]
    public void Counts_GiveSharesOfThePupilsWithBothMarks()
    {
        Counts(1, 52, 37, 4);

        JournalPoint journal = Journal(1);

        Assert.Equal(55.914, journal.Lowered.Value!.Value, 0.0005);
        Assert.Equal((52, 93, Method.Counted), (journal.Lowered.Estimate.Successes, journal.Lowered.Estimate.N, journal.Lowered.Estimate.Method));
        Assert.Equal(45.788, journal.Lowered.Estimate.Interval!.Value.Low, 0.0005);
        Assert.Equal(65.571, journal.Lowered.Estimate.Interval.Value.High, 0.0005);
    }

    [Theory]
    [InlineData(55.91, 39.78, 4.30, Method.Reconstructed)]
    [InlineData(50, 40, 10, Method.AsReported)] // 46.5 pupils
    [InlineData(55.91, 39.78, 8.60, Method.AsReported)] // 52 + 37 + 8 = 97 of 93
    public void Percents_AreCountsOnlyWhereTheyFit(double lowered, double confirmed, double raised, Method method)
    {
        Shares(1, 93, lowered, confirmed, raised);

        JournalPoint journal = Journal(1);

        Assert.Equal((method, lowered), (journal.Lowered.Estimate.Method, Math.Round(journal.Lowered.Value!.Value, 2)));
        Assert.Equal(method == Method.Reconstructed, journal.Lowered.Estimate.Interval is not null);
    }

    // 5 of 10 and 1 of 30 lowered: 6 of 40, not the mean of 50 and 3.3 %.
    [Fact]
    public void Municipality_IsPooledByPupils()
    {
        Counts(1, 5, 5, 0);
        Counts(2, 1, 29, 0);

        JournalPoint district = Assert.Single(Assert.Single(Baikalovo.History(_facts).Assessments).Points).Journal!;

        Assert.Equal((15.0, 6, 40), (district.Lowered.Value!.Value, district.Lowered.Estimate.Successes, district.N));
        Assert.Equal(Basis.Pooled, district.Lowered.Basis);
    }

    [Fact]
    public void WorkWithoutTheComparison_HasNone()
    {
        _facts.Oge(1, 2023, Baikalovo.Russian, 4, 0, 0, 4, 0);

        Assert.Null(Assert.Single(Assert.Single(Baikalovo.History(_facts).School(1)!.Assessments).Points).Journal);
    }

    private JournalPoint Journal(int school) => Assert.Single(Assert.Single(Baikalovo.History(_facts).School(school)!.Assessments).Points).Journal!;

    private void Counts(int school, int lowered, int confirmed, int raised) => _facts.Add(school, 2023, Procedures.Vpr, Baikalovo.Mathematics,
    [
        FactBuilder.Number(Measures.Lowered, lowered), FactBuilder.Number(Measures.Confirmed, confirmed), FactBuilder.Number(Measures.Raised, raised),
    ], grade: 4);

    private void Shares(int school, int n, double lowered, double confirmed, double raised) => _facts.Add(school, 2023, Procedures.Vpr, Baikalovo.Mathematics,
    [
        FactBuilder.Number(Measures.LoweredShare, lowered, n), FactBuilder.Number(Measures.ConfirmedShare, confirmed, n), FactBuilder.Number(Measures.RaisedShare, raised, n),
    ], grade: 4);
}
