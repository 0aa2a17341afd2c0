using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Domain.Storage;

/// <summary>The register of territories and schools: read whole, changed by additions and new attributes.</summary>
public sealed class Registers(Database database, TimeProvider clock)
{
    public async Task<Register> LoadAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();

        // One view of three queries; a school and its names always fit together.
        await using var transaction = await database.BeginReadingAsync(db, cancellation);
        List<Territory> territories = await db.Territories.ToListAsync(cancellation);
        List<School> schools = await db.Schools
            .AsNoTrackingWithIdentityResolution()
            .Include(school => school.Names.Where(name => name.RevokedAt == null).OrderBy(name => name.Id))
            .Include(school => school.Codes.OrderBy(code => code.Id))
            .AsSplitQuery()
            .ToListAsync(cancellation);
        return new Register(territories, schools);
    }

    /// <param name="summary">What was done, for the history.</param>
    /// <exception cref="OutdatedChangeException">A school or a code was stored by somebody else meanwhile.</exception>
    public async Task ApplyAsync(RegisterChange change, Actor actor, string summary, CancellationToken cancellation)
    {
        if (!change.IsEmpty)
        {
            await StoreAsync(change, actor, summary, cancellation);
        }
    }

    /// <returns>The school as stored, with its id.</returns>
    public async Task<School> AddSchoolAsync(
        School school, Territory territory, Actor actor, CancellationToken cancellation)
    {
        var change = new RegisterChange { NewSchools = [(school, territory)] };
        RegisterWriter writer = await StoreAsync(change, actor, $"Добавлена школа «{school.Name}»", cancellation);
        return writer.Stored(school);
    }

    public async Task EditSchoolAsync(SchoolEdit edit, Actor actor, CancellationToken cancellation) =>
        await StoreAsync(
            new RegisterChange { Edits = [edit] },
            actor,
            edit.OnlyNames ? $"«{string.Join("», «", edit.AddNames)}» теперь означает школу «{edit.School.Name}»" : $"Изменены сведения о школе «{edit.School.Name}»",
            cancellation);

    /// <summary>Takes a spelling back, or gives it to the school that was meant. Tables read by it are to be read again.</summary>
    public async Task UnnameSchoolAsync(School school, string spelling, School? meant, Actor actor, CancellationToken cancellation)
    {
        SchoolEdit taken = new(school) { RemoveNames = [spelling] };
        await StoreAsync(
            new RegisterChange { Edits = meant is null ? [taken] : [taken, new SchoolEdit(meant) { AddNames = [spelling] }] },
            actor,
            meant is null ? $"«{spelling}» больше не означает школу «{school.Name}»" : $"«{spelling}» означает школу «{meant.Name}», а не «{school.Name}»",
            cancellation);
    }

    /// <summary>All spellings a school was ever known by, those taken back too, the latest first.</summary>
    public async Task<IReadOnlyList<RecordedName>> NamesOfAsync(int schoolId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await (
            from name in db.SchoolNames
            where name.SchoolId == schoolId
            orderby name.Id descending
            select new RecordedName(
                name,
                db.DataVersions.FirstOrDefault(version => version.Number == name.AddedAt),
                db.DataVersions.FirstOrDefault(version => version.Number == name.RevokedAt))).ToListAsync(cancellation);
    }

    /// <returns>The territory as stored, with its id; the one already there when its parent has one so called.</returns>
    public async Task<Territory> AddTerritoryAsync(Territory territory, Actor actor, CancellationToken cancellation)
    {
        var change = new RegisterChange { NewTerritories = [territory] };
        RegisterWriter writer = await StoreAsync(change, actor, $"Добавлена территория «{territory.Name}»", cancellation);
        return writer.Stored(territory);
    }

    private async Task<RegisterWriter> StoreAsync(
        RegisterChange change, Actor actor, string summary, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        var writer = new RegisterWriter(operation);
        await writer.ApplyAsync(change, cancellation);
        await operation.CompleteAsync(OperationKind.RegisterEdit, summary, cancellation);
        return writer;
    }
}

/// <summary>A spelling with who gave it and who took it back, and when.</summary>
/// <param name="Added">Null for names older than this record.</param>
/// <param name="Revoked">Null while tables are read by it.</param>
public sealed record RecordedName(SchoolName Name, DataVersion? Added, DataVersion? Revoked);
