using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.Excel;

/// <summary>The cells of a sheet that hold an error, and which: «#ДЕЛ/0!».</summary>
internal sealed class SheetErrors(int most)
{
    private readonly Dictionary<CellAddress, string> _cells = [];

    public static SheetErrors None { get; } = new(0);

    public IReadOnlyDictionary<CellAddress, string> Cells => _cells;

    public void Add(int row, int column, string error)
    {
        if (_cells.Count >= most)
        {
            throw WorkbookRefusedException.TooLarge($"Ячеек с ошибкой больше {most}.");
        }

        _cells[new CellAddress(row, column)] = error;
    }
}
