using Microsoft.EntityFrameworkCore;

namespace SchoolSupport.Domain.Storage;

/// <summary>Names of schools and files, to speak of them.</summary>
internal sealed class StoredNames
{
    private readonly Dictionary<int, string> _schools;
    private readonly Dictionary<int, string> _files;

    private StoredNames(Dictionary<int, string> schools, Dictionary<int, string> files) => (_schools, _files) = (schools, files);

    public static async Task<StoredNames> LoadAsync(
        SchoolSupportDb db, IEnumerable<(int SchoolId, int ImportId)> spokenOf, CancellationToken cancellation)
    {
        (int SchoolId, int ImportId)[] pairs = [.. spokenOf];
        int[] schools = [.. pairs.Select(pair => pair.SchoolId).Distinct()];
        int[] imports = [.. pairs.Select(pair => pair.ImportId).Distinct()];
        return new StoredNames(
            await db.Schools.Where(school => EF.Parameter(schools).Contains(school.Id))
                .ToDictionaryAsync(school => school.Id, school => school.Name, cancellation),
            await db.Imports.Where(import => EF.Parameter(imports).Contains(import.Id))
                .ToDictionaryAsync(import => import.Id, import => import.FileName, cancellation));
    }

    public string School(int id) => _schools[id];

    public string File(int importId) => _files[importId];
}
