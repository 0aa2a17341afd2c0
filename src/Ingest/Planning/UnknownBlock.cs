using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Pupils;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>A block of cells that is no table we know.</summary>
public sealed record UnknownBlock(string Sheet, SheetTable Table)
{
    /// <summary>Whether the block looks as if it held results; lines like «Предмет: | Русский язык» do not.</summary>
    public bool HasNumbers => Table.Columns.Count >= 3 && Table.AllRows.Count >= 3
        && Table.Sheet.Sheet.Cells.Count(cell => Table.Range.Contains(cell.Address) && NumberText.Of(cell).Number is not null) >= 4;

    /// <summary>Whether a person may say what the columns mean; rows of pupils are never shown.</summary>
    public bool IsMappable => HasNumbers && !Table.Sheet.IsTransposed && !PupilSummary.Is(Table, PupilTables.UnknownCode);

    public PlannedIssue AsIssue() => new(
        "table-unknown",
        Severity.Warning,
        Sheet,
        Table.Range.First,
        $"Лист «{Sheet}», таблица {Table.Range}: не похожа ни на одну из известных. Заголовок: {Heading}. Она не загружена. Если это результаты, разметьте её на странице «Данные»: укажите, что в каком столбце.",
        null);

    /// <summary>Why a file of which nothing was understood is refused, with what was looked for and what was found.</summary>
    public static string Refusal(Workbook workbook, IReadOnlyList<UnknownBlock> blocks)
    {
        if (!workbook.Sheets.Any(sheet => sheet.RowCount > 0))
        {
            return "В файле нет ни одной заполненной ячейки.";
        }

        UnknownBlock? largest = blocks.MaxBy(block => block.Table.AllRows.Count);
        string found = largest is null
            ? "В файле есть только текст, таблицы с данными не найдены."
            : $"На листе «{largest.Sheet}» найдена таблица {largest.Table.Range} с заголовком: {largest.Heading}.";
        return $"Не похоже ни на одну из известных таблиц с результатами. {found} "
            + "Нужны столбцы школы и результатов: отметки 2-5, баллы, доли, число участников."
            + (blocks.Any(block => block.IsMappable) ? " Если это результаты, разметьте таблицу на странице «Данные»: укажите, что в каком столбце." : "");
    }

    private string Heading
    {
        get
        {
            string heading = string.Join(" | ", Table.Columns.Take(6).Select(column => column.Header).Where(header => header.Length > 0));
            return heading.Length == 0 ? "(пусто)" : $"«{(heading.Length > 160 ? heading[..160] + "…" : heading)}»";
        }
    }
}
