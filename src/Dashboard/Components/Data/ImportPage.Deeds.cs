using System.Globalization;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Components.Data;

/// <summary>What a person can do about a loaded file, each with its way back.</summary>
public sealed partial class ImportPage
{
    private Task AnswerAsync((Issue Issue, string? Value) answer) => DoAsync(async review =>
    {
        string words = await desk.AnswerAsync(review, answer.Issue, answer.Value, CancellationToken.None);
        return (words, () => RevokeAnswerToAsync(answer.Issue));
    });

    private Task KeepAsync((Issue Issue, string Reason) kept) => DoAsync(async review =>
    {
        string words = await desk.KeepAsync(review, kept.Issue, kept.Reason, CancellationToken.None);
        return (words, () => RevokeAnswerToAsync(kept.Issue));
    });

    private Task KeepAllAsync((IReadOnlyList<Issue> Issues, string Reason) kept) => DoAsync(async review =>
    {
        string words = await desk.KeepAllAsync(review, kept.Issues, kept.Reason, CancellationToken.None);
        var cells = kept.Issues.Select(issue => (issue.Sheet, issue.Cell, issue.Code)).ToHashSet();
        return (words, () => RevokeAllAsync([.. _review!.Answers.Where(given => cells.Contains((given.Sheet, given.Cell, given.IssueCode)))]));
    });

    private Task RevokeAllAsync(IReadOnlyList<Answer> answers) => answers.Count == 0 ? Task.CompletedTask
        : DoAsync(async review => (await desk.RevokeAllAsync(review, answers, CancellationToken.None), null));

    private Task RevokeAnswerToAsync(Issue issue) => _review?.Answers.FirstOrDefault(given =>
        (given.Sheet, given.Cell, given.IssueCode) == (issue.Sheet, issue.Cell, issue.Code)) is { } answer
            ? RevokeAsync(answer)
            : Task.CompletedTask;

    private Task TakeAsPartAsync(Issue issue) => DoAsync(async review =>
        (await desk.TakeAsPartAsync(review, issue, CancellationToken.None), () => RevokeAnswerToAsync(issue)));

    private Task RevokeAsync(Answer answer) => DoAsync(async review => (await desk.RevokeAsync(review, answer, CancellationToken.None), null));

    private Task NameSchoolAsync((School School, string Spelling) named) => DoAsync(async review =>
        (await desk.NameSchoolAsync(named.School, named.Spelling, CancellationToken.None), () => DoAsync(async _ =>
        {
            await desk.UnnameSchoolAsync(named.School, named.Spelling, CancellationToken.None);
            return ($"Написание «{named.Spelling}» снова под вопросом.", null);
        })));

    private Task AddSchoolAsync((School School, string Spelling) added) => DoAsync(async review =>
        (await desk.AddSchoolAsync(added.School, review.Home!, added.Spelling, CancellationToken.None), null));

    private Task UndoAsync() => DoAsync(async review =>
    {
        await desk.UndoAsync(review.Import.Id, CancellationToken.None);
        bool isRegister = review.Import.Tables.Exists(table => table.Layout == SchoolRegister.Code);
        return ($"Загрузка файла «{review.Import.FileName}» отменена.{(isRegister ? $" {SchoolRegister.StaysAfterUndo}" : "")}", LoadAgainAsync);
    });

    private Task LoadAgainAsync() => DoAsync(async review =>
    {
        Import import = await desk.LoadAgainAsync(review, CancellationToken.None);
        navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/data/imports/{import.Id}"));
        return ($"Файл «{import.FileName}» загружен снова.", null);
    });

    /// <summary>One deed at a time; whatever came of it, the page shows the data as they are afterwards.</summary>
    private async Task DoAsync(Func<ReviewedImport, Task<(string Words, Func<Task>? Undo)>> deed)
    {
        if (_review is not { } review || _busy)
        {
            return;
        }

        // «Отменить» stays at the foot of other pages too: then there is no page here to draw.
        bool isHere = !_leaving.IsCancellationRequested;

        (_busy, _failure) = (true, null);
        await (isHere ? InvokeAsync(StateHasChanged) : Task.CompletedTask);
        try
        {
            (string words, Func<Task>? undo) = await deed(review);
            _said = words;
            toasts.Show(words, undo is null ? null : () => InvokeAsync(undo));
        }
        catch (OutdatedChangeException)
        {
            _failure = "Кто-то изменил данные, страница обновлена. Повторите действие.";
        }
        catch (Exception failure) when (failure is InvalidOperationException or UnauthorizedAccessException or DatabaseException or UselessAnswerException)
        {
            _failure = failure.Message;
        }

        _busy = false;
        if (!isHere)
        {
            return;
        }

        string? sheet = _sheet?.Name;
        await LoadAsync();
        Show(sheet, null);
        _selected = _review?.Open.FirstOrDefault(issue => issue.Sheet == sheet) ?? _review?.First;
        Look();
        await InvokeAsync(StateHasChanged);
    }
}
