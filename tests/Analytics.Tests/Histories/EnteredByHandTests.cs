using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

/// <summary>A value entered by hand beside the table it mends.</summary>
public sealed class EnteredByHandTests
{
    [Fact]
    public void MarkEnteredByHand_MendsTheMarksOfTheTable()
    {
        var facts = new FactBuilder();
        facts.Add(1, 2020, Procedures.Oge, "Русский язык",
        [
            Of(Measures.Participants, 10), Of(Measures.Share2, 0) with { State = ValueState.Doubtful },
            Of(Measures.Mark2, null) with { State = ValueState.Doubtful }, Of(Measures.Mark3, 3), Of(Measures.Mark4, 3), Of(Measures.Mark5, 3),
        ]);
        facts.Add(1, 2020, Procedures.Oge, "Русский язык", [Of(Measures.Mark2, 1) with { Method = ValueMethod.Entered, Note = "введено вручную: опечатка" }], source: Sources.ByHand);

        MunicipalityHistory history = MunicipalityHistory.Of(FactBuilder.Territory, [FactBuilder.School(1, "А")], [], facts.Facts);

        AssessmentPoint point = Assert.Single(Assert.Single(history.Schools).Assessments).Points[0];
        Assert.Equal(new MarkCounts(1, 3, 3, 3), point.Marks);
        Assert.Equal((60, 90, false), (point.Quality.Value, point.PassRate.Value, point.IsDoubtful(AssessmentIndicator.Quality)));
        Assert.Equal(["введено вручную: опечатка"], point.Quality.Origin.Notes);
    }

    // Three «2» of ten pupils, where the other marks still make nine: which of them is right, nobody knows yet.
    [Fact]
    public void MarkEnteredByHandThatDoesNotFit_LeavesTheWorkInDoubtUntilTheOthersDo()
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2020, Baikalovo.Russian, 10, 1, 3, 3, 3);
        facts.Add(1, 2020, Procedures.Oge, Baikalovo.Russian, [Of(Measures.Mark2, 3) with { Method = ValueMethod.Entered }], source: Sources.ByHand);
        Assert.Equal((null, null, true), (Point().Marks, Point().Quality.Value, Point().IsDoubtful(AssessmentIndicator.Quality)));

        facts.Add(1, 2020, Procedures.Oge, Baikalovo.Russian, [Of(Measures.Mark5, 1) with { Method = ValueMethod.Entered }], source: Sources.ByHand, row: 2);
        Assert.Equal((new MarkCounts(3, 3, 3, 1), 40.0, false), (Point().Marks, Point().Quality.Value, Point().IsDoubtful(AssessmentIndicator.Quality)));

        AssessmentPoint Point() =>
            MunicipalityHistory.Of(FactBuilder.Territory, [FactBuilder.School(1, "А")], [], facts.Facts).School(1)!.Assessments[0].Points[0];
    }

    [Fact]
    public void MarksOfTwoTables_AreStillNotMixed()
    {
        var facts = new FactBuilder();
        facts.Add(1, 2020, Procedures.Oge, "Русский язык", [Of(Measures.Mark2, 1), Of(Measures.Mark3, 1)], source: Sources.FisOko);
        facts.Add(1, 2020, Procedures.Oge, "Русский язык", [Of(Measures.Mark4, 1), Of(Measures.Mark5, 1)]);

        MunicipalityHistory history = MunicipalityHistory.Of(FactBuilder.Territory, [FactBuilder.School(1, "А")], [], facts.Facts);

        Assert.Null(Assert.Single(Assert.Single(history.Schools).Assessments).Points[0].Marks);
    }

    private static FactValue Of(string measure, double? number) => new(measure, number, null, ValueState.Known, ValueMethod.Reported, null, null);
}
