using System.IO.Compression;
using System.Xml;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.OpenDocument;

/// <summary>.ods → sheets, streamed from its content.xml.</summary>
/// <remarks>
/// Runs of equal cells and rows are written once with a number of repetitions; a sheet usually ends with a million empty
/// rows, which are only counted.
/// </remarks>
internal sealed class OpenDocumentSheets
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
    };

    private readonly XmlReader _xml;
    private readonly CellCollector _cells;
    private readonly List<Sheet> _sheets = [];
    private readonly HashSet<string> _hiddenStyles = new(StringComparer.Ordinal);
    private HashSet<int> _hiddenRows = [];
    private HashSet<int> _hiddenColumns = [];
    private int _row;
    private int _columns;

    private OpenDocumentSheets(XmlReader xml, CellCollector cells)
    {
        _xml = xml;
        _cells = cells;
    }

    public static IReadOnlyList<Sheet> Read(byte[] content, ReadLimits limits, TimeBudget budget)
    {
        try
        {
            using ZipArchive archive = ZipDirectory.Open(new MemoryStream(content, writable: false), limits.MaxEntries);
            RefuseEncrypted(archive);
            using Stream part = Part(archive, "content.xml").Open();
            using var xml = XmlReader.Create(part, Settings);
            return new OpenDocumentSheets(xml, new CellCollector(limits, budget)).ReadAll();
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException or FormatException or OverflowException or IOException)
        {
            throw WorkbookRefusedException.Damaged("Файл повреждён или передан не до конца.", damage);
        }
    }

    private static void RefuseEncrypted(ZipArchive archive)
    {
        using Stream manifest = Part(archive, "META-INF/manifest.xml").Open();

        // The manifest of old files names a document type, which is not fetched and not expanded.
        using var xml = XmlReader.Create(manifest, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" })
            {
                throw WorkbookRefusedException.Encrypted();
            }
        }
    }

    private static ZipArchiveEntry Part(ZipArchive archive, string name) =>
        archive.Entries.First(entry => entry.FullName.TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));

    private List<Sheet> ReadAll()
    {
        bool isSpreadsheet = false;
        string? style = null;
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_xml.Name)
            {
                case "style:style":
                    style = Attribute("style:name");
                    break;
                case "style:table-properties" when Attribute("table:display") == "false" && style is not null:
                    _hiddenStyles.Add(style);
                    break;
                case "office:spreadsheet":
                    isSpreadsheet = true;
                    break;
                case "table:table" when isSpreadsheet && !_xml.IsEmptyElement:
                    ReadTable();
                    break;
            }
        }

        return isSpreadsheet ? _sheets : throw WorkbookRefusedException.NotASpreadsheet("Это текстовый документ или презентация, а не таблица.");
    }

    private void ReadTable()
    {
        string name = Attribute("table:name") ?? $"Лист{_sheets.Count + 1}";
        bool hidden = Attribute("table:style-name") is { } style && _hiddenStyles.Contains(style);
        (_row, _columns, _hiddenRows, _hiddenColumns) = (0, 0, [], []);
        int depth = _xml.Depth;
        while (_xml.Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_xml.Name)
            {
                case "table:table-column":
                    ReadColumn();
                    break;
                case "table:table-row":
                    ReadRow();
                    break;
                case "table:table-source":
                    throw WorkbookRefusedException.ExternalLinks();
                case "table:shapes" or "office:forms" or "table:named-expressions":
                    SkipInside();
                    break;
            }
        }

        _sheets.Add(_cells.Take(name, hidden, _hiddenRows, _hiddenColumns));
    }

    private void ReadColumn()
    {
        int last = _columns + Repeated("table:number-columns-repeated");
        if (IsHidden)
        {
            for (int column = _columns + 1; column <= last && _cells.IsInside(column); column++)
            {
                _hiddenColumns.Add(column);
            }
        }

        _columns = last;
    }

    private void ReadRow()
    {
        int repeated = Repeated("table:number-rows-repeated");
        bool hidden = IsHidden;
        var cells = new List<OpenDocumentCell>();
        int column = 1;
        if (!_xml.IsEmptyElement)
        {
            int depth = _xml.Depth;
            while (_xml.Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
            {
                if (_xml is { NodeType: XmlNodeType.Element, Name: "table:table-cell" or "table:covered-table-cell" })
                {
                    var cell = OpenDocumentCell.Read(_xml, column);
                    column += cell.Repeated;
                    if (cell.HasContent || cell.Spans)
                    {
                        cells.Add(cell);
                    }
                }
            }
        }

        for (int row = _row + 1; row <= _row + repeated && cells.Count > 0; row++)
        {
            Put(cells, row, hidden);
        }

        _row = checked(_row + repeated);
    }

    private void Put(List<OpenDocumentCell> cells, int row, bool hidden)
    {
        foreach (OpenDocumentCell cell in cells)
        {
            for (int column = cell.Column; column < cell.Column + cell.Repeated && _cells.IsInside(column); column++)
            {
                var address = new CellAddress(row, column);
                if (cell.At(address) is { } content)
                {
                    _cells.Add(content, cell.Text);
                }

                if (cell.Spans)
                {
                    _cells.Add(new CellRange(address, new CellAddress(checked(row + cell.RowSpan - 1), checked(column + cell.ColumnSpan - 1))));
                }
            }
        }

        if (hidden && _cells.IsFilled(row))
        {
            _hiddenRows.Add(row);
        }
    }

    /// <summary>«collapse» is hidden by a person, «filter» by a filter.</summary>
    private bool IsHidden => Attribute("table:visibility") is "collapse" or "filter";

    private int Repeated(string attribute) => OpenDocumentCell.Count(_xml, attribute);

    private string? Attribute(string name) => _xml.GetAttribute(name);

    private void SkipInside()
    {
        if (!_xml.IsEmptyElement)
        {
            int depth = _xml.Depth;
            while (_xml.Read() && _xml.Depth > depth)
            {
            }
        }
    }
}
