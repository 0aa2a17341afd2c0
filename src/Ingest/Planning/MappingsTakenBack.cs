using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>A mapping that was wrong is taken back, and every file that was read by it is read again without it.</summary>
public sealed class MappingsTakenBack(Database database, TimeProvider clock, ReadLimits limits)
{
    private readonly MappingBook _book = new(database, clock);
    private readonly ImportCatalogue _catalogue = new(database);
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly Answering _answering = new(database, clock, limits);

    public async Task<ReadAgain> TakeBackAsync(int mappingId, Actor actor, CancellationToken cancellation)
    {
        IReadOnlyList<Import> affected = await ReadByAsync(mappingId, cancellation);
        await _book.RevokeAsync(mappingId, actor, cancellation);
        var read = new List<Import>();
        var undone = new List<Import>();
        foreach (Import import in affected)
        {
            try
            {
                read.Add(await _answering.ReadAgainAsync(import.Id, actor, cancellation));
            }
            catch (UselessAnswerException)
            {
                // Nothing else of the file is understood; its values may not stay on a word that was taken back.
                undone.Add(await _ledger.UndoAsync(import.Id, actor, cancellation));
            }
        }

        return new ReadAgain(read, undone);
    }

    /// <summary>Stored files that read by the mapping as the mappings are now.</summary>
    private async Task<IReadOnlyList<Import>> ReadByAsync(int mappingId, CancellationToken cancellation)
    {
        IReadOnlyList<ColumnMapping> mappings = await _book.ListAsync(cancellation);
        var affected = new List<Import>();
        foreach (ImportSummary summary in (await _catalogue.ListAsync(cancellation))
            .Where(summary => summary.Import.UndoneAt is null && summary.Layouts.Contains(MappedTable.Code)))
        {
            if (await _ledger.UploadAsync(summary.Import.Sha256, cancellation) is Upload upload
                && FileReader.Read(summary.Import.Path, upload, [], new KnownMappings(mappings), limits).Tables.Any(table => table.Mapping?.Id == mappingId))
            {
                affected.Add(summary.Import);
            }
        }

        return affected;
    }
}
