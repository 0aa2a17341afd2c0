using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// Stores a <see cref="RegisterChange"/> within an operation and knows afterwards which ids its new objects got. The
/// change's own objects are copied, so that a change whose transaction failed can be tried again.
/// </summary>
internal sealed class RegisterWriter(Operation operation)
{
    private readonly Dictionary<Territory, Territory> _territories = [];
    private readonly Dictionary<School, School> _schools = [];

    public Territory Stored(Territory territory) => territory.Id != 0 ? territory : _territories[territory];

    public School Stored(School school) => school.Id != 0 ? school : _schools[school];

    /// <exception cref="OutdatedChangeException">A school or a code was stored by somebody else meanwhile.</exception>
    public async Task ApplyAsync(RegisterChange change, CancellationToken cancellation)
    {
        try
        {
            await AddTerritoriesAsync(change, cancellation);
            AddSchools(change);
            await operation.SaveAsync(cancellation);
            await EditAsync(change, cancellation);
            await operation.SaveAsync(cancellation);
        }
        catch (DbUpdateException taken) when (UniqueViolation.Caused(taken))
        {
            throw new OutdatedChangeException(
                "Школа с таким кодом уже есть в реестре. Обновите реестр и повторите.", taken);
        }
    }

    /// <summary>Level by level, parents first. A territory that came in since the file was read is not added twice.</summary>
    private async Task AddTerritoriesAsync(RegisterChange change, CancellationToken cancellation)
    {
        var known = await operation.Db.Territories.ToListAsync(cancellation);
        List<Territory> rest = [.. change.NewTerritories];
        while (rest.Count > 0)
        {
            List<Territory> level = [.. rest.Where(territory => !rest.Contains(ParentOf(territory)!))];
            if (level.Count == 0)
            {
                throw new ArgumentException("New territories are each other's parents.", nameof(change));
            }

            foreach (Territory territory in level)
            {
                int? parent = ParentOf(territory) is Territory above ? Stored(above).Id : territory.ParentId;
                Territory copy = Copy(territory, parent);
                Territory? same = known.Find(other =>
                    other.Kind == copy.Kind && other.ParentId == parent && other.NameKey == copy.NameKey);
                _territories[territory] = same ?? operation.Db.Territories.Add(copy).Entity;
            }

            await operation.SaveAsync(cancellation);
            rest.RemoveAll(level.Contains);
        }

        Territory? ParentOf(Territory territory) => change.ParentOf.GetValueOrDefault(territory);
    }

    private void AddSchools(RegisterChange change)
    {
        foreach ((School school, Territory territory) in change.NewSchools)
        {
            _schools[school] = operation.Db.Schools.Add(Copy(school, Stored(territory).Id)).Entity;
        }
    }

    private async Task EditAsync(RegisterChange change, CancellationToken cancellation)
    {
        if (change.Edits.Count == 0)
        {
            return;
        }

        int[] ids = [.. change.Edits.Select(edit => Stored(edit.School).Id).Distinct()];
        Dictionary<int, School> schools = await operation.Db.Schools
            .Include(school => school.Names.Where(name => name.RevokedAt == null))
            .Include(school => school.Codes)
            .AsSplitQuery()
            .Where(school => EF.Parameter(ids).Contains(school.Id))
            .ToDictionaryAsync(school => school.Id, cancellation);
        foreach (SchoolEdit edit in change.Edits)
        {
            School school = schools[Stored(edit.School).Id];
            SchoolName[] names = [.. school.Names];
            SchoolCode[] codes = [.. school.Codes];
            edit.ApplyTo(school);
            Record(school, names);
            operation.Db.SchoolCodes.RemoveRange(codes.Except(school.Codes));
        }
    }

    /// <summary>A name is never deleted: who read a table by it must be able to see that it held, and until when.</summary>
    private void Record(School school, SchoolName[] before)
    {
        foreach (SchoolName added in school.Names.Except(before))
        {
            added.AddedAt = operation.Number;
        }

        foreach (SchoolName revoked in before.Except(school.Names).ToArray())
        {
            revoked.RevokedAt = operation.Number;
            school.Names.Add(revoked);
        }
    }

    private static Territory Copy(Territory territory, int? parentId) => new()
    {
        Kind = territory.Kind,
        Name = territory.Name,
        Code = territory.Code,
        ParentId = parentId,
        IsInvented = territory.IsInvented,
        NameKey = NameKey.Of(territory.Name),
    };

    private School Copy(School school, int territoryId) => new()
    {
        TerritoryId = territoryId,
        Code = school.Code,
        Name = school.Name,
        FullName = school.FullName,
        Type = school.Type,
        Settlement = school.Settlement,
        Locality = school.Locality,
        BranchOf = school.BranchOf,
        MergedInto = school.MergedInto,
        OpenedYear = school.OpenedYear,
        ClosedYear = school.ClosedYear,
        Names =
        [
            .. school.Names.Select(name => new SchoolName
            {
                Text = name.Text,
                NameKey = NameKey.Of(name.Text),
                FromYear = name.FromYear,
                ToYear = name.ToYear,
                AddedAt = operation.Number,
            }),
        ],
        Codes = [.. school.Codes.Select(code => new SchoolCode { System = code.System, Value = code.Value })],
    };
}
