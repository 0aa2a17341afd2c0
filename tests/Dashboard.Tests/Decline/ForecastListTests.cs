using System.Text;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Components.Explanations;
using SchoolSupport.Dashboard.Components.Forecast;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Decline;

public sealed class ForecastListTests
{
    private static readonly DeclineRunHead _run = new(5, 1, new SchoolYear(2023), default, "", "", "", "logistic", "Модель допущена.", 0.2, false, "");

    [Fact]
    public void Lists_AreBySize_AndBeginWithWhatTheGroupCanLookAt()
    {
        ForecastList list = Of(Line(11, 0.45, RiskBand.High, 8), Line(12, 0.25, RiskBand.Raised, 9), Line(13, 0.10, RiskBand.Low, 40), Line(14, 0.30, RiskBand.High, 11));

        Assert.Equal(["до 12 участников в работе: 11* 14 12", "больше 30: 13"], list.Groups.Select(group =>
            $"{group.Title}: {string.Join(' ', group.Rows.Select(row => $"{row.Line.School.Id}{(row.IsFirst ? "*" : "")}"))}"));
        Assert.Equal([(15, "нет результатов, которые можно сравнить")], list.NotScored.Select(school => (school.School.Id, school.Why)));
        Assert.Equal("Прогноз на 2024/25: 4 школы из 5. С чего начать: 1 школа, решения ещё нет по 1.", list.Sentence.Replace('\u00A0', ' '));
        Assert.Null(list.Alike);
    }

    [Fact]
    public void SchoolsThatHardlyDiffer_HaveNoFirst_AndItIsSaid()
    {
        var narrow = new ProbabilityRange(3, 0.16, 0.22);
        ForecastList list = Of(
            Line(12, 0.22, RiskBand.Raised, 8) with { All = narrow }, Line(11, 0.18, RiskBand.Low, 9) with { All = narrow }, Line(13, 0.16, RiskBand.Low, 40) with { All = narrow });

        Assert.DoesNotContain(list.Groups.SelectMany(group => group.Rows), row => row.IsFirst || row.Shown is not null);
        Assert.Equal([11, 12], list.Groups[0].Rows.Select(row => row.Line.School.Id));
        Assert.Contains("от 16 до 22", list.Alike, StringComparison.Ordinal);
    }

    [Fact]
    public void PastList_SaysWhatWasExpectedAndWhatCame()
    {
        ForecastList list = Of(
            Line(11, 0.45, RiskBand.High, 8, OutcomeState.Declined), Line(12, 0.25, RiskBand.Raised, 9, OutcomeState.NotDeclined), Line(13, 0.10, RiskBand.Low, 40, OutcomeState.NoResults));

        Assert.Equal((2, 1, 0.7), (list.Became!.Judged, list.Became.Declines, Math.Round(list.Became.Expected, 6)));
        Assert.Equal([(RiskBand.High, 1, 1), (RiskBand.Raised, 1, 0)], list.Became.Bands);
        Assert.StartsWith("Расчёт на 2024/25 сделан задним числом для 3 школ. Результаты есть у 2: 1 снижение, ожидалось 0,7", list.Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    // A forecast that was made in time is what people were told; one made when the results were known replaces nothing.
    [Fact]
    public void RunThatCounts_IsTheLastMadeBeforeTheResultsCame()
    {
        DeclineRunHead Made(int id, int origin, bool afterwards) => _run with
        {
            Id = id,
            Origin = new SchoolYear(origin),
            Inputs = new StoredInputs(new Dictionary<int, string>(), Analytics.Decline.DeclineSettings.Usual, null, null, afterwards).ToJson(),
        };

        Assert.Equal([6, 2, 4], DeclineBoard.CountingOf([Made(6, 2024, false), Made(5, 2023, true), Made(4, 2022, true), Made(3, 2022, true), Made(2, 2023, false), Made(1, 2023, false)]).Select(run => run.Id));
    }

    [Fact]
    public void SchoolThatSeesItselfAlone_IsNotToldItsPlace()
    {
        SnapshotView own = District().View(new Actor("Школа", Role.School, 2, 11));
        var list = ForecastList.Of(own, new DeclineBoard(
            new DeclinePool(1, "Область", [Facts.District]), null, null, [_run], _run, [Line(11, 0.45, RiskBand.High, 8)], [], DeclineChange.None), _run);

        Assert.False(list.Groups.Single().Rows.Single().IsFirst);
    }

    [Fact]
    public void Csv_HasARowForEverySchool_AndNoFormula()
    {
        string text = Encoding.UTF8.GetString(ForecastCsv.Of(Of(Line(11, 0.45, RiskBand.High, 8) with { Decision = Decided("=1+1") })));

        Assert.Equal(1 + 5, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"'=1+1\"", text, StringComparison.Ordinal);
        Assert.Contains("\"высокий\"", text, StringComparison.Ordinal);
    }

    private static readonly ProbabilityRange _wide = new(5, 0.1, 0.45);

    private static KeptDecision Decided(string reason) => new("decline/11/2023", null, new DeclineDecision(DecisionKind.Help, reason, 5), null);

    private static ForecastList Of(params DeclineLine[] lines)
    {
        SnapshotView view = District().View();
        return ForecastList.Of(view, new DeclineBoard(
            new DeclinePool(1, "Область", [Facts.District]), null, null, [_run], _run, [.. lines.OrderByDescending(line => line.Score.Probability)], [], DeclineChange.None), _run);
    }

    private static Facts District() => Enumerable.Range(11, 5).Aggregate(new Facts(), (facts, id) => facts.School(id, $"Школа {id}"));

    private static DeclineLine Line(int school, double probability, RiskBand band, double pupils, OutcomeState? state = null) => new(
        District().View().History.School(school)!.School,
        new DeclineScore { RunId = 5, SchoolId = school, TerritoryId = 2, Probability = probability, ByFormula = probability, LowList = null, PupilsPerProcedure = pupils, Body = "" },
        new StoredScore(0.05, 0.001, -0.03, 0.004, 5, band, "Повышает риск: вакансии.", "у 2–3", [], []),
        new SchoolOutcome("", state ?? OutcomeState.NotYet, 0.01),
        new KeptDecision("", null, null, null),
        new KeptExplanation(RecordKinds.DeclineComment, "", null, null, null),
        _wide);
}
