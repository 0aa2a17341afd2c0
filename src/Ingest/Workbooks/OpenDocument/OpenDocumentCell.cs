using System.Globalization;
using System.Text;
using System.Xml;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.OpenDocument;

/// <summary>One cell element of an .ods, which may stand for several equal cells.</summary>
/// <param name="Text">What the cell shows.</param>
/// <param name="Type">«float», «percentage», «date» …; null for a cell of nothing or of text alone.</param>
internal sealed record OpenDocumentCell(
    int Column, int Repeated, int ColumnSpan, int RowSpan, string Text, string? Type, string? Value)
{
    public bool HasContent => Text.Length > 0 || Type is not null;

    public bool Spans => ColumnSpan > 1 || RowSpan > 1;

    /// <summary>Reads the element the reader stands at and leaves the reader at its end.</summary>
    public static OpenDocumentCell Read(XmlReader xml, int column)
    {
        string? type = xml.GetAttribute("office:value-type");
        string? value = xml.GetAttribute("office:value") ?? xml.GetAttribute("office:date-value") ?? xml.GetAttribute("office:boolean-value");
        int repeated = Count(xml, "table:number-columns-repeated");
        int columns = Count(xml, "table:number-columns-spanned");
        int rows = Count(xml, "table:number-rows-spanned");
        return new OpenDocumentCell(column, repeated, columns, rows, TextOf(xml), type, value);
    }

    /// <summary>How many times something is repeated or spans; once where nothing is said.</summary>
    /// <exception cref="FormatException">Not a positive number.</exception>
    public static int Count(XmlReader xml, string attribute) => xml.GetAttribute(attribute) is { } text
        ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and var count ? count : throw new FormatException(text)
        : 1;

    /// <summary>The cell at one of its places; null when it shows nothing.</summary>
    public Cell? At(CellAddress address) => Type switch
    {
        "float" or "currency" when Number is double number => Cell.OfNumber(address, number, isPercent: false),
        "percentage" when Number is double number => Cell.OfNumber(address, number, isPercent: true),
        "boolean" => Cell.OfTruth(address, Value == "true"),
        "date" when DateTime.TryParse(Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment) =>
            Cell.OfMoment(address, moment, hasDate: true),
        _ when Text.Length == 0 => null,
        _ => Cell.OfText(address, ExcelErrors.IsOne(Text) ? ExcelErrors.Name(Text) : Text),
    };

    private double? Number => double.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>Paragraphs as lines; a note pinned to the cell is no part of it.</summary>
    private static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        int depth = xml.Depth;
        bool more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, Name: "office:annotation" or "draw:frame" or "draw:custom-shape" })
            {
                xml.Skip();
                continue;
            }

            text.Append(xml.NodeType switch
            {
                XmlNodeType.Element => xml.Name switch
                {
                    "text:p" when text.Length > 0 => "\n",
                    "text:line-break" => "\n",
                    "text:s" or "text:tab" => " ",
                    _ => "",
                },
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when xml.Depth > depth + 1 => xml.Value,
                _ => "",
            });
            more = xml.Read();
        }

        return text.ToString().Trim();
    }
}
