using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>
/// One school under two entries of the register: either both have the same results to the last pupil, or one falls silent in the year in
/// which the other, of the same name but for its form, begins.
/// </summary>
internal static class SameSchoolCheck
{
    private const int LeastWorks = 2;
    private const int LeastPupils = 15;

    public static IEnumerable<StoredFinding> Run(IReadOnlyList<StoredWork> works, Register register)
    {
        Dictionary<int, StoredWork[]> bySchool = works
            .Where(work => work.Series.SchoolId is not null && Procedures.IsAssessment(work.Series.Procedure))
            .GroupBy(work => work.Series.SchoolId!.Value)
            .ToDictionary(school => school.Key, school => school.ToArray());
        int[] ids = [.. bySchool.Keys.Order()];
        foreach ((int first, int second) in ids.SelectMany(one => ids.Where(other => other > one).Select(other => (one, other))))
        {
            if (Alike(bySchool[first], bySchool[second]) is { } twin)
            {
                yield return Finding(twin.Second, twin.First, $"результаты те же, что у школы «{register.School(first).Name}», до последнего ученика");
            }
            else if (Continues(bySchool[first], bySchool[second]) && SameName(register.School(first), register.School(second)))
            {
                yield return Finding(bySchool[second][0], bySchool[first][0], $"названа почти так же, как школа «{register.School(first).Name}», и ни одного общего года с ней нет");
            }
        }
    }

    private static (StoredWork First, StoredWork Second)? Alike(StoredWork[] first, StoredWork[] second)
    {
        var byWork = first.ToDictionary(work => (work.Series with { SchoolId = null }, work.Year));
        (StoredWork First, StoredWork Second)[] both =
        [
            .. from work in second
               let key = (work.Series with { SchoolId = null }, work.Year)
               where byWork.ContainsKey(key) && work.Marks() is { } marks && marks.Sum() >= LeastPupils
               select (byWork[key], work),
        ];
        return both.Length >= LeastWorks && both.All(pair => pair.First.Marks() is { } marks && marks.SequenceEqual(pair.Second.Marks()!)) ? both[0] : null;
    }

    private static bool Continues(StoredWork[] first, StoredWork[] second) =>
        first.Max(work => work.Year) < second.Min(work => work.Year) || second.Max(work => work.Year) < first.Min(work => work.Year);

    private static bool SameName(School first, School second) =>
        SchoolLikeness.Of(SchoolNameParts.Of(first.Name, HomeWords.None), SchoolNameParts.Of(second.Name, HomeWords.None), null).IsCertain;

    private static StoredFinding Finding(StoredWork work, StoredWork other, string why)
    {
        StoredValueRef value = work[work.MeasuresSaid.First()]!.Value;
        return new StoredFinding(
            "school-twice", Severity.Warning,
            $"{why}. Похоже, одна школа внесена в реестр дважды: проверьте реестр и написания.",
            value.Fact, value.Value, [other[other.MeasuresSaid.First()]!.Value]);
    }
}
