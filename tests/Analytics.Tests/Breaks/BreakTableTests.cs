using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Tests.Breaks;

public sealed class BreakTableTests
{
    private const string NotHeld = "oge-2020-not-held";

    private static readonly Period Oge2020 = new(new SchoolYear(2019), Season.Spring);

    [Fact]
    public void Shipped_EveryRow_HasItsSourceAndACodeOfItsOwn()
    {
        Assert.All(BreakTable.Shipped.Rows, row => Assert.NotEmpty(row.Break.Source));
        Assert.Distinct(BreakTable.Shipped.Rows.Select(row => row.Break.Code));
        Assert.Equal(BreakStatus.Confirmed, BreakTable.Shipped.Rows.Single(row => row.Break.Code == NotHeld).Break.Status);
    }

    [Fact]
    public void Of_RecordOfAShippedCode_TakesItsPlaceAndKeepsTheShippedOne()
    {
        ComparabilityBreak noted = Shipped(NotHeld) with { Status = BreakStatus.ToBeConfirmed, Reason = "Уточняем." };

        ListedBreak row = Over(Record(NotHeld, BreakJson.Write(noted))).Rows.Single(one => one.Break.Code == NotHeld);

        Assert.Equal(("Уточняем.", BreakStatus.ToBeConfirmed), (row.Break.Reason, row.Break.Status));
        Assert.Equal("В 2020 году ОГЭ не проводился.", row.Shipped!.Reason);
    }

    [Fact]
    public void Of_RecordOfANewCode_IsAddedInItsPlace()
    {
        var own = new ComparabilityBreak(Procedures.Oge, BreakKind.ChangedFrom, new(new SchoolYear(2022), Season.Spring), "Школы объединили.", BreakStatus.Confirmed) { Code = "own-1" };

        BreakTable table = Over(Record("own-1", BreakJson.Write(own)));

        Assert.Null(table.Rows.Single(row => row.Break.Code == "own-1").Shipped);
        Assert.Equal(BreakTable.Shipped.Rows.Count + 1, table.InForce.Count);
        Assert.Equal(["oge-2020-not-held", "oge-2021-electives-not-held", "own-1", "oge-2026-scale"], table.Rows.Select(row => row.Break.Code).Take(4));
    }

    [Fact]
    public void Of_OwnRecordAndOneForEverywhere_OwnGoesFirst()
    {
        KeptRecord own = Record(NotHeld, BreakJson.Write(Shipped(NotHeld) with { Reason = "Своя." }));
        KeptRecord everywhere = Record(NotHeld, BreakJson.Write(Shipped(NotHeld) with { Reason = "Общая." }), territory: null, id: 9);

        Assert.Equal("Своя.", Over(own, everywhere).Rows.Single(row => row.Break.Code == NotHeld).Break.Reason);
        Assert.Equal("Общая.", Over(everywhere).Rows.Single(row => row.Break.Code == NotHeld).Break.Reason);
    }

    [Fact]
    public void Of_SetAside_StaysInTheListWithoutEffect()
    {
        BreakTable table = Over(Record(NotHeld, BreakJson.Write(Shipped(NotHeld) with { Status = BreakStatus.SetAside })));

        Assert.Contains(table.Rows, row => row.Break.Code == NotHeld);
        Assert.DoesNotContain(table.InForce, known => known.Code == NotHeld);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("не JSON")]
    [InlineData("null")]
    [InlineData("""{"code":"a","procedure":"oge","kind":"not-held","year":"2019/20","season":"spring","reason":"Р","source":"","status":"confirmed","weight":1}""")]
    [InlineData("""{"code":"a","procedure":"oge","kind":"not-held","year":"2020","season":"spring","reason":"Р","source":"","status":"confirmed"}""")]
    [InlineData("""{"code":"a","procedure":"oge","kind":"other-schools","year":"2019/20","season":"spring","reason":"Р","source":"","status":"confirmed"}""")]
    [InlineData("""{"code":"a","procedure":"oge","kind":"not-held","year":"2019/20","season":"spring","reason":null,"source":"","status":"confirmed"}""")]
    public void Of_BodyThatIsNoBreak_IsNamedAndTheShippedOneStands(string body)
    {
        BreakTable table = Over(Record(NotHeld, body));

        Assert.Equal(NotHeld, Assert.Single(table.Unreadable).Record.Code);
        Assert.Contains(table.InForce, known => known.Code == NotHeld);
    }

    [Fact]
    public void Json_EveryShippedBreak_ReadsBackTheSame() => Assert.All(
        BreakTable.Shipped.Rows.Select(row => row.Break),
        known => Assert.Equal(BreakJson.Write(known), BreakJson.Write(BreakJson.Read(BreakJson.Write(known)))));

    // In 2021 only those who went on to universities sat Russian; physics was always theirs.
    [Theory]
    [InlineData("Русский язык", false)]
    [InlineData("Физика", true)]
    public void Shipped_ChoiceOfGveIn2021_ConcernsRussianAlone(string subject, bool comparable) => Assert.Equal(
        comparable,
        new Comparability(BreakTable.Shipped.InForce)
            .Between(new SeriesKey(Procedures.Ege, 11, subject), new(new SchoolYear(2020), Season.Spring), new(new SchoolYear(2021), Season.Spring)).Comparable);

    [Fact]
    public void Reach_GradesAndExceptions_LimitABreak()
    {
        var reach = new BreakReach([4], [], ["Русский язык"]);

        Assert.True(reach.Includes(new SeriesKey(Procedures.Vpr, 4, "Математика")));
        Assert.True(reach.Includes(new SeriesKey(Procedures.Vpr, null, "Математика")));
        Assert.False(reach.Includes(new SeriesKey(Procedures.Vpr, 5, "Математика")));
        Assert.False(reach.Includes(new SeriesKey(Procedures.Vpr, 4, "русский язык")));
    }

    // 5 of 10 in 2019 and 6 of 10 in 2021: compared only where nobody says that 2020 lies between them.
    [Fact]
    public void History_TakesTheBreaksItIsGiven_ForSchoolsMunicipalityAndRegion()
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2018, Baikalovo.Russian, 10, 1, 4, 4, 1);
        facts.Oge(1, 2020, Baikalovo.Russian, 10, 1, 3, 4, 2);
        facts.Add(null, 2018, Procedures.Oge, Baikalovo.Russian, [FactBuilder.Number(Measures.Quality, 50)], territory: FactBuilder.Region);
        facts.Add(null, 2020, Procedures.Oge, Baikalovo.Russian, [FactBuilder.Number(Measures.Quality, 60)], territory: FactBuilder.Region);

        Assert.All(Changes(null), change => Assert.Equal(NoValue.NotComparable, change.Difference.WhyNoValue));
        Assert.All(Changes([]), change => Assert.Equal(10, change.Difference.Value!.Value, 1e-9));

        Change[] Changes(IReadOnlyList<ComparabilityBreak>? breaks)
        {
            MunicipalityHistory history = MunicipalityHistory.Of(
                FactBuilder.Territory, [FactBuilder.School(1, "А")], [FactBuilder.Above], facts.Facts, breaks);
            return
            [
                .. new[] { history.Schools[0].Assessments[0], history.Assessments[0], history.References[0].Assessments[0] }
                    .Select(series => series.ChangeOf(AssessmentIndicator.Quality)!.Change),
            ];
        }
    }

    // Nothing parts Russian from mathematics up to 2025; the scale of 2026 does.
    [Fact]
    public void JoiningMap_SeriesOfTheSameBreaks_ShareOneMap()
    {
        var facts = new FactBuilder();
        foreach (int year in new[] { 2018, 2020, 2021 })
        {
            facts.Oge(1, year, Baikalovo.Russian, 10, 1, 4, 4, 1);
            facts.Oge(1, year, Baikalovo.Mathematics, 10, 1, 4, 4, 1);
        }

        facts.Oge(1, 2021, "Физика", 10, 1, 4, 4, 1);
        IReadOnlyList<AssessmentSeries> series = Baikalovo.History(facts).Assessments;

        JoiningMap map = Assert.Single(JoiningMap.Of(series, [Shipped(NotHeld)]));
        Assert.Equal([Baikalovo.Russian, Baikalovo.Mathematics], map.Keys.Select(key => key.Subject));
        Assert.False(map.Between(Oge2020 with { Year = new(2018) }, Oge2020 with { Year = new(2021) })!.Comparable);
        Assert.True(map.Between(Oge2020 with { Year = new(2021) }, Oge2020 with { Year = new(2020) })!.Comparable);

        facts.Oge(1, 2025, Baikalovo.Russian, 10, 1, 4, 4, 1);
        facts.Oge(1, 2025, Baikalovo.Mathematics, 10, 1, 4, 4, 1);
        Assert.Single(JoiningMap.Of(series, BreakTable.Shipped.InForce));
        Assert.Equal(2, JoiningMap.Of(Baikalovo.History(facts).Assessments, BreakTable.Shipped.InForce).Count);
    }

    private static BreakTable Over(params KeptRecord[] records) => BreakTable.Of(records, FactBuilder.District);

    private static ComparabilityBreak Shipped(string code) => BreakTable.Shipped.Rows.Single(row => row.Break.Code == code).Break;

    private static KeptRecord Record(string code, string body, int? territory = FactBuilder.District, int id = 1) => new()
    {
        Id = id,
        Kind = RecordKinds.ComparabilityBreak,
        Code = code,
        TerritoryId = territory,
        SchoolId = null,
        Body = body,
        IsWithdrawn = false,
        Note = "",
        Person = "",
        Role = default,
        At = default,
        GivenAt = 1,
    };
}
