using System.Text;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Indicators;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Indicators;

public sealed class IndicatorsViewTests
{
    private readonly Facts _facts = new Facts().School(1, "А").School(2, "Б");

    // 18 of 20 and 9 of 9 positions: 27 of 29.
    [Fact]
    public void Staff_HasTheMunicipalityFirstAndSaysOfHowManySchools()
    {
        Teachers(1, 18, 2);
        Teachers(2, 9, 0);
        Add(2, Procedures.StaffTotal, "Всего", Measures.People, 9, 2024);

        var view = IndicatorsView.Of(_facts.History(), IndicatorTab.Staff, null, new SchoolYear(2023));

        Assert.Equal(["Район", "А", "Б"], view.Lines.Select(line => line.Title));
        Assert.Equal([(27, 29), (18, 20), (9, 9)], view.Lines.Select(line => (line.Own.Successes!.Value, line.Own.N!.Value)));
        Assert.Equal("Укомплектованность, 2023/24: 93 %; по школам известно у 2 из 2.", view.Sentence.Replace('\u00A0', ' '));
    }

    [Fact]
    public void YearWithoutData_IsToldAndTheNearestShown()
    {
        Teachers(1, 18, 2);

        var view = IndicatorsView.Of(_facts.History(), IndicatorTab.Staff, null, new SchoolYear(2020));

        Assert.Equal((new SchoolYear(2023), new SchoolYear(2020)), (view.Year, view.Asked));
    }

    [Theory]
    [InlineData(IndicatorTab.Scores)]
    [InlineData(IndicatorTab.Journal)]
    [InlineData(IndicatorTab.Staff)]
    [InlineData(IndicatorTab.Olympiads)]
    [InlineData(IndicatorTab.Outcomes)]
    public void NothingLoaded_IsEmpty(IndicatorTab tab) => Assert.True(IndicatorsView.Of(_facts.History(), tab, null, null).IsEmpty);

    [Fact]
    public void ReachOutOfParticipations_IsABoundInWords()
    {
        Add(1, Procedures.OlympiadSchoolStage, "Физика", Measures.Participations, 60);
        Add(1, Procedures.Context, "Всего", Measures.Pupils, 200);

        var view = IndicatorsView.Of(_facts.History(), IndicatorTab.Olympiads, $"reach:{Procedures.OlympiadSchoolStage}", null);
        IndicatorLine line = view.Lines.Single(line => line.Title == "А");

        Assert.False(line.Own.HasValue);
        Assert.Equal("не больше 30 % (известны участия, а не ученики)", line.Instead!.Replace('\u00A0', ' '));
        Assert.EndsWith("; доли по школам не известны, в таблице – что известно вместо них.", view.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void SentenceAndSchoolPage_SayOfTheMunicipalityWhatItsRowSays()
    {
        Add(1, Procedures.OlympiadSchoolStage, "Физика", Measures.Participations, 60);

        MunicipalityHistory municipality = _facts.History();
        var view = IndicatorsView.Of(municipality, IndicatorTab.Olympiads, $"reach:{Procedures.OlympiadSchoolStage}", null);
        YearLines school = SchoolIndicators.Of(municipality.Schools[0], municipality, null).Olympiads!;

        Assert.Equal("Район", view.Lines[0].Title);
        Assert.Equal("участий 60; сколько это учеников, таблица не говорит", view.Lines[0].Instead);
        Assert.Contains(view.Lines[0].Instead!, view.Sentence, StringComparison.Ordinal);
        Assert.Equal(view.Lines[0].Instead, school.Lines[0].District!.Instead);
    }

    [Fact]
    public void FileToHandOn_HidesSmallGroupsAndWhatStandsInTheirPlace()
    {
        Add(1, Procedures.YearOutcomes, "Обучающихся", Measures.Pupils, 4);
        Add(1, Procedures.YearOutcomes, "С академической задолженностью", Measures.Pupils, 1);
        Add(2, Procedures.YearOutcomes, "Обучающихся", Measures.Pupils, 100);
        Add(2, Procedures.YearOutcomes, "С академической задолженностью", Measures.Pupils, 5);
        IndicatorCell[] cells = [.. IndicatorsView.Of(_facts.History(), IndicatorTab.Outcomes, "AcademicDebt", null).Cells];

        string full = Encoding.UTF8.GetString(IndicatorsCsv.Full(cells));
        string[] lines = Encoding.UTF8.GetString(IndicatorsCsv.ToHandOn(cells, DisclosureRule.Usual)).Split("\r\n");

        Assert.Contains("\"А\";\"С академической задолженностью\";25;\"%\"", full, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("\"А\";\"С академической задолженностью\";\"скрыто (мало учеников)\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("\"Б\";\"С академической задолженностью\";5;\"%\";2,15;11,18;100;5;", StringComparison.Ordinal));
    }

    private void Teachers(int school, int teachers, int vacancies)
    {
        Add(school, Procedures.StaffTotal, "Всего", Measures.People, teachers);
        Add(school, Procedures.StaffMovement, "Вакансий", Measures.People, vacancies);
    }

    private void Add(int school, string procedure, string item, string measure, int count, int year = 2023) => _facts.Add(
        school, year, procedure, item, null, Season.Year, [new FactValue(measure, count, null, ValueState.Known, ValueMethod.Reported, null, null)]);
}
