using System.Text;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Components.Objectivity;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Tests.Objectivity;

public sealed class ObjectivityListTests
{
    private static readonly SchoolYear Year = new(2023);

    // Ten schools with two of twenty above the journal, one with 18 of 20, one of eight pupils with all of them.
    [Fact]
    public void Of_OneSchoolStandsOut_IsAsked_AndItsExplanationStandsBeside()
    {
        Facts facts = District();

        ObjectivityList asked = Of(facts, ObjectivityFilter.Asked);

        Assert.StartsWith("За 2023/24 учебный год есть о чём спросить 1 школу из 12: 1 вопрос, пояснений пока нет. В официальном списке за этот год 1 школа.", Plain(asked.Sentence), StringComparison.Ordinal);
        Assert.Equal(["Лесная", "Речная"], asked.Schools.Select(school => school.School.Name).Order());
        SchoolQuestion question = Assert.Single(asked.Schools.SelectMany(school => school.Questions));
        Assert.Equal("objectivity/11/2023/raised-above-journal", question.Code);

        ObjectivityList answered = Of(facts, ObjectivityFilter.Unexplained, Record(question.Code, new Explanation("Новый учитель.", "директор", new DateOnly(2024, 5, 20)).ToJson()));

        Assert.Empty(answered.Schools);
        Assert.Contains("на все пояснения даны", answered.Sentence, StringComparison.Ordinal);
        Assert.Equal("Новый учитель.", answered.All.SelectMany(school => school.Questions).Single().Explanation!.Text);
    }

    // A record of another form is shown as such: neither skipped nor guessed.
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":"Да","givenBy":"директор","on":"2024-05-20","more":1}""")]
    [InlineData("""{"text":" ","givenBy":"директор","on":"2024-05-20"}""")]
    public void Explanation_OfAnotherForm_IsSaidToBeUnreadable(string body)
    {
        SchoolQuestion question = Of(District(), ObjectivityFilter.All, Record("objectivity/11/2023/raised-above-journal", body))
            .All.SelectMany(school => school.Questions).Single();

        Assert.Null(question.Explanation);
        Assert.NotNull(question.Kept.Unreadable);
        Assert.NotNull(question.Record);
    }

    [Fact]
    public void Explanation_IsWrittenAndReadAlike()
    {
        var said = new Explanation("«Свой» текст\nв две строки", "заместитель директора", new DateOnly(2024, 5, 20));

        Assert.Equal(said, Explanation.OfJson(said.ToJson()));
        Assert.NotNull((said with { GivenBy = "" }).Problem);
        Assert.NotNull((said with { Text = new string('а', Explanation.MostLetters + 1) }).Problem);
    }

    [Fact]
    public void Of_NothingLoaded_SaysWhatToLoad()
    {
        ObjectivityList list = Of(new Facts().School(1, "Лесная"), ObjectivityFilter.Asked);

        Assert.True(list.IsUnchecked);
        Assert.Equal("За 2023/24 учебный год проверять пока нечего: нужных таблиц нет.", list.Sentence);
        Assert.All(list.Checks, check => Assert.Equal(0, check.Judged));
        Assert.All(list.Checks, check => Assert.Contains(check.Why, new NoCheck?[] { NoCheck.NotTaken, NoCheck.NothingToConfirm, NoCheck.PupilRowsNotKept }));
    }

    // All of a class of ten moved: what is so of every pupil of a small group is not handed on; twenty pupils may be.
    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(20, 18, false)]
    public void Csv_ToHandOn_HidesWhatTellsOfAChild(int n, int raised, bool hidden)
    {
        ObjectivityList list = Of(District(n, raised), ObjectivityFilter.Asked);

        string handedOn = Lines(ObjectivityCsv.ToHandOn(list, new DisclosureRule(5, 11)))[2];
        string full = Lines(ObjectivityCsv.Full(list))[2];

        Assert.Contains($"у {raised} из {n} учеников", full, StringComparison.Ordinal);
        Assert.Equal(!hidden, handedOn == full);
        Assert.Equal(hidden, handedOn.Contains("скрыто", StringComparison.Ordinal));
        Assert.Contains("Речная", handedOn, StringComparison.Ordinal);
    }

    private static Facts District(int n = 20, int raised = 18)
    {
        Facts facts = new Facts().School(11, "Речная").School(12, "Лесная");
        for (int school = 1; school <= 10; school++)
        {
            facts = Journal(facts.School(school, $"Школа {school}"), school, 20, 1 + (school % 3));
        }

        return Journal(facts, 11, n, raised).Add(12, Year.StartYear, Procedures.Objectivity, "", null, Season.Spring, [Number(Measures.Markers, 2)]);
    }

    private static Facts Journal(Facts facts, int school, int n, int raised) => facts.Add(school, Year.StartYear, Procedures.Vpr, Facts.Mathematics, 5, Season.Spring,
        [Number(Measures.Lowered, 0), Number(Measures.Confirmed, n - raised), Number(Measures.Raised, raised)]);

    private static FactValue Number(string measure, double number) => new(measure, number, null, ValueState.Known, ValueMethod.Reported, CellAddress.Parse("B2"), null);

    private static KeptRecord Record(string code, string body) => new()
    {
        Kind = RecordKinds.Explanation,
        Code = code,
        TerritoryId = 2,
        SchoolId = 11,
        Body = body,
        IsWithdrawn = false,
        Note = "",
        Person = "Аналитик",
        Role = Role.Analyst,
        At = new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc),
        GivenAt = 2,
    };

    private static ObjectivityList Of(Facts facts, ObjectivityFilter filter, params KeptRecord[] records)
    {
        SnapshotView view = SnapshotView.For(
            Actor.Demonstration, new TerritorySnapshot(Facts.District, [Facts.Region], facts.History(), null, 1, false) { Records = records })!;
        return ObjectivityList.Of(view, Year, filter);
    }

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
