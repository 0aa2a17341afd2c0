using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class ProgrammeAndMethodTests
{
    // 49 teachers and 1 vacancy: 49 of 50 = 98 %, less than 100.
    [Fact]
    public void Targets_OneKnownOneNot_SayWhatIsReachedAndWhatIsNeeded()
    {
        Facts facts = new Facts().School(1, "А")
            .Add(1, 2020, Procedures.StaffTotal, "Всего", null, Season.Year, [Number(Measures.People, 49)])
            .Add(1, 2020, Procedures.StaffMovement, "Вакансий", null, Season.Year, [Number(Measures.People, 1)]);
        facts = Target(Target(facts, "10", "Процент укомплектованности кадрами;", 100), "5", "Доля обучающихся, для которых разработан маршрут", 95);

        var targets = TargetRows.Of(facts.History());

        Assert.Equal(["5", "10"], targets.Rows.Select(row => row.Number));
        Assert.Equal((null, TargetState.NoData, "нужен отчёт школ: сколько слабоуспевающих и у скольких есть маршрут"),
            (targets.Rows[0].Actual.Value, targets.Rows[0].State, targets.Rows[0].Needed));
        Assert.Equal(("Процент укомплектованности кадрами", 98.0, new SchoolYear(2020), TargetState.NotReached),
            (targets.Rows[1].Wording, targets.Rows[1].Actual.Value!.Value, targets.Rows[1].ActualYear!.Value, targets.Rows[1].State));
        Assert.Equal(["10"], targets.Known.Select(row => row.Number));
        Assert.Equal(["5"], targets.Unknown.Select(row => row.Number));
        Assert.Equal("Из 2 целевых показателей 1 не достигнут, по 1 нет данных.", targets.Summary);
    }

    [Fact]
    public void Needed_UnknownWording_PromisesNothing() =>
        Assert.Equal("нужны сведения, которых нет в загруженных таблицах", TargetRows.Needed("Число мероприятий"));

    /// <summary>The page on method and docs/indicators must tell the same numbers.</summary>
    [Fact]
    public void MethodExamples_AreThoseOfTheDocuments()
    {
        Assert.Equal("63,8\u00A0% (95\u00A0% интервал от\u00A055,6 до\u00A071,3\u00A0%)", MethodExample.Words(MethodExample.Quality));
        Assert.StartsWith("96,5\u00A0% ", MethodExample.Words(MethodExample.PassRate), StringComparison.Ordinal);
        Assert.StartsWith("60,8\u00A0% ", MethodExample.Words(MethodExample.Sou), StringComparison.Ordinal);
        Assert.Equal("3,82 (95\u00A0% интервал от\u00A03,68 до\u00A03,95)", MethodExample.Words(MethodExample.MeanMark));
        Assert.Equal("+45,6\u00A0п.п. (от\u00A0+3,6 до\u00A0+72,4)", MethodExample.Points(MethodExample.Change.Difference));
        Assert.Equal("−22,5\u00A0п.п. (от\u00A0−45,2 до\u00A0+0,2)", MethodExample.Points(MethodExample.Composite.Residual));
        Assert.Equal(("−0,9\u00A0п.п. в\u00A0год", TrendVerdict.Unclear), (FigureWords.Value(MethodExample.Direction.Slope), MethodExample.Direction.Verdict));
        Assert.Equal(47.76, MethodExample.Pooled.Value!.Value, 2);
    }

    [Fact]
    public void Subject_Unknown_KeepsItsNameInQuotes()
    {
        Assert.Equal("русскому языку", SubjectWords.Dative("Русский язык"));
        Assert.Equal("предмету «Родная литература»", SubjectWords.Dative("Родная литература"));
    }

    private static Facts Target(Facts facts, string number, string wording, double value) => facts.Add(null, 0, Procedures.ProgrammeTarget, number, null, Season.Year,
        [Number(Measures.Target, value), new FactValue(Measures.Text, null, wording, ValueState.Known, ValueMethod.Reported, null, null)]);

    private static FactValue Number(string measure, double value) => new(measure, value, null, ValueState.Known, ValueMethod.Reported, null, null);
}
