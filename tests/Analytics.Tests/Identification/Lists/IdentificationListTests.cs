using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Analytics.Tests.Identification.Methodologies;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Identification.Lists;

public sealed class IdentificationListTests
{
    private static readonly SchoolYear _year = new(2020);

    // 7 of 18 is 38.9 % and 30 % of 18 is 6 pupils: two fewer would do. 6 of 20 is 30 % exactly: one fewer.
    [Fact]
    public void Of_TwoLowWorks_IsListedWithCounts()
    {
        Town town = new Town().All(1, _year, (7, 18), (6, 20), (0, 10), (2, 10));

        SchoolVerdict verdict = town.Verdict();

        Assert.Equal((ListStatus.Listed, RulePart.Met), (verdict.Status, verdict.InOneYear));
        ProcedureResult first = verdict.Procedures[0].Current;
        Assert.Equal((ResultState.Low, new Share(7, 18), 2), (first.State, first.Below!.Value, first.PupilsToBorder!.Value));
        Assert.Equal(700 / 18.0, first.Percent!.Value, 1e-9);
        Assert.Equal(1, verdict.Procedures[1].Current.PupilsToBorder);
        Assert.Equal(1, verdict.Procedures[3].Current.PupilsToBorder);
        Assert.Equal(1, verdict.PupilsToBorder);
        Assert.Equal(Method.Counted, first.Method);
    }

    // P(Beta(7.5, 11.5) ≥ 0.3) = a, P(Beta(6.5, 14.5) ≥ 0.3) = b and so on: the rule holds when two or more do.
    [Fact]
    public void Of_TwoLowWorks_IsAsCertainAsItsWorks()
    {
        SchoolVerdict verdict = new Town().All(1, _year, (7, 18), (6, 20), (0, 10), (2, 10)).Verdict(Sample.Methodology with { Rule = Sample.OnlyInOneYear });
        double[] works = [.. verdict.Procedures.Select(years => BetaPosterior.OfOneGroup(years.Current.Below!.Value).ProbabilityAbove(0.3))];

        Assert.Equal(PoissonBinomial.AtLeast(works, 2), verdict.Certainty!.Probability, 1e-12);
        Assert.Equal(LowResultCertainty.Likely, verdict.Certainty.Certainty);
    }

    [Fact]
    public void Of_NoneLow_IsNotListedAndTellsHowFar()
    {
        SchoolVerdict verdict = new Town().All(1, _year, (5, 18), (3, 20), (0, 10), (2, 10)).All(1, _year.Previous, (0, 18), (0, 20), (0, 10), (0, 10)).Verdict();

        // One more two in Russian of grade 6 and one in mathematics of grade 9 make two low works.
        Assert.Equal((ListStatus.NotListed, 2), (verdict.Status, verdict.PupilsToBorder!.Value));
    }

    [Fact]
    public void Of_OneWorkTwoYearsRunning_IsListedByTheSecondRule()
    {
        Town town = new Town().All(1, _year.Previous, (7, 18), (0, 20), (0, 10), (0, 10)).All(1, _year, (6, 18), (0, 20), (0, 10), (0, 10));

        SchoolVerdict verdict = town.Verdict();
        SchoolVerdict both = town.Verdict(Sample.Methodology with { Rule = new ListRule(2, 2, RuleJoin.And) });

        Assert.Equal((ListStatus.Listed, RulePart.NotMet, RulePart.Met), (verdict.Status, verdict.InOneYear, verdict.YearsRunning));
        Assert.Equal(1, verdict.PupilsToBorder);
        Assert.Equal(ListStatus.NotListed, both.Status);
    }

    [Fact]
    public void Of_YearBeforeMissing_CannotBeJudgedWhereItCouldDecide()
    {
        Town town = new Town().All(1, _year, (7, 18), (0, 20), (0, 10), (0, 10));

        SchoolVerdict verdict = town.Verdict();

        Assert.Equal((ListStatus.CannotBeJudged, RulePart.Unknown), (verdict.Status, verdict.YearsRunning));
        Assert.All(verdict.Unknown, result => Assert.Equal((ResultState.NotLoaded, _year.Previous), (result.State, result.Year)));
        Assert.Null(verdict.PupilsToBorder);

        // Nothing low this year: what the year before says does not matter.
        Assert.Equal(ListStatus.NotListed, new Town().All(1, _year, (0, 18), (0, 20), (0, 10), (0, 10)).Verdict().Status);
    }

    [Fact]
    public void Of_OneWorkMissing_IsJudgedUnlessItCouldDecide()
    {
        Methodology one = Sample.Methodology with { Rule = Sample.OnlyInOneYear };
        Town missing = new Town().All(2, _year, (0, 10), (0, 10), (0, 10), (0, 10)).All(1, _year, (7, 18), null, (0, 10), (0, 10));
        Town harmless = new Town().All(2, _year, (0, 10), (0, 10), (0, 10), (0, 10)).All(1, _year, (0, 18), null, (0, 10), (0, 10));

        Assert.Equal(ListStatus.CannotBeJudged, missing.Verdict(one).Status);
        Assert.Equal(ResultState.NotInTables, Assert.Single(missing.Verdict(one).Unknown).State);
        Assert.Equal(ListStatus.NotListed, harmless.Verdict(one).Status);
    }

    [Fact]
    public void Of_FewerThanCounted_AreLeftOut()
    {
        Town town = new Town().All(1, _year, (2, 4), (3, 4), (0, 10), (0, 10));

        Assert.Equal(ListStatus.Listed, town.Verdict(Sample.Methodology with { Rule = Sample.OnlyInOneYear }).Status);
        SchoolVerdict verdict = town.Verdict(Sample.Methodology with { Rule = Sample.OnlyInOneYear, LeastPupils = 5 });
        Assert.Equal((ListStatus.NotListed, ResultState.TooFewPupils), (verdict.Status, verdict.Procedures[0].Current.State));
    }

    [Fact]
    public void Of_DoubtfulMarks_AreLeftOutAndSaid()
    {
        var town = new Town();
        town.Facts.Oge(1, 2020, "Русский язык", 10, null, 5, 0, 0);

        ProcedureResult result = town.Verdict().Procedures[2].Current;

        Assert.Equal(ResultState.Doubtful, result.State);
        Assert.True(result.IsUnknown);
    }

    // 33.3 % of 9 can only be 3; 30.0 % of 1000 can be 299 … 301.
    [Theory]
    [InlineData(33.3, 9, 3, ResultState.Low)]
    [InlineData(30.0, 1000, null, ResultState.Low)]
    [InlineData(29.9, null, null, ResultState.NotLow)]
    public void Of_OnlyAPercentage_IsRestoredWhereOneNumberFits(double percent, int? n, int? below, ResultState state)
    {
        var town = new Town();
        FactValue share = FactBuilder.Number(Measures.BelowMinimumShare, percent, n);
        town.Facts.Add(1, 2020, Procedures.Ege, "Русский язык", n is int all ? [FactBuilder.Number(Measures.Participants, all), share] : [share], grade: 11);
        Methodology ege = Sample.Methodology with
        {
            Procedures = [new(Procedures.Ege, 11, "Русский язык", LowDefinition.BelowMinimum)],
            Rule = new ListRule(1, null, RuleJoin.Or),
        };

        ProcedureResult result = town.Verdict(ege).Procedures[0].Current;

        Assert.Equal((state, below), (result.State, result.Below?.Successes));
        Assert.Equal(below is null ? Method.AsReported : Method.Reconstructed, result.Method);
        Assert.Equal(below is null, result.Certainty is null);
    }

    [Fact]
    public void Of_AutumnOf2020_IsNotTheYearsResult()
    {
        var town = new Town();
        town.Facts.Add(1, 2020, Procedures.Vpr, "Русский язык", Town.Marks(9, 10), Season.Autumn, grade: 6);
        town.Facts.Add(1, 2020, Procedures.Vpr, "Русский язык", Town.Marks(1, 10), Season.Spring, grade: 6);

        Assert.Equal(new Share(1, 10), town.Verdict().Procedures[0].Current.Below);
    }

    // There was no ОГЭ in 2020: it is not missing, and nothing was low in it two years running.
    [Fact]
    public void Of_OgeOf2020_WasNotHeld()
    {
        ProcedureYears oge = new Town().All(1, _year, (7, 18), (0, 18), (7, 18), (0, 18)).Verdict().Procedures[2];

        Assert.Equal((ResultState.NotHeld, RulePart.NotMet), (oge.Earlier[0].State, oge.Running));
    }

    [Fact]
    public void Of_ExcludedOrClosedSchools_AreNotJudged()
    {
        var town = new Town("Коррекционная школа");
        town.All(1, _year, (7, 18), (6, 20), (0, 10), (2, 10));

        Assert.Equal(ListStatus.Excluded, town.Verdict(Sample.Methodology with { ExcludedTypes = ["коррекционная  школа"] }).Status);
        Assert.Equal(ListStatus.NotThere, new Town(closed: 2019).Verdict().Status);
    }

    [Fact]
    public void Of_NothingToCompute_SaysWhy()
    {
        MunicipalityHistory history = new Town().History();

        Assert.Equal(NoJudgement.NothingToCompute, IdentificationList.Of(history, Sample.Methodology with { ThresholdPercent = null }, _year).Why);
        Assert.Equal(NoJudgement.OutsideValidity, IdentificationList.Of(history, Sample.Methodology with { FromYear = 2021 }, _year).Why);
    }

    // All schools of the municipality together have 10 of 40 twos in each work: the chance of a school of 10 is that of the table at 25 %.
    [Fact]
    public void Of_OrdinaryShares_TellTheChanceOfBeingNamed()
    {
        Town town = new Town().All(1, _year, (0, 10), (0, 10), (0, 10), (0, 10)).All(2, _year, (10, 30), (10, 30), (10, 30), (10, 30));

        Assert.Equal(0.65, town.Verdict(Sample.Methodology with { Rule = Sample.OnlyInOneYear }).ByChance!.Value, 0.005);
    }

    // The published table of 2021: nobody reaches 30 %, although the programme of that year names seven schools.
    [Fact]
    public void Of_Baikalovo2021_NamesNobody()
    {
        Methodology oge = Sample.Methodology with
        {
            Procedures = [Sample.Russian9, Sample.Mathematics9],
            Rule = new ListRule(1, null, RuleJoin.Or),
        };

        IdentificationList list = IdentificationList.Of(Baikalovo.History(Baikalovo.Facts(answered: true)), oge, new SchoolYear(Baikalovo.Year));

        Assert.Empty(list.Listed);
        Assert.All(list.Verdicts, verdict => Assert.Equal(ListStatus.NotListed, verdict.Status));
        Assert.Equal(new Share(5, 141), list.Municipal[Sample.Russian9]);
        Assert.Equal(1, list.Of(Baikalovo.Id("ПОШ"))!.PupilsToBorder);
        Assert.Equal(1, list.Of(Baikalovo.Id("ЧОШ"))!.PupilsToBorder);
    }
}
