using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>A spelling becomes a school of the register, and every loaded file that asks about it is read again.</summary>
public sealed class SchoolNaming(Database database, TimeProvider clock)
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

    /// <summary>The school of the register a person means by code, name or any spelling of it; null when none or several are meant.</summary>
    public async Task<School?> MeantAsync(string named, CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        string key = NameKey.Of(named);
        School[] exact = [.. register.Schools.Where(school => school.Code == named || school.Name == named)];
        School[] meant = exact.Length > 0 ? exact : [.. register.Schools.Where(school => school.Names.Any(name => name.NameKey == key))];
        return meant is [var only] ? only : null;
    }

    private async Task<int> ReadAskingAgainAsync(string spelling, Actor actor, CancellationToken cancellation)
    {
        int[] asking =
        [
            .. (await _imports.OpenIssuesAsync(null, cancellation))
                .Where(open => AskedSpelling.Of(open.Issue) == spelling)
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
