using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>
/// Questions answered before anything is stored. An answer belongs to the bytes of the file and a spelling to the register, so
/// they are kept at once; the values of the files still wait for <see cref="StoreAsync"/>.
/// </summary>
public sealed partial class ImportDesk
{
    public bool MayAnswer => current.May(Right.ChangeData);

    public bool MayNameSchools => current.May(Right.ChangeData) && current.May(Right.EditRegister);

    /// <summary>Whether a list that leaves schools out is a part or the whole.</summary>
    public Task AnswerListAsync(FileReading reading, PlannedIssue issue, bool isPart) => AnswerAsync(reading, actor => _answers.GiveAsync(
        Draft(reading, issue, isPart ? AnswerKind.PartOfList : AnswerKind.Keep, null), actor, CancellationToken.None));

    /// <summary>The cell is read as if it held the value.</summary>
    /// <returns>Why the answer is not taken; null when it is.</returns>
    public Task<string?> CorrectAsync(FileReading reading, PlannedIssue issue, string value) =>
        SettleAsync(reading, actor => _before.CorrectAsync(reading, issue, value, actor, CancellationToken.None));

    /// <summary>The cells are right as they stand, all for one reason.</summary>
    /// <inheritdoc cref="CorrectAsync"/>
    public Task<string?> KeepAsync(FileReading reading, IReadOnlyList<PlannedIssue> issues, string reason) =>
        SettleAsync(reading, actor => _before.KeepAsync(reading, issues, reason, actor, CancellationToken.None));

    /// <summary>Takes back what was decided about issues.</summary>
    public Task RevokeAsync(FileReading reading, IReadOnlyList<PlannedIssue> decided) =>
        SettleAsync(reading, actor => _before.RevokeAsync(reading, decided, actor, CancellationToken.None));

    /// <summary>
    /// Which school a question means. The spelling becomes a name of a stored school; of one that only the files of this plan
    /// bring, the cell is read as if it said the school's name.
    /// </summary>
    public Task NameSchoolAsync(FileReading reading, PlannedIssue issue, School school, string spelling) => AnswerAsync(reading, async actor =>
    {
        current.Demand(Right.EditRegister);
        if (school.Id > 0)
        {
            School stored = (await _registers.LoadAsync(CancellationToken.None)).School(school.Id);
            await _naming.NameAsync(stored, spelling, actor, CancellationToken.None);
        }
        else
        {
            await _answers.GiveAsync(Draft(reading, issue, AnswerKind.Correct, school.Name), actor, CancellationToken.None);
        }
    });

    /// <summary>A school that neither the register nor the files of this plan have.</summary>
    public Task AddSchoolAsync(FileReading reading, School school, Territory territory, string spelling) => AnswerAsync(reading, async actor =>
    {
        current.Demand(Right.EditRegister);
        await _naming.AddAsync(school, territory, spelling, actor, CancellationToken.None);
    });

    private static AnswerDraft Draft(FileReading reading, PlannedIssue issue, AnswerKind kind, string? value) =>
        new(reading.Sha256, issue.Sheet, issue.Cell!.Value.ToString(), issue.Code, kind, value);

    /// <summary>The file is read again with what holds now, and all are planned anew.</summary>
    private Task<string?> AnswerAsync(FileReading reading, Func<Actor, Task> answer) => SettleAsync(reading, async actor =>
    {
        await answer(actor);
        return await _importer.ReadAgainAsync(reading, CancellationToken.None);
    });

    /// <summary>All are planned anew with the file as it reads once the answer is given.</summary>
    private async Task<string?> SettleAsync(FileReading reading, Func<Actor, Task<FileReading>> answer)
    {
        string? useless = null;
        await (_batch is null || IsBusy ? Task.CompletedTask : WorkAsync(DeskPhase.Reading, async cancellation =>
        {
            FileReading again;
            try
            {
                again = await answer(current.Demand(Right.ChangeData));
            }
            catch (UselessAnswerException refused)
            {
                (useless, Phase) = (refused.Message, DeskPhase.Planned);
                return;
            }

            cancellation.ThrowIfCancellationRequested();
            if (_leftOut.Remove(reading))
            {
                _leftOut.Add(again);
            }

            _readings = [.. _readings.Select(other => ReferenceEquals(other, reading) ? again : other)];
            await AgainAsync(null, cancellation);
        }));
        return useless;
    }
}
