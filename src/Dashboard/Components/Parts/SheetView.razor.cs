using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.JSInterop;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Components.Parts;

public sealed partial class SheetView(IJSRuntime browser)
{
    /// <summary>Pixels; every row has it, or the place of a far row could not be known. The same number stands in parts.css.</summary>
    private const int RowHeight = 26;

    /// <summary>Wider sheets are cut, and the page says so.</summary>
    private const int MostColumns = 60;

    private const int NarrowColumn = 64;
    private const int WidestColumn = 280;

    /// <summary>It stays in sight and must leave room for the others.</summary>
    private const int WidestFirstColumn = 208;

    private ElementReference _box;
    private int _columns;
    private int[] _widths = [];
    private Sheet? _measured;
    private CellAddress? _shown;

    [Parameter, EditorRequired]
    public required Sheet Sheet { get; set; }

    [Parameter]
    public SheetLook Look { get; set; } = SheetLook.Plain;

    /// <summary>Pixels of the window on the sheet.</summary>
    [Parameter]
    public int Height { get; set; } = 360;

    [Parameter]
    public EventCallback<CellAddress> OnCell { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_measured, Sheet))
        {
            return;
        }

        _measured = Sheet;
        _shown = null;
        _columns = Math.Clamp(Sheet.ColumnCount, 1, MostColumns);
        _widths = [.. Enumerable.Repeat(NarrowColumn, _columns)];

        // A merged title is as wide as what it spans, so it does not widen its first column.
        foreach (Cell cell in Sheet.Cells.Where(cell => cell.Address.Column <= _columns && !Sheet.Merges.Any(merge => merge.Contains(cell.Address))))
        {
            ref int width = ref _widths[cell.Address.Column - 1];
            width = Math.Clamp((cell.Text.Length * 8) + 16, width, cell.Address.Column == 1 ? WidestFirstColumn : WidestColumn);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Look.Highlighted is CellAddress cell && cell != _shown)
        {
            _shown = cell;
            int left = _widths.Take(cell.Column - 1).Sum();
            await browser.InvokeVoidAsync("schoolSupport.scrollTo", _box, left, (cell.Row - 1) * RowHeight);
        }
    }

    private ValueTask<ItemsProviderResult<SheetRow>> Rows(ItemsProviderRequest request)
    {
        int count = Math.Min(request.Count, Sheet.RowCount - request.StartIndex);
        IEnumerable<SheetRow> rows = Enumerable.Range(request.StartIndex + 1, Math.Max(count, 0)).Select(row => SheetRow.Of(Sheet, row, _columns));
        return ValueTask.FromResult(new ItemsProviderResult<SheetRow>(rows.ToList(), Sheet.RowCount));
    }

    private int Width(int column) => _widths[column - 1];

    private string ClassOf(SheetCell cell)
    {
        CellRole role = Look.Roles.GetValueOrDefault(cell.Address);
        string[] classes =
        [
            cell.IsNumber ? "number" : "",
            cell is { Address.Column: 1, Span: 1 } ? "sheet-first" : "",
            role == CellRole.None ? "" : "role-" + role.ToString().ToLowerInvariant(),
            Look.Questions.ContainsKey(cell.Address) ? "questioned" : "",
            cell.Address == Look.Highlighted ? "highlighted" : "",
            cell.ContinuesAbove ? "no-top" : "",
            cell.ContinuesBelow ? "no-bottom" : "",
        ];
        return string.Join(' ', classes.Where(name => name.Length > 0));
    }

    private string? TitleOf(SheetCell cell)
    {
        string[] parts =
        [
            cell.Address.ToString(),
            SheetLook.Words(Look.Roles.GetValueOrDefault(cell.Address)),
            cell.Text,
            Look.Questions.GetValueOrDefault(cell.Address, ""),
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
