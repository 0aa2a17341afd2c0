using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>
/// Two years of one work with the same numbers in school after school: last year's table under a new title. One school may repeat itself
/// by chance, several with many different numbers do not.
/// </summary>
internal static class CopiedYearCheck
{
    private const int LeastPlaces = 4;
    private const int LeastDifferentNumbers = 6;
    private const double LeastAlike = 0.9;

    public static IEnumerable<StoredFinding> Run(IReadOnlyList<StoredWork> works)
    {
        foreach (var kind in works.Where(work => Procedures.IsAssessment(work.Series.Procedure)).GroupBy(work => work.Series with { SchoolId = null, Subject = "" }))
        {
            Dictionary<(SchoolYear, int?, string), StoredWork> byPlace = kind.ToDictionary(work => (work.Year, work.Series.SchoolId, work.Series.Subject));
            SchoolYear[] years = [.. kind.Select(work => work.Year).Distinct().Order()];
            foreach ((SchoolYear earlier, SchoolYear later) in years.SelectMany(first => years.Where(second => second > first).Select(second => (first, second))))
            {
                foreach (var subject in kind.Where(work => work.Year == later).GroupBy(work => work.Series.SchoolId is null ? "" : work.Series.Subject))
                {
                    if (Compare(subject, byPlace, earlier) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static StoredFinding? Compare(IEnumerable<StoredWork> later, Dictionary<(SchoolYear, int?, string), StoredWork> all, SchoolYear earlier)
    {
        (StoredWork Later, StoredWork Earlier)[] both =
        [
            .. from work in later
               where all.ContainsKey((earlier, work.Series.SchoolId, work.Series.Subject))
               select (work, all[(earlier, work.Series.SchoolId, work.Series.Subject)]),
        ];
        (StoredWork Later, StoredWork Earlier)[] alike = [.. both.Where(pair => Numbers(pair.Later).SequenceEqual(Numbers(pair.Earlier)))];
        int different = alike.SelectMany(pair => Numbers(pair.Later).Select(number => number.Item2)).Where(number => number is not (0 or 100)).Distinct().Count();
        if (alike.Length < LeastPlaces || alike.Length < LeastAlike * both.Length || different < LeastDifferentNumbers)
        {
            return null;
        }

        StoredValueRef first = First(alike[0].Later);
        string places = alike[0].Later.Series.SchoolId is null
            ? Names.RussianCount.Of(alike.Length, "предмете", "предметах", "предметах")
            : Names.RussianCount.Of(alike.Length, "школе", "школах", "школах");
        return new StoredFinding(
            "copied-year", Severity.Warning,
            $"значения за {alike[0].Later.Year} в {places} те же, что за {earlier}, до последней цифры. Похоже, под новым годом загружена прежняя таблица.",
            first.Fact, first.Value, [.. alike.Select(pair => First(pair.Earlier))]);
    }

    private static IEnumerable<(string, double)> Numbers(StoredWork work) =>
        work.MeasuresSaid.Order(StringComparer.Ordinal).Select(measure => (measure, work[measure]!.Value.Number));

    private static StoredValueRef First(StoredWork work) =>
        work.MeasuresSaid.Select(measure => work[measure]!.Value).MinBy(value => value.Value.Cell ?? default);
}
