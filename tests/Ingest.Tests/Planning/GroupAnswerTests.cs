using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Planning;

public sealed class GroupAnswerTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task OneReasonForAllOfARule_IsOneReading_AndIsTakenBackTogether()
    {
        await _desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo));
        StoredFile stored = await _desk.ImportOneAsync("ОГЭ.xlsx", new OgeTable().With("F10", "0").With("J10", "0").Xlsx());
        int id = stored.Import!.Id;
        Issue[] sums = [.. (await OpenAsync(id)).Where(issue => issue.Code == "row-sum")];
        Assert.Equal(2, sums.Length);
        int revision = (await _desk.Ledger.GetAsync(id, CancellationToken.None))!.Import.Revision;

        await Assert.ThrowsAsync<UselessAnswerException>(() => _desk.Answering.KeepAllAsync(id, sums, " ", Actor.CommandLine, CancellationToken.None));
        Import kept = await _desk.Answering.KeepAllAsync(id, sums, "сверено с протоколом", Actor.CommandLine, CancellationToken.None);

        Assert.Equal(revision + 1, kept.Revision);
        Assert.DoesNotContain(await OpenAsync(id), issue => issue.Code == "row-sum");
        IReadOnlyList<Answer> answers = await new AnswerBook(_desk.Database, TimeProvider.System).ForUploadAsync(kept.Sha256, CancellationToken.None);
        Assert.Equal(2, answers.Count);

        await _desk.Answering.RevokeAllAsync(id, [.. answers.Select(answer => answer.Id)], Actor.CommandLine, CancellationToken.None);

        Assert.Equal(2, (await OpenAsync(id)).Count(issue => issue.Code == "row-sum"));
    }

    private async Task<IEnumerable<Issue>> OpenAsync(int id) =>
        (await _desk.Ledger.GetAsync(id, CancellationToken.None))!.Import.Issues.Where(issue => issue.Decision is null);
}
