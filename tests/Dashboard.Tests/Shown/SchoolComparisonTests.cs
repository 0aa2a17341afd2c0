using System.Text;
using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class SchoolComparisonTests
{
    // Ten schools with 20 of 40 and one with 3 of 40: docs/statistics/funnel.md, SchoolFunnelTests.
    [Fact]
    public void Of_OneSchoolFarBelow_IsNamedInTheChartAndTheSentence_AndRowsStayByName()
    {
        Facts facts = new Facts().School(1, "Я").Oge(1, 2023, 0, 37, 3, 0);
        for (int id = 2; id <= 11; id++)
        {
            facts = facts.School(id, $"Школа {id}").Oge(id, 2023, 0, 20, 20, 0);
        }

        SchoolComparison comparison = Of(facts);

        Assert.StartsWith("За пределами 95 % 1 школа из 11: ниже общей доли. Случайно вышло бы в среднем не больше 0,6.", Plain(comparison.Sentence), StringComparison.Ordinal);
        Assert.Equal("Я", comparison.Rows[^1].School.Name);
        Assert.Equal((FunnelPosition.FarBelow, "11 из 11", "1–10 из 11"), (comparison.Rows[^1].Place!.Position, Plain(comparison.Rows[^1].Places), Plain(comparison.Rows[0].Places)));
        FunnelMark mark = Assert.Single(FunnelOf.Marks(comparison), mark => mark.IsOutside);
        Assert.Equal(("Я", 40, 7.5), (mark.Name, mark.N, mark.Value));
        Assert.Null(comparison.Large);
    }

    [Fact]
    public void Of_ASchoolWithMostPupils_IsNamedAsPullingTheLine()
    {
        SchoolComparison comparison = Of(new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2023, 0, 40, 40, 0).Oge(2, 2023, 0, 5, 5, 0).Oge(3, 2023, 0, 4, 6, 0));

        Assert.Equal("А", comparison.Large!.School.Name);
        Assert.StartsWith("Все 3 школы внутри пределов 95 %:", Plain(comparison.Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoReason_IsSaid()
    {
        Assert.Equal("Результатов за выбранный год нет, сравнивать нечего.", Of(new Facts().School(1, "А")).Sentence);
        Assert.Equal(
            "Школы не сравниваются: результатов по школам нет, загружены только общие.",
            Of(new Facts().School(1, "А").Oge(null, 2023, 0, 5, 5, 0)).Sentence);
        Assert.Equal(
            "Школы не сравниваются: для этого нужны результаты хотя бы 3 школ, а есть у 2 школ.",
            Plain(Of(new Facts().School(1, "А").School(2, "Б").Oge(1, 2023, 0, 5, 5, 0).Oge(2, 2023, 0, 4, 6, 0)).Sentence));
        Assert.StartsWith(
            "Школы не сравниваются: результаты загружены меньше чем по половине школ",
            Of(new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2023, 0, 5, 5, 0)).Sentence,
            StringComparison.Ordinal);
        Assert.Equal(
            "У всех учеников 3 школ результат один и тот же: различий нет.",
            Plain(Of(new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2023, 0, 0, 5, 5).Oge(2, 2023, 0, 0, 4, 6).Oge(3, 2023, 0, 0, 4, 6)).Sentence));
    }

    [Fact]
    public void Of_WhatTheProcedureCannotTell_IsAnsweredByAShare() =>
        Assert.Equal(
            (AssessmentIndicator.Quality, 4),
            (Of(new Facts().School(1, "А").Oge(1, 2023, 0, 5, 5, 0), AssessmentIndicator.MeanTestScore) is var shown ? (shown.Indicator, shown.Indicators.Count) : default));

    // 2 of 3 pupils: neither the value nor where it lies is handed on.
    [Fact]
    public void Csv_ToHandOn_HidesPositionAndPlacesWithTheValue()
    {
        SchoolComparison comparison = Of(new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2023, 0, 1, 2, 0).Oge(2, 2023, 0, 10, 10, 0).Oge(3, 2023, 0, 8, 12, 0));

        string[] handedOn = Lines(ComparisonCsv.ToHandOn(comparison, DisclosureRule.Usual));
        string[] full = Lines(ComparisonCsv.Full(comparison));

        Assert.EndsWith(";\"скрыто (мало учеников)\";;;;;\"нет\";\"скрыто (мало учеников)\";;;3", handedOn[1], StringComparison.Ordinal);
        Assert.EndsWith(";3;2;\"нет\";\"внутри пределов\";1;3;3", full[1], StringComparison.Ordinal);
        Assert.Equal(full[2], handedOn[2]);
    }

    private static SchoolComparison Of(Facts facts, AssessmentIndicator? indicator = null) =>
        SchoolComparison.Of(facts.View(), null, indicator, new SchoolYear(2023));

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
