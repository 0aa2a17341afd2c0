using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>
/// A part and its whole from different files: participants of a subject and the graduates, marks and participants, pupils of a work and
/// pupils of the grade, teachers of a kind and all teachers. Within one table the checks of the import see to it.
/// </summary>
internal static class PupilsOverWholeCheck
{
    private static readonly string[] StaffParts = [Procedures.StaffCategory, Procedures.StaffAge, Procedures.StaffEducation, Procedures.StaffExperience];

    public static IEnumerable<StoredFinding> Run(IReadOnlyList<StoredWork> works)
    {
        ILookup<(int?, SchoolYear), StoredWork> byPlace = works.ToLookup(work => (work.Series.SchoolId, work.Year));
        foreach (StoredWork work in works)
        {
            IEnumerable<StoredWork> same = byPlace[(work.Series.SchoolId, work.Year)];
            foreach ((StoredValueRef part, StoredValueRef whole, string words) in Pairs(work, same))
            {
                if (part.Number > whole.Number && part.ImportId != whole.ImportId)
                {
                    yield return new StoredFinding(
                        "part-over-stored", Severity.Warning,
                        $"{words}: {NumberText.Write(part.Number, 0)} и {NumberText.Write(whole.Number, 0)} (файл «{whole.Fact.Claim.Import.FileName}»). Часть больше целого: одно из чисел неверно.",
                        part.Fact, part.Value, [whole]);
                }
            }
        }
    }

    private static IEnumerable<(StoredValueRef Part, StoredValueRef Whole, string Words)> Pairs(StoredWork work, IEnumerable<StoredWork> same)
    {
        if (StaffParts.Contains(work.Series.Procedure) && work[Measures.People] is { } some
            && same.FirstOrDefault(other => other.Series.Procedure == Procedures.StaffTotal && other.Series.Subject == "Всего")?[Measures.People] is { } teachers)
        {
            yield return (some, teachers, $"учителей «{work.Series.Subject}» больше, чем всех учителей");
        }

        if (!Procedures.IsAssessment(work.Series.Procedure) || work.Count() is not { } participants)
        {
            yield break;
        }

        foreach (StoredWork exam in same.Where(other => (other.Series.Procedure, other.Series.Grade) == (work.Series.Procedure, work.Series.Grade)))
        {
            if (exam[Measures.Enrolled] is { } graduates)
            {
                yield return (participants, graduates, "участников по предмету больше, чем выпускников");
            }
        }

        foreach (StoredWork grade in same.Where(other => other.Series.Procedure == Procedures.Context && other.Series.Subject == $"{work.Series.PupilGrade} класс"))
        {
            // The questionnaire is filled in months earlier or later: a few pupils come and go.
            if (grade[Measures.Pupils] is { } pupils && participants.Number > (pupils.Number * 1.1) + 2)
            {
                yield return (participants, pupils, "участников больше, чем учеников в параллели");
            }
        }

        foreach (string part in Measures.Marks.Append(Measures.BelowMinimum).Append(Measures.Score100))
        {
            if (work[part] is { } count)
            {
                yield return (count, participants, $"{Measures.Of(part).Title.ToLowerInvariant()}: больше, чем участников");
            }
        }
    }
}
