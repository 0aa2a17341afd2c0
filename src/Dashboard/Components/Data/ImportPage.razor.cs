using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
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

    /// <summary>A file that does not count asks for nothing.</summary>
    private static bool HasIssues(ReviewedImport review) => !review.IsUndone && review.Open.Count + review.Answers.Count > 0;

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
            + (review.IsUndone ? ""
                : asks.Length > 0 ? $"Ждут решения: {asks}."
                : review.Idle.Count > 0 && review.Idle.Sum(group => group.Values) == review.Values ? "Вопросов к файлу нет, но ни одно его значение сейчас не действует."
                : review.Idle.Count > 0 ? "Вопросов к файлу нет, но действуют не все его значения."
                : "Замечаний, ожидающих решения, нет.");
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
