using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.Word;

/// <summary>
/// The tables of a .docx (an order, a programme) → a sheet for each: «Таблица 2. Целевые показатели». Row and column are those of
/// the table, so that an address says where in the document a value stands. Merged cells are merged regions.
/// </summary>
internal static class WordTables
{
    private const int MostOfACaption = 120;

    public static IReadOnlyList<Sheet> Read(byte[] content, ReadLimits limits, TimeBudget budget)
    {
        try
        {
            using var stream = new BudgetedStream(content, budget);
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            var sheets = new List<Sheet>();
            var cells = new CellCollector(limits, budget);
            string caption = "";
            foreach (OpenXmlElement block in document.MainDocumentPart?.Document.Body?.Elements() ?? [])
            {
                budget.Check();
                if (block is Table table)
                {
                    Put(table, cells, budget);
                    string name = $"Таблица {sheets.Count + 1}{(caption.Length > 0 ? $". {caption}" : "")}";
                    sheets.Add(cells.Take(name, hidden: false, new HashSet<int>(), new HashSet<int>()));
                    caption = "";
                }
                else if (block.InnerText.Trim() is { Length: > 0 } text)
                {
                    caption = text.Length > MostOfACaption ? text[..MostOfACaption] + "…" : text;
                }
            }

            return sheets.Count > 0 ? sheets : throw WorkbookRefusedException.Empty("В документе нет ни одной таблицы.");
        }
        catch (Exception damage) when (damage is not (WorkbookRefusedException or OutOfMemoryException))
        {
            // A parser of somebody else fed with damaged bytes fails in any way: archive, XML, null.
            throw WorkbookRefusedException.Damaged("Документ повреждён или передан не до конца.", damage);
        }
    }

    private static void Put(Table table, CellCollector cells, TimeBudget budget)
    {
        var open = new Dictionary<int, CellRange>();
        int rowNumber = 0;
        foreach (TableRow row in table.Elements<TableRow>())
        {
            budget.Check();
            rowNumber++;
            int column = 1 + (int)(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
            foreach (TableCell cell in row.Elements<TableCell>().TakeWhile(_ => cells.IsInside(column)))
            {
                int width = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
                var here = new CellRange(new CellAddress(rowNumber, column), new CellAddress(rowNumber, column + width - 1));
                if (cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart && open.TryGetValue(column, out CellRange above))
                {
                    open[column] = above with { Last = here.Last };
                }
                else
                {
                    Close(column);
                    open[column] = here;
                    string text = string.Join("\n", cell.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText.Trim()).Where(line => line.Length > 0));
                    if (text.Length > 0)
                    {
                        cells.Add(Cell.OfText(here.First, text), text);
                    }
                }

                column += width;
            }
        }

        foreach (int column in open.Keys.ToArray())
        {
            Close(column);
        }

        void Close(int column)
        {
            if (open.Remove(column, out CellRange region) && region.First != region.Last)
            {
                cells.Add(region);
            }
        }
    }
}
