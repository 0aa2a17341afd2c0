using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Records;

/// <summary>How a change of a record ended.</summary>
/// <param name="Failure">Russian: why it was not stored; null when it was.</param>
/// <param name="Last">The version somebody else was faster with; null otherwise.</param>
public sealed record RecordOutcome(string? Failure, KeptRecord? Last = null)
{
    public bool IsDone => Failure is null;

    /// <summary>What the person has seen after all, to be given with the next try; 0 where no version holds.</summary>
    public int SeenAfter(int before) => Failure is null || Last is null ? before : Last.IsWithdrawn ? 0 : Last.Id;
}

/// <summary>A change of a record with the message at the foot of the page that takes it back again.</summary>
public sealed class RecordDeeds(RecordDesk desk, Toasts toasts)
{
    /// <param name="before">The version it replaces; null where none held.</param>
    /// <param name="done">Said when it is stored.</param>
    /// <param name="what">What is changed, in the genitive after «Отмена»: stands in the history of the data.</param>
    /// <param name="refresh">Shows the data anew after the change was taken back.</param>
    public Task<RecordOutcome> PutAsync(RecordDraft draft, KeptRecord? before, string done, string what, Func<Task> refresh) => DoAsync(done, refresh, async () =>
    {
        KeptRecord now = await desk.PutAsync(draft, $"Записано: {what}", CancellationToken.None);
        return () => before is null or { IsWithdrawn: true }
            ? desk.WithdrawAsync(now, "", $"Отменено: {what}", CancellationToken.None)
            : desk.PutAsync(draft with { Body = before.Body, Note = before.Note, Seen = now.Id }, $"Возвращено: {what}", CancellationToken.None);
    });

    /// <inheritdoc cref="PutAsync"/>
    public Task<RecordOutcome> WithdrawAsync(KeptRecord record, string done, string what, Func<Task> refresh) => DoAsync(done, refresh, async () =>
    {
        await desk.WithdrawAsync(record, "", $"Снято: {what}", CancellationToken.None);
        return () => desk.PutAsync(
            new RecordDraft(record.Kind, record.Code, record.TerritoryId, record.SchoolId, record.Body, record.Note) { Seen = 0 },
            $"Возвращено: {what}", CancellationToken.None);
    });

    private async Task<RecordOutcome> DoAsync(string done, Func<Task> refresh, Func<Task<Func<Task>>> deed)
    {
        try
        {
            Func<Task> undo = await deed();
            toasts.Show(done, () => UndoAsync(undo, refresh));
            return new RecordOutcome(null);
        }
        catch (RecordMovedException moved)
        {
            return new RecordOutcome(desk.Words(moved), moved.Last);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DatabaseException)
        {
            return new RecordOutcome(failure.Message);
        }
    }

    private async Task UndoAsync(Func<Task> undo, Func<Task> refresh)
    {
        try
        {
            await undo();
            toasts.Show("Отменено.");
        }
        catch (RecordMovedException moved)
        {
            toasts.Show(desk.WordsOfUndo(moved));
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DatabaseException)
        {
            toasts.Show(failure.Message);
        }

        try
        {
            await refresh();
        }
        catch (OperationCanceledException)
        {
            // The message at the foot outlived the page: nothing is left to show it anew.
        }
    }
}
