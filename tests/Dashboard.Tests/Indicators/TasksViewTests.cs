using SchoolSupport.Dashboard.Components.Tasks;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Indicators;

public sealed class TasksViewTests
{
    // 20 %, 40 %, 55 % and 80 % of 20 pupils in tasks of the basic level: two surely below 57 %, one perhaps.
    [Fact]
    public void Sentence_IsTrueOfTheTable()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б");
        Work(facts, 1, ("1", 20), ("2", 40), ("3", 55), ("4", 80));

        TasksView view = TasksView.Of(facts.History(), 1, null, null)!;

        Assert.Equal("2 задания из 4 – ниже порога, и малым числом учеников этого не объяснить; случайно среди них могло оказаться 0,1. Ещё 1 задание ниже порога, но по числу учеников это не подтвердить.",
            view.Sentence.Replace('\u00A0', ' '));
        Assert.Equal(["1", "2"], view.ToTeachAgain.Select(row => row.Task));
        Assert.Equal(["недостаточно: подтверждено", "недостаточно: подтверждено", "недостаточно: вероятно", "достаточно"], view.Rows.Select(row => row.Verdict));
        Assert.Equal(["А"], view.Schools.Select(school => school.Name));
    }

    [Fact]
    public void UnknownSchool_HasNoView() => Assert.Null(TasksView.Of(new Facts().School(1, "А").History(), 2, null, null));

    [Fact]
    public void NoTasks_IsNoReport()
    {
        TasksView view = TasksView.Of(new Facts().School(1, "А").Oge(1, 2020, 0, 5, 5, 0).History(), null, null, null)!;

        Assert.Equal((null, null, ""), (view.Report, view.Year, view.Sentence));
    }

    private static void Work(Facts facts, int school, params (string Task, double Percent)[] tasks) => facts.Add(school, 2023, Procedures.Vpr, Facts.Mathematics, 4, Season.Spring,
    [
        .. tasks.SelectMany(task => new[]
        {
            new FactValue(Measures.Task(task.Task), task.Percent, null, ValueState.Known, ValueMethod.Counted, CellAddress.Parse("F16"), 20),
            new FactValue(Measures.TaskMost(task.Task), 1, null, ValueState.Known, ValueMethod.Counted, CellAddress.Parse("F16"), null),
            new FactValue(Measures.TaskLevel(task.Task), null, "Б", ValueState.Known, ValueMethod.Counted, CellAddress.Parse("F16"), null),
        }),
    ]);
}
