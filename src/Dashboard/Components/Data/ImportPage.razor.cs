using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class ImportPage(
    ImportReview desk, Frame frame, SnapshotViews views, Toasts toasts, NavigationManager navigation, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private ReviewedImport? _review;
    private Sheet? _sheet;
    private SheetLook _look = SheetLook.Plain;
    private Issue? _selected;
    private CellAddress? _cell;
    private bool _isUnknown;
    private bool _busy;
    private string? _failure;
    private string? _said;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "sheet")]
    public string? SheetName { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    public string? Cell { get; set; }

    private ImportReview Desk => desk;

    /// <summary>Cancelled but not disposed: a message with its way back may outlive the page.</summary>
    public void Dispose() => _leaving.Cancel();

    protected override async Task OnParametersSetAsync()
    {
        if (_review?.Import.Id != Id)
        {
            await LoadAsync();
        }

        Show(SheetName, Cell);
    }

    private static bool HasIssues(ReviewedImport review) => review.Open.Count + review.Answers.Count > 0;

    private async Task LoadAsync()
    {
        _review = await desk.LoadAsync(Id, _leaving.Token);
        _isUnknown = _review is null;
        await frame.ShowAsync(
            _review?.Home is { } home ? await views.ForAsync(home.Id, _leaving.Token) : null, null, "/data", _leaving.Token);
    }

    private void Show(string? sheetName, string? cell)
    {
        if (_review?.File is not { } file)
        {
            return;
        }

        _sheet = file.Sheet(sheetName ?? _review.First?.Sheet) ?? file.First;
        _cell = CellOf(cell);
        _selected = _review.Open.FirstOrDefault(issue => issue.Sheet == _sheet?.Name && issue.Cell == cell && cell is not null)
            ?? (cell is null && sheetName is null ? _review.First : null);
        Look();
    }

    private void Look()
    {
        if (_review is not { File: { } file } review || _sheet is not { } sheet)
        {
            return;
        }

        _look = new SheetLook
        {
            Roles = SheetRoles.Of(file, sheet),
            Questions = review.Open.Where(issue => issue.Sheet == sheet.Name && issue.Cell is not null)
                .GroupBy(issue => CellAddress.Parse(issue.Cell!))
                .ToDictionary(group => group.Key, group => string.Join(" ", group.Select(issue => issue.Message))),
            Highlighted = CellOf(_selected?.Cell) ?? _cell,
        };
    }

    private void Select(Issue issue)
    {
        if (_selected?.Id != issue.Id)
        {
            (_selected, _cell) = (issue, null);
            _sheet = _review?.File?.Sheet(issue.Sheet) ?? _sheet;
            Look();
        }
    }

    private void SelectCell(CellAddress cell)
    {
        if (_review?.Open.FirstOrDefault(issue => issue.Sheet == _sheet?.Name && issue.Cell == cell.ToString()) is { } issue)
        {
            Select(issue);
        }
    }

    private Task AnswerAsync((Issue Issue, string? Value) answer) => DoAsync(async review =>
    {
        string words = await desk.AnswerAsync(review, answer.Issue, answer.Value, CancellationToken.None);
        return (words, async () =>
        {
            if (_review is { } now && now.Answers.FirstOrDefault(given =>
                (given.Sheet, given.Cell, given.IssueCode) == (answer.Issue.Sheet, answer.Issue.Cell, answer.Issue.Code)) is { } given)
            {
                await RevokeAsync(given);
            }
        });
    });

    private Task RevokeAsync(Answer answer) => DoAsync(async review => (await desk.RevokeAsync(review, answer, CancellationToken.None), null));

    private Task NameSchoolAsync((School School, string Spelling) named) => DoAsync(async review =>
        (await desk.NameSchoolAsync(named.School, named.Spelling, CancellationToken.None), () => DoAsync(async _ =>
        {
            await desk.UnnameSchoolAsync(named.School, named.Spelling, review.Import.Id, CancellationToken.None);
            return ($"Написание «{named.Spelling}» снова под вопросом.", null);
        })));

    private Task AddSchoolAsync((School School, string Spelling) added) => DoAsync(async review =>
        (await desk.AddSchoolAsync(added.School, review.Home!, added.Spelling, CancellationToken.None), null));

    private Task UndoAsync() => DoAsync(async review =>
    {
        await desk.UndoAsync(review.Import.Id, CancellationToken.None);
        return ($"Загрузка файла «{review.Import.FileName}» отменена.", LoadAgainAsync);
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
        catch (Exception failure) when (failure is InvalidOperationException or UnauthorizedAccessException or DatabaseException)
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

    private static CellAddress? CellOf(string? text)
    {
        try
        {
            return text is null ? null : CellAddress.Parse(text);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return null;
        }
    }

    private string Lead(ReviewedImport review)
    {
        string values = review.Values > 0 ? $" Прочитано: {Plural.Value.Of(review.Values)}." : "";
        string asks = Severities.Words(review.Open.GroupBy(issue => issue.Severity).Select(group => (group.Key, group.Count())));
        string places = review.Territories.Count is > 0 and <= 3 ? $"{string.Join(", ", review.Territories.Select(place => place.Name))}. " : "";
        return $"{places}Загружен {Moments.Words(review.Import.At, clock)}, {review.Import.Person}.{values} "
            + (asks.Length == 0 ? "Замечаний, ожидающих решения, нет." : $"Ждут решения: {asks}.");
    }

    private Tabs.Tab[] SheetTabs(ReviewedImport review, OpenFile file) =>
    [
        .. file.Sheets.Select(sheet => new Tabs.Tab(
            sheet.Name,
            SourceAddress.OfCell(Id, sheet.Name, null),
            sheet == _sheet,
            review.Open.Count(issue => issue.Sheet == sheet.Name) is var count and > 0 ? count : null)),
    ];
}
