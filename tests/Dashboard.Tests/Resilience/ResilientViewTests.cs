using System.Text;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Identification;
using SchoolSupport.Dashboard.Components.Resilience;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Resilience;

public sealed class ResilientViewTests
{
    private const int Year = 2022;

    // The world of docs/identification/resilient-schools.md: 4 points less for each 1 % of pupils with ОВЗ, the school with most of them among the best.
    [Fact]
    public void Of_OneSchoolAboveItsConditions_IsNamedWithWhatChanceWouldGive()
    {
        ResilientView view = Of(18, (school, _) => school == 18 ? 90 : 90 - (4 * school));

        Assert.Equal("В худшей по условиям трети 6 школ; выше ожидаемого два года подряд 1 школа: Школа 18.", Plain(view.Sentence));
        Assert.Equal("Если бы отклонения были одной случайностью, два года подряд выше стандартной ошибки оказалось бы в среднем 0,2 школы из 6.", view.Chance);
        Assert.Equal("выше ожидаемого два года подряд", view.Rows.Single(row => row.School.Id == 18).Verdict);
        Assert.Equal("300 учеников, с ОВЗ 18 %, есть старшие классы", Plain(view.Rows.Single(row => row.School.Id == 18).Conditions));
        Assert.StartsWith("доля учеников с ОВЗ на 10 п.п. больше: −", Plain(Assert.Single(view.Effects)), StringComparison.Ordinal);
        Assert.Equal(1 + (2 * 6), Encoding.UTF8.GetString(ResilientCsv.Full(view)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // 300 pupils, three of them with ОВЗ: three children are not handed on, fifteen may be.
    [Fact]
    public void Conditions_ToHandOn_HideAFewChildren()
    {
        ResilientView view = Of(18, (school, _) => 90 - (4 * school));
        SchoolContext few = view.Found.Schools.Single(school => school.School == 1).Context;
        SchoolContext more = view.Found.Schools.Single(school => school.School == 5).Context;

        Assert.Equal("300 учеников, с ОВЗ 1 %, есть старшие классы", Plain(ResilientView.Words(few)));
        Assert.Equal("300 учеников, доля с ОВЗ: скрыто (мало учеников), есть старшие классы", Plain(ResilientView.Words(few, DisclosureRule.Usual)));
        Assert.Equal(ResilientView.Words(more), ResilientView.Words(more, DisclosureRule.Usual));
    }

    [Fact]
    public void Of_NobodyAbove_SaysSo()
    {
        ResilientView view = Of(18, (school, _) => 90 - (4 * school));

        Assert.Equal("В худшей по условиям трети 6 школ; ни одна не держится выше ожидаемого два года подряд.", Plain(view.Sentence));
        Assert.Empty(view.Resilient);
    }

    [Fact]
    public void Of_RefusedOfAnyKind_SaysWhyAndNamesNobody()
    {
        ResilientView few = Of(5, (school, _) => 90 - (4 * school));
        ResilientView unrelated = Of(18, (school, _) => school % 2 == 0 ? 40 : 60);
        ResilientView nothing = Of(0, (_, _) => 0);

        Assert.StartsWith("Школ с результатами за 2021/22 и 2022/23 и с известными условиями 5. Для сравнения нужно не меньше 15:", few.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("По 18 школам результаты не связаны с известными условиями сильнее, чем случайно (p = ", unrelated.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Результатов школ за два года подряд, 2021/22 и 2022/23, нет:", nothing.Sentence, StringComparison.Ordinal);
        Assert.All(new[] { few, unrelated, nothing }, view => Assert.True(view is { Chance: null, Effects: [], Rows: [] }));
    }

    private static ResilientView Of(int schools, Func<int, int, int> quality)
    {
        Facts facts = new Facts().School(99, "Без данных");
        for (int school = 1; school <= schools; school++)
        {
            facts = facts.School(school, $"Школа {school:00}");
            for (int year = Year - 1; year <= Year; year++)
            {
                int good = quality(school, year);
                facts = facts.Oge(school, year, 0, 100 - good, good, 0)
                    .Add(school, year, Procedures.Context, "Всего", null, Season.Year, [Number(300)])
                    .Add(school, year, Procedures.Context, "С ОВЗ", null, Season.Year, [Number(3 * school)]);
            }
        }

        return ResilientView.Of(facts.View(), new SchoolYear(Year));
    }

    private static FactValue Number(double number) => new(Measures.Pupils, number, null, ValueState.Known, ValueMethod.Reported, null, null);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
