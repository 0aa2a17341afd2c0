using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Tables of no known layout: what is proposed of them and what a person says. A mapping belongs to the header and is kept at once.</summary>
public sealed partial class ImportDesk
{
    private readonly MappingBook _mappings = new(database, clock);

    /// <summary>The proposal for a table; schools are looked for in the municipality chosen, or in the only one there is, those of the plan included.</summary>
    public async Task<TableProposal> ProposeAsync(UnmappedTable table, CancellationToken cancellation)
    {
        Register register = _batch?.Register ?? await _registers.LoadAsync(cancellation);
        Territory[] municipalities = [.. register.Territories.Where(territory => territory.Kind == TerritoryKind.Municipality)];
        Territory? home = await ChosenAsync(cancellation) ?? (municipalities is [var only] ? only : null);
        return TableProposal.Of(table, home is null ? null : RegisterNames.Of(register).In(home));
    }

    /// <summary>Keeps a mapping and reads every file of the plan anew that has a table nobody knew.</summary>
    /// <returns>The mapping; null when it could not be kept, see <see cref="Failure"/>.</returns>
    /// <exception cref="ArgumentException">The rules leave something unsaid.</exception>
    public async Task<ColumnMapping?> MapAsync(FileReading reading, UnmappedTable table, MappingRules rules)
    {
        if (MappingProblems.Of(table.Table, rules) is [var problem, ..])
        {
            throw new ArgumentException(problem, nameof(rules));
        }

        ColumnMapping? given = null;
        await ReadUnmappedAgainAsync(async () => given = await _mappings.GiveAsync(
            new MappingDraft(HeaderFingerprint.Of(table.Table), KnownMappings.BoundOf(rules, table.Table, reading.Sha256), reading.FileName, table.Sheet, rules),
            current.Demand(Right.ChangeData),
            CancellationToken.None));
        return given;
    }

    /// <summary>Takes a mapping back that was just given; nothing was stored by it yet.</summary>
    public Task UnmapAsync(ColumnMapping mapping) => ReadUnmappedAgainAsync(
        () => _mappings.RevokeAsync(mapping.Id, current.Demand(Right.ChangeData), CancellationToken.None));

    private Task ReadUnmappedAgainAsync(Func<Task> change) => _batch is null || IsBusy ? Task.CompletedTask : WorkAsync(DeskPhase.Reading, async cancellation =>
    {
        await change();
        var readings = new List<FileReading>();
        foreach (FileReading reading in _readings)
        {
            bool concerns = reading.Unmapped.Count > 0 || reading.Tables.Any(checkedTable => checkedTable.Mapping is not null);
            FileReading again = concerns ? await _importer.ReadAgainAsync(reading, cancellation) : reading;
            if (concerns && _leftOut.Remove(reading))
            {
                _leftOut.Add(again);
            }

            readings.Add(again);
        }

        _readings = readings;
        await AgainAsync(null, cancellation);
    });
}
