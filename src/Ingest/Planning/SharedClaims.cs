using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// Files of one batch that say something about the same, from the same source. Nobody can tell from the files which is right, so
/// both say it: the one that is stored later holds.
/// </summary>
internal static class SharedClaims
{
    private const int MostNamed = 4;

    /// <param name="planned">In the order in which they will be stored.</param>
    public static IReadOnlyDictionary<FileReading, IReadOnlyList<SharedClaim>> Of(IReadOnlyList<PlannedFile> planned, UnsavedIds unsaved)
    {
        if (planned.Count(file => file.Plan is not null) < 2)
        {
            return new Dictionary<FileReading, IReadOnlyList<SharedClaim>>();
        }

        var first = new Dictionary<object, (int File, PlannedTable Table, FactDraft Draft)>();
        var pairs = new Dictionary<(int Earlier, int Later), List<Shared>>();
        for (int file = 0; file < planned.Count; file++)
        {
            foreach (PlannedTable table in planned[file].Plan?.Tables ?? [])
            {
                foreach (FactDraft draft in table.Facts)
                {
                    object key = KeyOf(draft, unsaved);
                    if (first.TryGetValue(key, out (int File, PlannedTable Table, FactDraft Draft) earlier) && earlier.File != file)
                    {
                        pairs.TryAdd((earlier.File, file), []);
                        pairs[(earlier.File, file)].Add(new Shared(earlier.Table.Sheet, table.Sheet, draft, SameValues(earlier.Draft, draft)));
                    }

                    first[key] = (file, table, draft);
                }
            }
        }

        var issues = planned.ToDictionary(file => file.Reading, _ => new List<SharedClaim>());
        foreach (((int earlier, int later), List<Shared> shared) in pairs)
        {
            (string before, string after) = (planned[earlier].Reading.Path, planned[later].Reading.Path);
            Severity severity = shared.TrueForAll(one => one.IsSame) ? Severity.Note : Severity.Warning;
            issues[planned[earlier].Reading].Add(new SharedClaim(
                severity,
                shared[0].EarlierSheet,
                About(after, shared),
                $"Действовать будет «{after}»: он сохраняется позже. Если верен этот файл, уберите из загрузки «{after}».",
                $"Действует «{after}»: он сохранён позже. Если верен этот файл, отмените загрузку файла «{after}»."));
            issues[planned[later].Reading].Add(new SharedClaim(
                severity,
                shared[0].LaterSheet,
                About(before, shared),
                $"Действовать будет этот файл: он сохраняется позже. Если верен «{before}», уберите из загрузки этот файл.",
                $"Действует этот файл: он сохранён позже. Если верен «{before}», отмените загрузку этого файла."));
        }

        return issues.ToDictionary(file => file.Key, file => (IReadOnlyList<SharedClaim>)file.Value);
    }

    private static string About(string other, List<Shared> shared)
    {
        string[] what = [.. shared.Select(one => Title(one.Draft)).Distinct()];
        string named = string.Join("; ", what.Take(MostNamed)) + (what.Length > MostNamed ? $" и ещё {what.Length - MostNamed}" : "");
        int differ = shared.Count(one => !one.IsSame);
        string values = differ == 0 ? "значения одинаковы" : $"значения расходятся в {differ}";
        return $"О том же говорит и файл «{other}»: {named}. Общих записей {shared.Count}, {values}.";
    }

    private static string Title(FactDraft draft)
    {
        string procedure = Procedures.Title(draft.Procedure);
        return draft.Subject.Length > 0 && Procedures.IsAssessment(draft.Procedure)
            ? $"{procedure}, {draft.Subject}, {draft.Year}"
            : $"{procedure}, {draft.Year}";
    }

    private static object KeyOf(FactDraft draft, UnsavedIds unsaved) => (
        draft.Source,
        draft.Territory.Id != 0 ? draft.Territory.Id : unsaved.Of(draft.Territory),
        draft.School is not School school ? (int?)null : school.Id != 0 ? school.Id : unsaved.Of(school),
        draft.Year,
        draft.Season,
        draft.Attempt,
        (draft.Procedure, draft.ProgrammeGrade, draft.PupilGrade, draft.Subject, draft.Aspect));

    /// <summary>Cells may lie elsewhere: that changes no value.</summary>
    private static bool SameValues(FactDraft left, FactDraft right) => Comparable(left).SequenceEqual(Comparable(right));

    private static IEnumerable<FactValue> Comparable(FactDraft draft) =>
        draft.Values.Select(value => value with { Cell = null }).OrderBy(value => value.Measure, StringComparer.Ordinal);

    private sealed record Shared(string EarlierSheet, string LaterSheet, FactDraft Draft, bool IsSame);
}

/// <summary>What a file of a batch shares with another one, and what to do about it before and after both are stored.</summary>
internal sealed record SharedClaim(Severity Severity, string Sheet, string About, string Before, string After)
{
    public PlannedIssue Planned => Issue(Before);

    public PlannedIssue Stored => Issue(After);

    private PlannedIssue Issue(string advice) => new(IssueCodes.ClaimedTwice, Severity, Sheet, null, $"{About} {advice}", null);
}
