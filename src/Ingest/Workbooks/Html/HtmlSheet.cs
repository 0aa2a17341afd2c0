using System.Globalization;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.Html;

/// <summary>
/// A web page under the name of a table, which many systems export → one sheet, laid out as Excel lays it out: tables below one
/// another, texts between them in the first column. Nothing the page points to is fetched.
/// </summary>
/// <remarks>Works on the tags as they come; no tree is built, so that neither depth nor length of a page can exhaust memory.</remarks>
internal sealed class HtmlSheet
{
    private readonly CellCollector _cells;
    private readonly Stack<HtmlTable> _open = new();
    private readonly HtmlText _text = new();
    private readonly HashSet<int> _hiddenRows = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private int _nextRow = 1;
    private bool _hasTable;

    private HtmlSheet(CellCollector cells) => _cells = cells;

    public static Sheet Read(string name, string page, ReadLimits limits, TimeBudget budget)
    {
        if (page.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && page.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal))
        {
            throw WorkbookRefusedException.Html("Это «Таблица XML 2003», а не книга Excel.");
        }

        var sheet = new HtmlSheet(new CellCollector(limits, budget));
        sheet.ReadTokens(new HtmlTokens(page), budget);
        return sheet._hasTable
            ? sheet._cells.Take(name, hidden: false, sheet._hiddenRows, sheet._hiddenColumns)
            : throw WorkbookRefusedException.Html("Это веб-страница или XML, и таблицы в ней нет.");
    }

    private void ReadTokens(HtmlTokens tokens, TimeBudget budget)
    {
        int count = 0;
        foreach (HtmlToken token in tokens)
        {
            if (++count % 1000 == 0)
            {
                budget.Check();
            }

            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    _text.Add(token.Data);
                    break;
                case HtmlTokenType.StartTag:
                    Open(token.AsTag());
                    break;
                case HtmlTokenType.EndTag:
                    Close(token.Name);
                    break;
            }
        }

        while (_open.Count > 0)
        {
            Close("table");
        }

        PutLine();
    }

    private void Open(HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "table":
                PutPending();
                _nextRow += _hasTable && _open.Count == 0 ? 1 : 0; // as Excel: an empty row between tables
                _open.Push(new HtmlTable(_nextRow));
                _hasTable = true;
                break;
            case "tr" when _open.TryPeek(out HtmlTable? table):
                CloseCell(table);
                table.BeginRow(IsHidden(tag));
                break;
            case "td" or "th" when _open.TryPeek(out HtmlTable? table):
                CloseCell(table);
                table.BeginCell(Span(tag, "colspan"), Span(tag, "rowspan"), tag.GetAttribute("x:num"));
                break;
            case "col" when _open.TryPeek(out HtmlTable? table):
                foreach (int column in table.Columns(Span(tag, "span")).Where(column => IsHidden(tag) && _cells.IsInside(column)))
                {
                    _hiddenColumns.Add(column);
                }

                break;
            case "br":
                _text.Add("\n");
                break;
            case "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li":
                EndLine();
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "td" or "th" or "tr" when _open.TryPeek(out HtmlTable? table):
                CloseCell(table);
                break;
            case "table" when _open.TryPop(out HtmlTable? table):
                CloseCell(table);
                _nextRow = table.NextRow;
                if (_open.TryPeek(out HtmlTable? around))
                {
                    around.ContinueBelow(_nextRow);
                }

                break;
            case "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "title":
                EndLine();
                break;
        }
    }

    /// <summary>What stands in a cell before a table inside it is a cell of its own above that table.</summary>
    private void PutPending()
    {
        if (_open.TryPeek(out HtmlTable? table))
        {
            CloseCell(table);
            _nextRow = table.NextRow;
        }
        else
        {
            PutLine();
        }
    }

    private void EndLine()
    {
        if (_open.Count > 0)
        {
            _text.Add("\n");
        }
        else
        {
            PutLine();
        }
    }

    private void PutLine()
    {
        if (_text.Take() is { Length: > 0 } line)
        {
            _cells.Add(Cell.OfText(new CellAddress(_nextRow++, 1), line), line);
        }
    }

    private void CloseCell(HtmlTable table)
    {
        string text = _text.Take();
        if (table.EndCell() is not var (range, number) || !_cells.IsInside(range.First.Column))
        {
            return;
        }

        if (text.Length > 0)
        {
            _cells.Add(CellOf(range.First, text, number), text);
            if (table.IsRowHidden)
            {
                _hiddenRows.Add(range.First.Row);
            }
        }

        if (range.First != range.Last)
        {
            _cells.Add(range);
        }
    }

    /// <param name="stored">Excel's own attribute with the number behind the text.</param>
    private static Cell CellOf(CellAddress address, string text, string? stored) =>
        double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? Cell.OfNumber(address, number, text.EndsWith('%'))
            : Cell.OfText(address, ExcelErrors.IsOne(text) ? ExcelErrors.Name(text) : text);

    private static bool IsHidden(HtmlTagToken tag) =>
        tag.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    private static int Span(HtmlTagToken tag, string attribute) =>
        int.TryParse(tag.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, 1000) : 1;
}
