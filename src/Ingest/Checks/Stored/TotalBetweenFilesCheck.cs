using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>
/// The schools of one file against the district's number in another one. Schools may be missing, so only a sum above the total cannot be.
/// </summary>
internal static class TotalBetweenFilesCheck
{
    private static readonly string[] Counts = [Measures.Participants, .. Measures.Marks, Measures.BelowMinimum, Measures.Score100];

    public static IEnumerable<StoredFinding> Run(IReadOnlyList<StoredWork> works)
    {
        ILookup<(WorkSeries, SchoolYear), StoredWork> schools = works
            .Where(work => work.Series.SchoolId is not null)
            .ToLookup(work => (work.Series with { SchoolId = null }, work.Year));
        foreach (StoredWork district in works.Where(work => work.Series.SchoolId is null && Procedures.IsAssessment(work.Series.Procedure)))
        {
            foreach (string measure in Counts)
            {
                StoredValueRef[] parts = [.. schools[(district.Series, district.Year)].Select(school => school[measure]).OfType<StoredValueRef>()];
                if (district[measure] is { } total && parts.Length > 1 && parts.All(part => part.ImportId != total.ImportId) && parts.Sum(part => part.Number) is double sum && sum > total.Number)
                {
                    yield return new StoredFinding(
                        "total-between-files", Severity.Warning,
                        $"{Measures.Of(measure).Title.ToLowerInvariant()}: по муниципалитету {NumberText.Write(total.Number, 0)}, а {RussianCount.Of(parts.Length, "школа", "школы", "школ")} из файла «{parts[0].Fact.Claim.Import.FileName}» вместе дают {NumberText.Write(sum, 0)}. Одно из чисел неверно, или файлы о разных годах.",
                        total.Fact, total.Value, parts);
                }
            }
        }
    }
}
