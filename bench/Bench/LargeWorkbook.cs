using System.Globalization;
using System.IO.Compression;

namespace SchoolSupport.Bench;

/// <summary>An .xlsx of any size as Excel writes it, with a table of texts; rows are written as they are made.</summary>
internal sealed class LargeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, IEnumerable<object?[]> Rows)> _sheets = [];
    private readonly Dictionary<string, int> _texts = [];

    /// <param name="rows">Texts and numbers; null is an empty cell.</param>
    public LargeWorkbook Sheet(string name, IEnumerable<object?[]> rows)
    {
        _sheets.Add((name, rows));
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip);
            for (int index = 0; index < _sheets.Count; index++)
            {
                using StreamWriter part = Part(zip, $"xl/worksheets/sheet{index + 1}.xml");
                WriteSheet(part, _sheets[index].Rows);
            }

            using StreamWriter texts = Part(zip, "xl/sharedStrings.xml");
            texts.Write($"<sst xmlns=\"{Main}\">{string.Concat(_texts.Keys.Select(text => $"<si><t>{text}</t></si>"))}</sst>");
        }

        return stream.ToArray();
    }

    private void WriteBook(ZipArchive zip)
    {
        using (StreamWriter types = Part(zip, "[Content_Types].xml"))
        {
            types.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        }

        using (StreamWriter book = Part(zip, "xl/workbook.xml"))
        {
            book.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>");
            book.Write(string.Concat(_sheets.Select((sheet, index) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"r{index + 1}\"/>")));
            book.Write("</sheets></workbook>");
        }

        using StreamWriter relations = Part(zip, "xl/_rels/workbook.xml.rels");
        relations.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        relations.Write(string.Concat(_sheets.Select((_, index) => $"<Relationship Id=\"r{index + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>")));
        relations.Write($"<Relationship Id=\"texts\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
    }

    private void WriteSheet(StreamWriter part, IEnumerable<object?[]> rows)
    {
        part.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        int number = 0;
        foreach (object?[] row in rows)
        {
            number++;
            part.Write($"<row r=\"{number}\">");
            for (int column = 0; column < row.Length; column++)
            {
                Write(part, $"{(char)('A' + column)}{number}", row[column]);
            }

            part.Write("</row>");
        }

        part.Write("</sheetData></worksheet>");
    }

    private void Write(StreamWriter part, string address, object? value)
    {
        if (value is string text)
        {
            _texts.TryAdd(text, _texts.Count);
            part.Write($"<c r=\"{address}\" t=\"s\"><v>{_texts[text]}</v></c>");
        }
        else if (value is not null)
        {
            part.Write($"<c r=\"{address}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>");
        }
    }

    private static StreamWriter Part(ZipArchive zip, string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
}
