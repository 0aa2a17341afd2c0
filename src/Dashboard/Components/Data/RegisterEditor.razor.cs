using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class RegisterEditor
{
    /// <summary>Every field is a live element on the server; a region's schools come a page at a time.</summary>
    private const int Page = 40;

    /// <summary>Columns one always sees, and those behind «ещё».</summary>
    private static readonly int[] Main = [0, 1, 3, 4, 5, 8];
    private static readonly int[] Rest = [2, 9, 6, 7, 10, 11];

    private readonly HashSet<RegisterLine> _open = [];
    private int _shown = Page;
    private bool _pasting;
    private string _text = "";
    private string _find = "";

    /// <summary>A new field is an empty one; its text is not ours, since a slow line would lose letters typed meanwhile.</summary>
    private int _searches;

    private string? _said;

    [Parameter, EditorRequired]
    public required RegisterTable Table { get; set; }

    /// <summary>What is wrong, shown once somebody tried to save.</summary>
    [Parameter]
    public IReadOnlyList<RegisterProblem> Problems { get; set; } = [];

    [Parameter]
    public EventCallback OnChange { get; set; }

    /// <summary>Rows with something wrong stay in sight whatever is looked for.</summary>
    private IReadOnlyList<RegisterLine> Found
    {
        get
        {
            string key = NameKey.Of(_find);
            return key.Length == 0
                ? Table.Lines
                : [.. Table.Lines.Where(line => Enumerable.Range(0, RegisterTemplate.Headings.Count)
                    .Any(column => NameKey.Of(line[column]).Contains(key, StringComparison.Ordinal)))];
        }
    }

    private IEnumerable<RegisterLine> Shown => Found.Take(_shown).Concat(Found.Skip(_shown).Where(line => Problems.Any(problem => problem.Line == line)));

    private int NumberOf(RegisterLine line)
    {
        int number = 1;
        foreach (RegisterLine other in Table.Lines)
        {
            if (ReferenceEquals(other, line))
            {
                break;
            }

            number++;
        }

        return number;
    }

    /// <summary>A field with something wrong must be in sight.</summary>
    private bool IsOpen(RegisterLine line) =>
        _open.Contains(line) || Problems.Any(problem => problem.Line == line && Rest.Contains(problem.Column));

    private string RowName(RegisterLine line) => line.Name.Length > 0 ? $"{line.Name} (строка {NumberOf(line)})" : $"строка {NumberOf(line)}";

    private Task Changed() => OnChange.InvokeAsync();

    private void Find(ChangeEventArgs input) => _find = (string?)input.Value ?? "";

    private void Toggle(RegisterLine line) => _ = _open.Remove(line) || _open.Add(line);

    private Task AddLine()
    {
        _find = "";
        _searches++;
        Table.Add();
        _shown = Math.Max(_shown, Table.Lines.Count);
        return Changed();
    }

    private Task Remove(RegisterLine line)
    {
        Table.Remove(line);
        return Changed();
    }

    private Task Paste()
    {
        int taken = Table.Paste(PastedRows.Of(_text));
        _said = taken == 0 ? "Во вставленном тексте нет строк со школами." : $"Внесено в таблицу: {Plural.School.Of(taken)}. Проверьте и сохраните.";
        if (taken > 0)
        {
            (_text, _pasting) = ("", false);
        }

        return Changed();
    }
}
