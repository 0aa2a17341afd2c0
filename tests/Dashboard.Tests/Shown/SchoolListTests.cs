using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class SchoolListTests
{
    private static readonly SchoolQuery Usual = SchoolQuery.Of(null, null, null, null, null, null, null);

    [Fact]
    public void Of_ByDefault_IsOrderedByNameNotByResult() => Assert.Equal(["Алая", "Белая", "Вишнёвая"], Names(Usual));

    [Fact]
    public void Of_ByNeed_PutsThoseInNeedFirstAndKeepsNamesWithin() =>
        Assert.Equal(["Вишнёвая", "Алая", "Белая"], Names(Usual with { Order = SchoolOrder.ByNeed }));

    [Theory]
    [InlineData("бел", null, null, "Белая")]
    [InlineData("заречье", null, null, "Алая")]
    [InlineData("", "ООШ", null, "Белая")]
    [InlineData("", null, SchoolState.NeedsAttention, "Вишнёвая")]
    [InlineData("", null, SchoolState.InOrder, "Алая, Белая")]
    [InlineData("ничего", null, null, "")]
    public void Of_Filter_KeepsWhatFits(string text, string? type, SchoolState? state, string expected) =>
        Assert.Equal(expected, string.Join(", ", Names(Usual with { Text = text, Type = type, State = state })));

    // 2 + 5 + 3 of 10, 20 and 10 pupils: 10 of 40; the row «итого» says 12 of 41.
    [Fact]
    public void Of_PublishedDiffers_StandsBesideTheSum()
    {
        SchoolList list = SchoolList.Of(District().Oge(null, 2020, 1, 28, 12, 0).View(), Usual, null);

        Assert.Equal((25.0, 40, "по\u00A03\u00A0школам"), (list.Pooled!.Value.Value!.Value, list.Pooled.Value.N!.Value, list.Pooled.Schools));
        Assert.Equal(41, list.Pooled.Published!.N);
    }

    [Fact]
    public void Of_PublishedIsTheSum_IsNotSaidTwice() =>
        Assert.Null(SchoolList.Of(District().Oge(null, 2020, 0, 30, 10, 0).View(), Usual, null).Pooled!.Published);

    [Fact]
    public void Of_SchoolOfFewPupils_SaysSoOrWhatOnePupilWeighs()
    {
        SchoolList list = SchoolList.Of(new Facts()
            .School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2020, 2, 4, 2, 1).Oge(2, 2020, 0, 5, 5, 0).Oge(3, 2020, 0, 10, 15, 0).View(), Usual, null);

        Assert.Equal(["малая группа", "1\u00A0уч.\u00A0=\u00A010\u00A0п.п.", ""], list.Rows.Select(row => row.Weight));
        Assert.Equal("нет прошлого года", list.Rows[0].ChangeSince);
    }

    /// <summary>«В порядке» beside «5 из 25 не сдали» or beside «нет данных» would not be true.</summary>
    [Fact]
    public void Of_State_IsTrueOfWhatStandsBesideIt()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").School(3, "В").School(4, "Г")
            .Oge(1, 2020, 0, 15, 10, 0).Oge(2, 2020, 5, 10, 10, 0).Oge(4, 2020, 0, 4, 4, 0);
        foreach (int school in new[] { 1, 2, 3 })
        {
            facts.Add(school, 2020, Procedures.Vpr, "Русский язык", 5, Season.Spring, [.. Measures.Marks.Select(measure =>
                new FactValue(measure, 10, null, ValueState.Known, ValueMethod.Reported, null, null))]);
        }

        SchoolList list = SchoolList.Of(facts.View(), Usual with { Key = Facts.Key }, null);

        Assert.Equal([SchoolState.InOrder, SchoolState.Noted, SchoolState.NoData, SchoolState.Unclear], list.Rows.Select(row => row.Attention.State));
        Assert.False(list.Rows[2].Value.HasValue);
    }

    [Fact]
    public void Pooled_OfSomeSchools_SaysOfHowMany() => Assert.Equal(
        "по\u00A01 из\u00A03\u00A0школ",
        SchoolList.Of(new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2020, 0, 5, 5, 0).View(), Usual, null).Pooled!.Schools);

    /// <summary>A school that did not take part this year has no value of another one.</summary>
    [Fact]
    public void Of_SchoolWithoutThisYear_HasNoData()
    {
        SchoolList list = SchoolList.Of(new Facts().School(1, "А").School(2, "Б").Oge(1, 2022, 0, 5, 5, 0).Oge(2, 2022, 0, 5, 5, 0).Oge(1, 2023, 0, 4, 6, 0).View(), Usual, null);

        Assert.Equal(["А", "Б"], list.Rows.Select(row => row.School.Name));
        Assert.Equal([true, false], list.Rows.Select(row => row.Value.HasValue));
        Assert.Equal(10, list.Rows[0].Change!.Value!.Value, 6);
        Assert.Equal("2022/23", list.Rows[0].ChangeSince);
    }

    [Fact]
    public void Page_ManySchools_AreCutIntoPages()
    {
        var facts = new Facts();
        for (int number = 1; number <= 130; number++)
        {
            facts.School(number, $"Школа {number:000}");
        }

        SchoolList list = SchoolList.Of(facts.View(), Usual, null);

        Assert.Equal((3, 60, 10), (list.Pages, list.Page(1).Count, list.Page(3).Count));
        Assert.Equal("Школа 121", list.Page(99)[0].School.Name);
    }

    [Fact]
    public void Address_AndBack_IsTheSameQuery()
    {
        SchoolQuery query = new(Facts.Key, AssessmentIndicator.PassRate, "бел", "СОШ", SchoolState.Unclear, SchoolOrder.ByNeed, 2);

        string address = query.Address("/schools", 2, 2020);

        Assert.Equal("/schools?territory=2&year=2020&show=oge%3A9%3A%D0%9C%D0%B0%D1%82%D0%B5%D0%BC%D0%B0%D1%82%D0%B8%D0%BA%D0%B0&by=pass&q=%D0%B1%D0%B5%D0%BB&type=%D0%A1%D0%9E%D0%A8&state=unclear&sort=need&page=2", address);
        Assert.Equal(query, SchoolQuery.Of("oge:9:Математика", "pass", "бел", "СОШ", "unclear", "need", 2));
        Assert.Null(SchoolQuery.Of("oge:x:Математика", "чушь", null, null, "?", null, -3).Key);
    }

    private static Facts District() => new Facts()
        .School(3, "Вишнёвая").School(1, "Алая", settlement: "с. Заречье").School(2, "Белая", "ООШ")
        .Oge(1, 2020, 0, 8, 2, 0).Oge(2, 2020, 0, 15, 5, 0).Oge(3, 2020, 0, 7, 3, 0).Risks(3, 2);

    private static IEnumerable<string> Names(SchoolQuery query) => SchoolList.Of(District().View(), query, null).Rows.Select(row => row.School.Name);
}
