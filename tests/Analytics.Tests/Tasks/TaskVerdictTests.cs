using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Tasks;

namespace SchoolSupport.Analytics.Tests.Tasks;

public sealed class TaskVerdictTests
{
    [Theory]
    [InlineData(60, TaskLevel.Basic, TaskState.Enough)]
    [InlineData(59.9, TaskLevel.Basic, TaskState.Between)]
    [InlineData(57, TaskLevel.Basic, TaskState.Between)]
    [InlineData(56.9, TaskLevel.Basic, TaskState.Lacking)]
    [InlineData(30, TaskLevel.Advanced, TaskState.Enough)]
    [InlineData(28.5, TaskLevel.Advanced, TaskState.Between)]
    [InlineData(28.4, TaskLevel.High, TaskState.Lacking)]
    public void State_FollowsTheThresholdOfTheLevel(double percent, TaskLevel level, TaskState state) =>
        Assert.Equal(state, TaskVerdict.Of(Completion(percent, 1000), level).State);

    // 45 % is enough of an advanced task and not of a basic one: without the level nothing is said.
    [Theory]
    [InlineData(45, TaskState.Unknown)]
    [InlineData(61, TaskState.Enough)]
    [InlineData(20, TaskState.Lacking)]
    public void WithoutALevel_OnlyWhatHoldsForEveryLevelIsSaid(double percent, TaskState state)
    {
        TaskVerdict verdict = TaskVerdict.Of(Completion(percent, 1000), null);

        Assert.Equal((state, state != TaskState.Unknown), (verdict.State, verdict.LevelUnknown));
    }

    // P(p < 0.57) with p ~ Beta(8.5, 12.5) after 40 % of 20: 0.93698; Beta(6.5, 6.5) after 50 % of 12: 0.69063.
    [Theory]
    [InlineData(40, 20, 0.93698, LowResultCertainty.Confirmed)]
    [InlineData(50, 12, 0.69063, LowResultCertainty.Likely)]
    public void Certainty_IsThatTheTrueCompletionIsBelow(double percent, int n, double probability, LowResultCertainty certainty)
    {
        TaskVerdict verdict = TaskVerdict.Of(Completion(percent, n), TaskLevel.Basic);

        Assert.Equal(probability, verdict.Probability!.Value, 0.00005);
        Assert.Equal((certainty, certainty == LowResultCertainty.Confirmed), (verdict.Low!.Certainty, verdict.IsConfirmed));
    }

    [Fact]
    public void WithoutTheNumberOfPupils_NothingIsConfirmed()
    {
        TaskVerdict verdict = TaskVerdict.Of(Estimate.Reported(10, Unit.Percent, null), TaskLevel.Basic);

        Assert.Equal((TaskState.Lacking, false), (verdict.State, verdict.IsConfirmed));
    }

    [Theory]
    [InlineData("Б", TaskLevel.Basic)]
    [InlineData("повышенный", TaskLevel.Advanced)]
    [InlineData(" В ", TaskLevel.High)]
    [InlineData("2", null)]
    [InlineData(null, null)]
    public void Level_IsReadAsItIsWritten(string? written, TaskLevel? level) => Assert.Equal(level, TaskLevels.Parse(written));

    private static Estimate Completion(double percent, int n) => Estimate.OfCompletion(percent, n, Method.Counted);
}
