using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Operations;
using Direction = SchoolSupport.Analytics.Trends.SchoolTrend;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class DirectionLineTests
{
    /// <summary>One falls by 5 п.п. a year against the other, the other rises; the third took part once.</summary>
    private static Facts Opposites
    {
        get
        {
            Facts facts = new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(3, 2023, 0, 50, 50, 0);
            for (int year = 0; year < 5; year++)
            {
                facts = facts.Oge(1, 2019 + year, 0, 800 + (100 * year), 1200 - (100 * year), 0).Oge(2, 2019 + year, 0, 1000, 1000, 0);
            }

            return facts;
        }
    }

    [Fact]
    public void Of_OppositeSchools_SaysTheWayTheYearsAndHowSureItIs()
    {
        IReadOnlyDictionary<int, Direction> directions = Opposites.View().DirectionsIn(null);

        DirectionLine fall = DirectionLine.Of(directions[1]);
        DirectionLine rise = DirectionLine.Of(directions[2]);

        Assert.Equal((TrendVerdict.Fall, TrendVerdict.Rise), (fall.Verdict, rise.Verdict));
        Assert.InRange(fall.Slope.Value!.Value, -5, -1);
        Assert.InRange(fall.Slope.Value!.Value + rise.Slope.Value!.Value, -0.15, 0.15);
        Assert.Matches(@"^За 2019/20–2023/24 .* качество снижается: в среднем −\d,\d п\.п\. в год \(95 % интервал от −\d,\d до −\d,\d п\.п\. в год\)\. Вероятность снижения (больше )?9\d %;", Plain(fall.Sentence));
        Assert.Contains("Вероятность роста", rise.Sentence, StringComparison.Ordinal);
        Assert.Matches("; вероятность (больше )?9\\d %; 2019/20–2023/24$", Plain(fall.Brief));
    }

    [Fact]
    public void Of_OneYear_ShowsNoNumberAndSaysWhatIsMissing()
    {
        DirectionLine line = DirectionLine.Of(Opposites.View().DirectionsIn(null)[3]);

        Assert.Equal((TrendVerdict.TooLittleData, false), (line.Verdict, line.Slope.HasValue));
        Assert.Equal("О направлении судить нельзя: общий итог всех работ есть за 1 год из последних 5, а нужно не меньше 3.", Plain(line.Sentence));
    }

    // Three years of ten pupils have a slope, which is mostly what was believed beforehand.
    [Fact]
    public void Of_ThreeYearsOfAFewPupils_ShowsNoNumberEither()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б");
        for (int year = 2021; year < 2024; year++)
        {
            facts = facts.Oge(1, year, 0, year - 2016, 2026 - year, 0).Oge(2, year, 0, 20, 20, 0);
        }

        DirectionLine line = DirectionLine.Of(facts.View().DirectionsIn(null)[1]);

        Assert.Equal((TrendVerdict.TooLittleData, false, "мало учеников"), (line.Verdict, line.Slope.HasValue, line.Brief));
    }

    [Fact]
    public void Summary_OfAllSchools_CountsThemAndTheExpectedMistakes()
    {
        IReadOnlyDictionary<int, Direction> directions = Opposites.View().DirectionsIn(null);
        double wrong = 1 - directions[1].ProbabilityOfFall!.Value;

        string sentence = Plain(DirectionSummary.Of(directions).Sentence);

        Assert.InRange(wrong, 0, 0.004);
        Assert.Equal(
            "Направление по всем работам за последние 5 лет: снижение у 1 школы, рост у 1 школы, недостаточно данных у 1 школы. Из этих названий ошибочны, по расчёту: снижение меньше 0,01, рост меньше 0,01; на деле их бывает больше.",
            sentence);
        Assert.Equal("", DirectionSummary.Of(new Facts().School(1, "А").View().DirectionsIn(null)).Sentence);
    }

    // A headmaster gets the verdict of their school as the whole municipality tells it, and nothing of the others.
    [Fact]
    public void View_OfOneSchool_HasItsDirectionAlone()
    {
        Facts facts = Opposites;
        var snapshot = new TerritorySnapshot(Facts.District, [], facts.History(), null, 1, false);

        SnapshotView head = SnapshotView.For(new Actor("Директор", Role.School, 2, 2), snapshot)!;

        Assert.Equal(facts.View().DirectionsIn(null)[2].Slope, Assert.Single(head.DirectionsIn(null)).Value.Slope);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
