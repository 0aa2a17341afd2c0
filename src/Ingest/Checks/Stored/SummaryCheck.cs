using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>
/// Качество, успеваемость and mean mark that one file reports against the marks another one gives for the same place: the same work told
/// twice must come to the same. A district's own value is compared with its schools where all their pupils are there.
/// </summary>
internal static class SummaryCheck
{
    /// <summary>Published values have one decimal and are rounded by hand; a mean mark has two.</summary>
    private const double MostPoints = 0.15;
    private const double MostMark = 0.0151;

    public static IEnumerable<StoredFinding> Run(IReadOnlyList<StoredWork> works)
    {
        ILookup<(WorkSeries, SchoolYear), StoredWork> schools = works
            .Where(work => work.Series.SchoolId is not null)
            .ToLookup(work => (work.Series with { SchoolId = null }, work.Year));
        foreach (StoredWork work in works)
        {
            foreach (StoredFinding finding in Against(work, work.Marks(), [work]))
            {
                yield return finding;
            }

            StoredWork[] parts = work.Series.SchoolId is null ? [.. schools[(work.Series, work.Year)]] : [];
            if (parts.Length > 0 && parts.All(part => part.Marks() is not null))
            {
                int[] pooled = [.. Enumerable.Range(0, 4).Select(mark => parts.Sum(part => part.Marks()![mark]))];
                if (work.Count() is not { } all || all.Number == pooled.Sum())
                {
                    foreach (StoredFinding finding in Against(work, pooled, parts))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static IEnumerable<StoredFinding> Against(StoredWork work, int[]? marks, StoredWork[] of)
    {
        if (marks is null || marks.Sum() == 0)
        {
            yield break;
        }

        StoredValueRef source = of[0][Measures.Mark2]!.Value;
        double n = marks.Sum();
        foreach ((string measure, double computed, double most) in new[]
        {
            (Measures.Quality, 100 * (marks[2] + marks[3]) / n, MostPoints),
            (Measures.PassRate, 100 * (n - marks[0]) / n, MostPoints),
            (Measures.MeanMark, marks.Select((count, index) => count * (index + 2.0)).Sum() / n, MostMark),
        })
        {
            foreach (StoredValueRef reported in work.All(measure).Where(reported => reported.ImportId != source.ImportId && Math.Abs(reported.Number - computed) > most))
            {
                string whose = of.Length > 1 ? $"по отметкам {RussianCount.Of(of.Length, "школы", "школ", "школ")}" : "по числу отметок";
                yield return new StoredFinding(
                    "summary-differs", of.Length > 1 ? Severity.Note : Severity.Warning,
                    $"{Measures.Of(measure).Title.ToLowerInvariant()} {NumberText.Write(reported.Number, 2)}, а {whose} из файла «{source.Fact.Claim.Import.FileName}» получается {NumberText.Write(computed, 2)}. Сравните, об одних ли учениках говорят файлы.",
                    reported.Fact, reported.Value, [source]);
            }
        }
    }
}
