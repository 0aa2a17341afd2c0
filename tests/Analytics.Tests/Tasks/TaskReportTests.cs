using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Tasks;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Tasks;

public sealed class TaskReportTests
{
    private readonly FactBuilder _facts = new();

    // Task 1: 12 of 40 and 12 of 20 pupils: 24 of 60 = 40 %. Task 10 stands after task 2.
    [Fact]
    public void School_StandsBesideTheMunicipalityAndTheRegion()
    {
        Counted(1, 40, ("1", 30, 1, "Б"), ("10", 50, 2, null), ("2", 70, 2, "П"));
        Counted(2, 20, ("1", 60, 1, "Б"), ("2", 40, 2, "П"));
        Region(("1", 71.5), ("2", 66));

        TaskReport report = Assert.Single(TaskReport.Of(History, 1));

        Assert.Equal(["1", "2", "10"], report.Lines.Select(line => line.Task));
        TaskLine first = report.Lines[0];
        Assert.Equal((12, 40), (first.Completion.Estimate.Successes, first.Completion.Estimate.N));
        Assert.Equal([("Район", 40.0, false), ("Область", 71.5, true)], first.References.Select(place => (place.Territory.Name, place.Completion.Value!.Value, place.Distinguishable!.Value)));
        Assert.Equal(["1"], report.ToTeachAgain.Select(line => line.Task));
        Assert.True(report.LevelsUnknown);
    }

    // (70 · 40 + 40 · 20) / 60 = 60 %: by the pupils who wrote the task, an interval that is never too narrow.
    [Fact]
    public void TaskOfTwoPoints_IsPooledByPupils()
    {
        Counted(1, 40, ("2", 70, 2, "П"));
        Counted(2, 20, ("2", 40, 2, "П"));

        TaskLine line = Assert.Single(Assert.Single(TaskReport.Of(History, null)).Lines);

        Assert.Equal((60.0, 60, null, Method.Counted), (line.Completion.Value!.Value, line.Completion.Estimate.N, line.Completion.Estimate.Successes, line.Completion.Estimate.Method));
        Assert.True(line.Completion.Estimate.Interval!.Value.Contains(60));
        Assert.Equal(TaskState.Enough, line.Verdict.State);
    }

    // Percents alone take the number of pupils from the marks of the same work.
    [Fact]
    public void PercentsAlone_AreWeightedByTheParticipantsOfTheWork()
    {
        Percents(1, 30, ("4К1", 20));
        Percents(2, 10, ("4К1", 60));

        TaskLine district = Assert.Single(Assert.Single(TaskReport.Of(History, null)).Lines);

        Assert.Equal(("4K1", 30.0, 40, Method.WeightedByParticipants), (district.Task, district.Completion.Value!.Value, district.Completion.Estimate.N, district.Completion.Estimate.Method));
        Assert.Equal("Умение делить", district.Skill);
    }

    [Fact]
    public void ToTeachAgain_SaysHowManyOfThemMayBeChance()
    {
        Counted(1, 20, ("1", 40, 2, "Б"), ("2", 20, 2, "Б"), ("3", 55, 2, "Б"));

        TaskReport report = Assert.Single(TaskReport.Of(History, 1));

        Assert.Equal(["2", "1"], report.ToTeachAgain.Select(line => line.Task));
        Assert.Equal(["3"], report.PerhapsToTeachAgain.Select(line => line.Task));
        Assert.Equal(report.ToTeachAgain.Sum(line => 1 - line.Verdict.Probability!.Value), report.ExpectedFalse);
        Assert.InRange(report.ExpectedFalse, 0.063, 0.0635);
    }

    private MunicipalityHistory History => Baikalovo.History(_facts);

    private void Counted(int school, int n, params (string Task, double Percent, int Most, string? Level)[] tasks) => _facts.Add(school, 2023, Procedures.Vpr, Baikalovo.Mathematics,
    [
        .. tasks.SelectMany(task => new[]
        {
            FactBuilder.Number(Measures.Task(task.Task), task.Percent, n) with { Method = ValueMethod.Counted },
            FactBuilder.Number(Measures.TaskMost(task.Task), task.Most),
        }.Concat(task.Level is null ? [] : [FactBuilder.Text(task.Level) with { Measure = Measures.TaskLevel(task.Task) }])),
    ], grade: 4);

    private void Percents(int school, int participants, params (string Task, double Percent)[] tasks)
    {
        _facts.Add(school, 2023, Procedures.Vpr, Baikalovo.Mathematics, [FactBuilder.Number(Measures.Participants, participants)], grade: 4);
        _facts.Add(school, 2023, Procedures.Vpr, Baikalovo.Mathematics,
        [
            .. tasks.SelectMany(task => new[]
            {
                FactBuilder.Number(Measures.Task(task.Task), task.Percent), FactBuilder.Text("Умение делить") with { Measure = Measures.TaskSkill(task.Task) },
            }),
        ], grade: 4);
    }

    private void Region(params (string Task, double Percent)[] tasks) => _facts.Add(null, 2023, Procedures.Vpr, Baikalovo.Mathematics,
        [.. tasks.Select(task => FactBuilder.Number(Measures.Task(task.Task), task.Percent))], grade: 4, territory: FactBuilder.Region);
}
