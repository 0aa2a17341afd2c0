using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>Answers about cells of a file of a batch: they belong to its bytes and are kept at once, its values are not.</summary>
public sealed class AnswersBeforeStoring(Database database, TimeProvider clock, ReadLimits limits)
{
    private readonly AnswerBook _book = new(database, clock);
    private readonly MappingBook _mappings = new(database, clock);

    /// <returns>The file read with the answer.</returns>
    /// <exception cref="UselessAnswerException">The value does not fit the cell; no answer is kept.</exception>
    public async Task<FileReading> CorrectAsync(
        FileReading reading, PlannedIssue issue, string value, Actor actor, CancellationToken cancellation)
    {
        AnswerDraft draft = Draft(reading, issue, AnswerKind.Correct, value, null);
        IReadOnlyList<Answer> answers = await _book.ForUploadAsync(reading.Sha256, cancellation);
        FileReading again = await ReadAsync(reading, GivenAnswer.Holding(answers, [draft], actor, clock.GetUtcNow().UtcDateTime), cancellation);
        GivenAnswer.DemandUseful(draft, again.AllIssues);
        await _book.GiveAsync(draft, actor, cancellation);
        return again;
    }

    /// <summary>The cells are right as they stand, all for one reason.</summary>
    /// <returns>The file read with the answers, once for all of them.</returns>
    /// <exception cref="UselessAnswerException">There is no reason, or it is too long.</exception>
    public async Task<FileReading> KeepAsync(
        FileReading reading, IReadOnlyList<PlannedIssue> issues, string? reason, Actor actor, CancellationToken cancellation)
    {
        AnswerDraft[] drafts =
        [
            .. issues.Select(issue => Draft(reading, issue, AnswerKind.Keep, null, GivenAnswer.ReasonToKeep(issue.Code, reason))).Distinct(),
        ];
        await _book.GiveAllAsync(drafts, actor, cancellation);
        return await ReadAsync(reading, await _book.ForUploadAsync(reading.Sha256, cancellation), cancellation);
    }

    /// <summary>Takes back what was decided about the issues.</summary>
    public async Task<FileReading> RevokeAsync(
        FileReading reading, IReadOnlyList<PlannedIssue> decided, Actor actor, CancellationToken cancellation)
    {
        var cells = decided.Select(issue => (issue.Sheet, issue.Cell?.ToString(), issue.Code)).ToHashSet();
        IReadOnlyList<Answer> answers = await _book.ForUploadAsync(reading.Sha256, cancellation);
        int[] given = [.. answers.Where(answer => cells.Contains((answer.Sheet, answer.Cell, answer.IssueCode))).Select(answer => answer.Id)];
        await _book.RevokeAllAsync(given, actor, cancellation);
        return await ReadAsync(reading, [.. answers.Where(answer => !given.Contains(answer.Id))], cancellation);
    }

    private static AnswerDraft Draft(FileReading reading, PlannedIssue issue, AnswerKind kind, string? value, string? reason) =>
        new(reading.Sha256, issue.Sheet, issue.Cell!.Value.ToString(), issue.Code, kind, value, reason);

    private async Task<FileReading> ReadAsync(FileReading reading, IReadOnlyList<Answer> answers, CancellationToken cancellation) =>
        FileReader.ReadAgain(reading, answers, new KnownMappings(await _mappings.ListAsync(cancellation)), limits);
}
