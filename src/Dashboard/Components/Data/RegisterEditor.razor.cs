using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class RegisterEditor
{
    /// <summary>The form of the table; a button elsewhere on the page may send it.</summary>
    public const string FormId = "register-form";

    /// <summary>Every field is a live element on the server; a region's schools come a page at a time.</summary>
    private const int Page = 40;

    /// <summary>Columns one always sees, and those behind «ещё».</summary>
    private static readonly int[] Main =
        [RegisterColumn.Code, RegisterColumn.Name, RegisterColumn.Type, RegisterColumn.Settlement, RegisterColumn.Locality, RegisterColumn.Closed];

    private static readonly int[] Rest =
        [RegisterColumn.FullName, RegisterColumn.OtherNames, RegisterColumn.BranchOf, RegisterColumn.Opened, RegisterColumn.Login, RegisterColumn.RegionalCode, RegisterColumn.MergedInto];

    private readonly HashSet<RegisterLine> _open = [];
    private int _shown = Page;
    private bool _pasting;
    private string _find = "";

    /// <summary>A new field is an empty one; its text is not ours, since a slow line would lose letters typed meanwhile.</summary>
    private int _searches;

    private string? _said;
    private IReadOnlyList<(RegisterLine Line, IReadOnlyList<string> Cells)>? _before;

    [Parameter, EditorRequired]
    public required RegisterTable Table { get; set; }

    /// <summary>What is wrong, shown once somebody tried to save.</summary>
    [Parameter]
    public IReadOnlyList<RegisterProblem> Problems { get; set; } = [];

    [Parameter]
    public EventCallback OnChange { get; set; }

    /// <summary>Rows came, went or were filled otherwise than by typing into them.</summary>
    [Parameter]
    public EventCallback OnFilled { get; set; }

    /// <summary>Enter in a cell; without it Enter goes to the row below.</summary>
    [Parameter]
    public EventCallback OnEnter { get; set; }

    private IReadOnlyList<(RegisterLine Line, int Number)> Found
    {
        get
        {
            string key = NameKey.Of(_find);
            return [.. Table.Lines.Select((line, index) => (line, index + 1))
                .Where(one => key.Length == 0 || one.line.Cells.Any(cell => NameKey.Of(cell).Contains(key, StringComparison.Ordinal)))];
        }
    }

    /// <summary>Rows with something wrong stay in sight whatever is looked for.</summary>
    private IEnumerable<(RegisterLine Line, int Number)> Shown
    {
        get
        {
            HashSet<RegisterLine> wrong = [.. Problems.Select(problem => problem.Line)];
            HashSet<RegisterLine> seen = [.. Found.Take(_shown).Select(one => one.Line), .. wrong];
            return Table.Lines.Select((line, index) => (line, index + 1)).Where(one => seen.Contains(one.line));
        }
    }

    /// <summary>A field with something wrong must be in sight.</summary>
    private bool IsOpen(RegisterLine line) =>
        _open.Contains(line) || Problems.Any(problem => problem.Line == line && Rest.Contains(problem.Column));

    private string RowName(RegisterLine line)
    {
        int number = Table.Lines.TakeWhile(other => other != line).Count() + 1;
        return line.Name.Length > 0 ? $"{line.Name} (строка {number})" : $"Строка {number}";
    }

    private void Find(ChangeEventArgs input) => _find = (string?)input.Value ?? "";

    private void Toggle(RegisterLine line) => _ = _open.Remove(line) || _open.Add(line);

    private async Task EditAsync(RegisterLine line, int column, string text)
    {
        (_said, _before) = (null, null);
        if (Table.Set(line, column, text))
        {
            await OnFilled.InvokeAsync();
        }

        await OnChange.InvokeAsync();
    }

    private Task AddLine()
    {
        _find = "";
        _searches++;
        Table.Add();
        _shown = Math.Max(_shown, Table.Lines.Count);
        return Filled();
    }

    private Task Remove(RegisterLine line)
    {
        Table.Remove(line);
        return Filled();
    }

    private Task Take((IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int?> Columns) pasted)
    {
        _before = Table.Remember();
        int taken = Table.Take(pasted.Rows, pasted.Columns);
        string columns = string.Join(", ", pasted.Columns.OfType<int>().Select(column => RegisterTemplate.Headings[column]));
        int aside = pasted.Columns.Count(column => column is null);
        _said = $"Внесено в таблицу: {Plural.School.Of(taken)}. Столбцы: {columns}{(aside > 0 ? $"; не взято столбцов: {RussianNumbers.Number(aside)}" : "")}. Проверьте и сохраните.";
        _pasting = false;
        return Filled();
    }

    private Task UndoPaste()
    {
        Table.Restore(_before!);
        (_said, _before) = ("Вставка отменена.", null);
        return Filled();
    }

    private async Task Filled()
    {
        await OnFilled.InvokeAsync();
        await OnChange.InvokeAsync();
    }
}
