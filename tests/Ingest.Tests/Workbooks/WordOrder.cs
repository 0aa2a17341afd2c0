using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SchoolSupport.Ingest.Tests.Workbooks;

/// <summary>A .docx of lines and tables.</summary>
internal static class WordOrder
{
    /// <summary>An order whose second table holds targets of a programme.</summary>
    public static byte[] Build() => Build(
        Line("Приказ"),
        Table(["Дата", "Номер"], ["10.03.2023", "126"]),
        Line("Целевые показатели программы"),
        Table(["№ п/п", "Целевые показатели", "%"], ["1", "Доля школ с планом", "100"], ["2", "Доля выбывших из списка", "– 30"]));

    public static byte[] Build(params OpenXmlElement[] blocks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(blocks));
        }

        return stream.ToArray();
    }

    public static Paragraph Line(string text) => new(new Run(new Text(text)));

    /// <summary>A row of one cell spans the whole table.</summary>
    public static Table Table(params string[][] rows)
    {
        int width = rows.Max(row => row.Length);
        return new(rows.Select(row => new TableRow(row.Select(text => new TableCell(
            new TableCellProperties(new GridSpan { Val = row.Length == 1 ? width : 1 }), Line(text))))));
    }
}
