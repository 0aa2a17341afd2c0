using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Pupils, classes and the like of a school over the years.</summary>
public static class ContextTable
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["Всего"] = "Обучающихся",
        ["С ОВЗ"] = "из них с ОВЗ",
        ["Классы"] = "Классов-комплектов",
    };

    /// <returns>Null when nothing of the kind was loaded.</returns>
    public static YearTable? Of(SchoolHistory school, MunicipalityHistory municipality)
    {
        SchoolYear[] years = [.. school.Context.Select(value => value.Year).Distinct().Order().TakeLast(YearTable.MostYears)];
        if (years.Length == 0)
        {
            return null;
        }

        bool compares = municipality.Context.Any(value => value.Year == years[^1]);
        YearRow[] rows =
        [
            .. school.Context.Select(value => value.Item).Distinct().Select(item => new YearRow(
                Titles.GetValueOrDefault(item, item),
                [.. years.Select(year => At(school.Context, item, year))],
                compares ? At(municipality.Context, item, years[^1]) : null)),
        ];
        return new YearTable(years, [new YearRowGroup("", rows)], compares ? years[^1] : null);
    }

    private static LinkedText At(IReadOnlyList<ContextValue> values, string item, SchoolYear year) =>
        LinkedText.Count(values.FirstOrDefault(value => value.Item == item && value.Year == year)?.Figure);
}
