using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>A spelling becomes a school of the register, and every loaded file that asks about it is read again.</summary>
internal sealed class SchoolNaming(Database database, TimeProvider clock)
{
    private readonly Registers _registers = new(database, clock);
    private readonly ImportCatalogue _imports = new(database);
    private readonly Answering _answering = new(database, clock, ReadLimits.Default);

    /// <returns>How many files were read again.</returns>
    public async Task<int> NameAsync(School school, string spelling, Actor actor, CancellationToken cancellation)
    {
        await _registers.EditSchoolAsync(new SchoolEdit(school) { AddNames = [spelling] }, actor, cancellation);
        return await ReadAskingAgainAsync(spelling, actor, cancellation);
    }

    /// <returns>How many files were read again.</returns>
    public async Task<int> AddAsync(School school, Territory territory, string spelling, Actor actor, CancellationToken cancellation)
    {
        await _registers.AddSchoolAsync(school, territory, actor, cancellation);
        return await ReadAskingAgainAsync(spelling, actor, cancellation);
    }

    private async Task<int> ReadAskingAgainAsync(string spelling, Actor actor, CancellationToken cancellation)
    {
        int[] asking =
        [
            .. (await _imports.OpenIssuesAsync(null, cancellation))
                .Where(open => Spellings.Of(open.Issue) == spelling)
                .Select(open => open.Import.Id)
                .Distinct(),
        ];
        foreach (int id in asking)
        {
            await _answering.ReadAgainAsync(id, actor, cancellation);
        }

        return asking.Length;
    }
}
