using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Registry;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class RegisterPaste
{
    /// <summary>What a select may hold besides a column of the register.</summary>
    private const int Unsaid = -2;
    private const int NotNeeded = -1;

    private string _text = "";
    private bool _nothing;
    private bool _isHeading;
    private IReadOnlyList<IReadOnlyList<string>> _rows = [];
    private PastedColumns? _columns;
    private int[] _chosen = [];

    /// <summary>Rows of schools and the column of the register for each of theirs.</summary>
    [Parameter]
    public EventCallback<(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int?> Columns)> OnTake { get; set; }

    private static string Example => string.Join('\t', RegisterTemplate.Headings.Take(5)) + "\n" + string.Join('\t', "660101", "МКОУ «Пример СОШ»", "", "СОШ", "с. Пример");

    /// <summary>What is not said yet; null when the rows can be taken.</summary>
    private string? Missing
    {
        get
        {
            int[] said = [.. _chosen.Where(column => column >= 0)];
            int? twice = said.GroupBy(column => column).Where(group => group.Count() > 1).Select(group => (int?)group.Key).FirstOrDefault();
            return _chosen.Contains(Unsaid) ? "Укажите, что в столбцах с вопросом."
                : twice is int column ? $"«{RegisterTemplate.Headings[column]}» выбрано дважды."
                : !said.Contains(RegisterColumn.Code) ? "Укажите столбец с кодом школы."
                : !said.Contains(RegisterColumn.Name) ? "Укажите столбец с кратким наименованием."
                : null;
        }
    }

    private async Task ReadAsync()
    {
        _rows = PastedRows.Of(_text);
        PastedColumns columns = PastedColumns.Of(_rows);
        if (columns.HasHeadings)
        {
            _rows = [.. _rows.Skip(1)];
        }

        _nothing = _rows.Count == 0;
        if (!_nothing && columns.IsCertain)
        {
            await OnTake.InvokeAsync((_rows, columns.Columns));
        }
        else if (!_nothing)
        {
            (_columns, _isHeading) = (columns, false);
            _chosen = [.. columns.Columns.Select((column, index) => column ?? (columns.Doubtful.Contains(index) ? Unsaid : NotNeeded))];
        }
    }

    private void Choose(int column, string? value) => _chosen[column] = int.Parse(value!, CultureInfo.InvariantCulture);

    private Task TakeAsync() =>
        OnTake.InvokeAsync(([.. _rows.Skip(_isHeading ? 1 : 0)], [.. _chosen.Select(column => column >= 0 ? (int?)column : null)]));
}
