using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// A spelling that was given to the wrong school: it is taken back, or given to the right one, and every file that says something
/// about the wrong school is read again. Which of its rows were found by the spelling is not kept; reading again finds out.
/// </summary>
public sealed class SpellingsTakenBack(Database database, TimeProvider clock, ReadLimits limits)
{
    private readonly Registers _registers = new(database, clock);
    private readonly ImportCatalogue _catalogue = new(database);
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly Answering _answering = new(database, clock, limits);

    /// <param name="meant">The school the spelling means; null to have it asked again.</param>
    public async Task<ReadAgain> TakeBackAsync(School school, string spelling, School? meant, Actor actor, CancellationToken cancellation)
    {
        await _registers.UnnameSchoolAsync(school, spelling, meant, actor, cancellation);
        return await ReadAgainAsync(school, actor, cancellation);
    }

    /// <summary>Reads all files about a school again, e.g. after some of its names were removed from the register.</summary>
    public async Task<ReadAgain> ReadAgainAsync(School school, Actor actor, CancellationToken cancellation)
    {
        var read = new List<Import>();
        var undone = new List<Import>();
        foreach (Import import in await _catalogue.AboutSchoolAsync(school.Id, cancellation))
        {
            try
            {
                read.Add(await _answering.ReadAgainAsync(import.Id, actor, cancellation));
            }
            catch (UselessAnswerException)
            {
                // Nothing of the file is about a school we know any more; its values may not stay with the wrong one.
                undone.Add(await _ledger.UndoAsync(import.Id, actor, cancellation));
            }
        }

        return new ReadAgain(read, undone);
    }
}

/// <summary>What became of the files.</summary>
/// <param name="Undone">Files of which nothing could be used any more; loaded again they ask which school is meant.</param>
public sealed record ReadAgain(IReadOnlyList<Import> Files, IReadOnlyList<Import> Undone);
