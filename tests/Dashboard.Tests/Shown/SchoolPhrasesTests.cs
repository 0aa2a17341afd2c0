using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class SchoolPhrasesTests
{
    // The municipality has 10 of 141 = 7.1 %; two or more of 9 then happen in 13 cases of 100.
    [Fact]
    public void NotPassed_SmallGroupNearTheDistrict_SaysItMayBeChance() => Assert.Equal(
        "По математике на ОГЭ 2 из 9 выпускников получили «2»; при 9 учениках это может быть случайностью.",
        NotPassed(new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 2, 4, 2, 1).Oge(2, 2020, 8, 80, 31, 13)));

    // 3 of 139 = 2.2 %; two or more of 9 then happen in 1.5 cases of 100.
    [Fact]
    public void NotPassed_SmallGroupFarFromTheDistrict_SaysWhatOnePupilWeighs() => Assert.Equal(
        "По математике на ОГЭ 2 из 9 выпускников получили «2»; в районе 2,2 % (от 0,7 до 6,2 %, 139 учеников, по 2 школам); один ученик здесь – 11 п.п.",
        NotPassed(new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 2, 4, 2, 1).Oge(2, 2020, 1, 80, 36, 13)));

    // 1 of 100: one or more of 13 happen in 1 − 0.99^13 = 12 cases of 100, though Wilson's interval of 1 of 13 begins at 1.4 %.
    [Fact]
    public void NotPassed_OneOfThirteenWhereOneInAHundredIsUsual_SaysItMayBeChance() => Assert.EndsWith(
        "1 из 13 выпускников получил «2»; в районе 1,0 % (от 0,2 до 5,4 %, 100 учеников, по 2 школам), отличие может быть случайностью.",
        NotPassed(new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 1, 12, 0, 0).Oge(2, 2020, 0, 87, 0, 0)), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 10, "1 из 11 выпускников получил «2»; в районе 5 % (от 2 до 14 %, 60 учеников, по 2 школам), отличие может быть случайностью.")] // 3 of 60
    [InlineData(21, 40, "21 из 61 выпускника получил «2»; в районе 20,9 % (от 14,4 до 29,4 %, 110 учеников, по 2 школам).")] // 23 of 110; 21 or more of 61 then happen in 1 case of 100
    public void NotPassed_OneOrTwentyOne_VerbAndNounAgree(int twos, int threes, string ending) => Assert.EndsWith(
        ending, NotPassed(new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, twos, threes, 0, 0).Oge(2, 2020, 2, 47, 0, 0)), StringComparison.Ordinal);

    [Fact]
    public void NotPassed_NobodyGotATwo_SaysSoAndNamesTheDoubt()
    {
        Assert.Equal("Отметок «2» на ОГЭ 2020/21 нет.", NotPassed(new Facts().School(1, "А").Oge(1, 2020, 0, 3, 3, 0)));
        Assert.Equal(
            "Среди известных отметок ОГЭ 2020/21 двоек нет; часть отметок под вопросом.",
            NotPassed(new Facts().School(1, "А").Oge(1, 2020, null, 3, 3, 3)));
        Assert.Null(NotPassed(new Facts().School(1, "А").Oge(1, 2019, 1, 3, 3, 3)));
    }

    /// <summary>«1 из 1 получил «2»» would point at a child; nor may a silence do it, so the small group is named either way.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 4)]
    public void NotPassed_FewerThanFive_NamesNobody(int twos, int threes) => Assert.Equal(
        "На ОГЭ 2020/21 во всех группах школы меньше 5 учеников: выводов по ним нет.",
        NotPassed(new Facts().School(1, "А").Oge(1, 2020, twos, threes, 0, 0)));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 4)]
    public void NotPassed_SmallGroupBesideALargeOne_IsNotSpokenOf(int twos, int threes)
    {
        Facts facts = new Facts().School(1, "А").Oge(1, 2020, 0, 6, 4, 0).Add(1, 2020, Procedures.Oge, "Физика", 9, Season.Spring, [.. Measures.Marks
            .Zip(new[] { twos, threes, 0, 0 }, (measure, count) => new FactValue(measure, count, null, ValueState.Known, ValueMethod.Reported, null, null))]);

        Assert.Equal("На ОГЭ 2020/21 в группах от 5 учеников отметок «2» нет; по группам меньше 5 учеников выводов нет.", NotPassed(facts));
    }

    // −22.5 п.п., −45.2 … +0.2: see docs/indicators/composite-residual.md.
    [Fact]
    public void OfComposite_IntervalWithZero_IsNotDistinguishable() => Assert.Equal(
        "По всем работам года качество на 22 п.п. ниже, чем у других школ муниципалитета в тех же работах (от −45 до 0): отличие неразличимо. Отметки под вопросом не учтены.",
        Plain(SchoolPhrases.OfComposite(MethodExample.Composite)));

    // −25 п.п., −48.51 … −1.49.
    [Fact]
    public void OfComposite_IntervalBelowZero_IsAReasonToTalk() => Assert.Equal(
        "По всем работам года качество на 25 п.п. ниже, чем у других школ муниципалитета в тех же работах (от −49 до −1): это больше, чем даёт случайность; повод для разговора, не вывод.",
        Plain(SchoolPhrases.OfComposite(Composite((3, 10, 30, 50), (2, 10, 20, 50)))));

    // −4.6 ± 1.96 · 100 · √(0.249471 · 2000) / 1000 = −4.6 ± 4.378.
    /// <summary>«до 0» beside «это больше, чем даёт случайность» would contradict itself.</summary>
    [Fact]
    public void OfComposite_EndJustBelowZero_KeepsItsTenths()
    {
        CompositeResidual composite = Composite((454, 1000, 500, 1000));

        Assert.True(composite.Residual.Interval is { High: < 0 and > -0.5 }, composite.Residual.Interval.ToString());
        Assert.Contains("(от −9,0 до −0,2)", Plain(SchoolPhrases.OfComposite(composite)), StringComparison.Ordinal);
    }

    [Fact]
    public void OfComposite_TooFewPupils_SaysHowManyAreNeeded()
    {
        Assert.Equal("Судить по всем работам года нельзя: в них 4 участия, а нужно не меньше 10.", Plain(SchoolPhrases.OfComposite(Composite((1, 4, 5, 10)))));
        Assert.Null(SchoolPhrases.OfComposite(null));
    }

    private static CompositeResidual Composite(params (int K, int N, int OthersK, int OthersN)[] parts) => CompositeResidual.Of(
        new SchoolYear(2020), [.. parts.Select(part => new CompositePart(Facts.Key, default, part.K, part.N, part.OthersK, part.OthersN))], false);

    private static string? NotPassed(Facts facts)
    {
        MunicipalityHistory history = facts.History();
        return Plain(SchoolPhrases.NotPassed(history.School(1)!, history, new SchoolYear(2020)));
    }

    private static string? Plain(string? text) => text?.Replace('\u00A0', ' ');
}
