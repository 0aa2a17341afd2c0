using System.Security.Cryptography;
using System.Text;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>Territories and schools as the person edits them; each save is one data version.</summary>
public sealed class RegisterDesk(Database database, CurrentRegister register, TimeProvider clock, CurrentActor current)
{
    private readonly Registers _registers = new(database, clock);
    private readonly SpellingsTakenBack _spellings = new(database, clock, ReadLimits.Default);

    public bool MayEdit => current.May(Right.EditRegister);

    /// <summary>
    /// Tells one installation's drafts from another's in the same browser: a demonstration and a working database may take turns at
    /// one address.
    /// </summary>
    public string Installation { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(database.Address.ToString())))[..12];

    /// <summary>Schools of a municipality, closed ones too.</summary>
    public async Task<RegisterTable> OpenAsync(int territoryId, CancellationToken cancellation) =>
        RegisterTable.Of((await register.GetAsync(cancellation)).Schools.Where(school => school.TerritoryId == territoryId));

    /// <summary>A file somebody keeps the schools in → a table to look through; nothing is stored.</summary>
    /// <exception cref="WorkbookRefusedException">The file cannot be read.</exception>
    public static ReadRegister Read(string fileName, byte[] content)
    {
        Workbook workbook = WorkbookReader.Read(fileName, content, ReadLimits.Default);
        string[][] rows = [.. workbook.Sheets.Where(sheet => !sheet.Hidden).SelectMany(Rows)];
        int head = Array.FindIndex(rows, row => RegisterHeadings.Of(row) is not null);
        var table = new RegisterTable();
        int taken = head < 0 ? 0 : table.Take(rows[(head + 1)..].Where(row => RegisterHeadings.Of(row) is null), RegisterHeadings.Of(rows[head])!);
        return new ReadRegister(table, taken, Labelled(rows, "Муниципалитет:"), Labelled(rows, "Регион:"));
    }

    /// <summary>Stores the changes. Files about a school that lost a name are read again: they may have been read by it.</summary>
    /// <exception cref="OutdatedChangeException">Somebody else stored a school with the same code meanwhile.</exception>
    public async Task SaveAsync(RegisterTable table, Territory territory, CancellationToken cancellation)
    {
        Actor actor = Demand(territory.Id);
        RegisterChange change = table.ToChange(territory);
        await _registers.ApplyAsync(change, actor, $"Изменён реестр школ: {territory.Name}", cancellation);
        foreach (SchoolEdit edit in change.Edits.Where(edit => edit.RemoveNames.Count > 0))
        {
            await _spellings.ReadAgainAsync(edit.School, actor, cancellation);
        }
    }

    /// <summary>Takes back what a save changed in schools that were there before it; added schools stay.</summary>
    /// <param name="before">The changed schools as they were.</param>
    /// <param name="after">What they were saved as: line by line as in <paramref name="before"/>.</param>
    /// <exception cref="OutdatedChangeException">Somebody has changed one of them since.</exception>
    public async Task UndoAsync(
        IReadOnlyList<School> before, IReadOnlyList<RegisterLine> after, Territory territory, CancellationToken cancellation)
    {
        Actor actor = Demand(territory.Id);
        Register now = await register.GetAsync(cancellation);
        SchoolEdit[] edits = [.. before.Zip(after, (school, line) => RegisterUndo.Of(school, line, now.School(school.Id)))];
        await _registers.ApplyAsync(
            new RegisterChange { Edits = edits }, actor, $"Отменены правки реестра школ: {territory.Name}", cancellation);
    }

    /// <summary>A new municipality with its schools, and its region where it is new; all in one step.</summary>
    /// <returns>The municipality as stored.</returns>
    public async Task<Territory> StartAsync(string regionName, string municipality, RegisterTable table, CancellationToken cancellation)
    {
        Actor actor = Demand(null);
        Register known = await register.GetAsync(cancellation);
        Territory? above = known.TerritoriesNamed(regionName, TerritoryKind.Region).FirstOrDefault(region => !region.IsInvented);
        Territory parent = above ?? New(TerritoryKind.Region, regionName, null);
        Territory added = New(TerritoryKind.Municipality, municipality, above?.Id);
        Territory? same = known.TerritoriesNamed(municipality, TerritoryKind.Municipality)
            .FirstOrDefault(place => above is not null && place.ParentId == above.Id);
        if (same is not null)
        {
            throw new OutdatedChangeException($"«{same.Name}» уже есть. Откройте его реестр школ и дополните его.");
        }

        RegisterChange change = table.ToChange(added) with
        {
            NewTerritories = above is null ? [parent, added] : [added],
            ParentOf = above is null ? new Dictionary<Territory, Territory> { [added] = parent } : new Dictionary<Territory, Territory>(),
        };
        await _registers.ApplyAsync(change, actor, $"Заведён муниципалитет: {municipality}", cancellation);
        return (await register.GetAsync(cancellation)).TerritoriesNamed(municipality, TerritoryKind.Municipality).MaxBy(territory => territory.Id)!;
    }

    private Actor Demand(int? territoryId)
    {
        Actor actor = current.Demand(Right.EditRegister);
        return actor.TerritoryId is null || actor.TerritoryId == territoryId
            ? actor
            : throw new UnauthorizedAccessException("Реестр другого муниципалитета вам не доступен.");
    }

    private static Territory New(TerritoryKind kind, string name, int? parentId) =>
        new() { Kind = kind, Name = name.Trim(), NameKey = NameKey.Of(name), ParentId = parentId };

    private static IEnumerable<string[]> Rows(Sheet sheet) => Enumerable.Range(1, sheet.RowCount)
        .Select(row => Enumerable.Range(1, sheet.ColumnCount).Select(column => sheet[row, column]?.Text ?? "").ToArray());

    private static string? Labelled(IEnumerable<string[]> rows, string label) => rows
        .Select(row => string.Join(' ', row.Where(cell => cell.Length > 0)))
        .FirstOrDefault(text => text.StartsWith(label, StringComparison.OrdinalIgnoreCase))?[label.Length..].Trim() is { Length: > 0 } value
            ? value
            : null;
}

/// <summary>A register read from a file.</summary>
/// <param name="Schools">How many schools were found; 0 when no line of headings was.</param>
public sealed record ReadRegister(RegisterTable Table, int Schools, string? Municipality, string? Region);
