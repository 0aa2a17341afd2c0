using System.Globalization;
using System.Security;
using System.Text;

namespace SchoolSupport.Ingest.Tests.Workbooks;

/// <summary>An .ods as LibreOffice writes it, as far as the reader cares: one sheet, which tests may change as text.</summary>
internal sealed class OdsBuilder(object?[][] rows)
{
    /// <summary>A fraction shown as a percent.</summary>
    public sealed record Percent(double Fraction);

    /// <summary>A cell merged over columns and rows.</summary>
    public sealed record Merged(object Value, int Columns, int Rows);

    public int? HiddenRow { get; init; }

    public int? HiddenColumn { get; init; }

    public bool IsHidden { get; init; }

    public byte[] Build(Func<string, string>? change = null) => ZipBuilder.Build(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"),
        ("content.xml", change is null ? Content() : change(Content())));

    private string Content()
    {
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="{(IsHidden ? "false" : "true")}"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="Лист1" table:style-name="ta1">
            """);
        int columns = rows.Max(row => row.Length);
        for (int column = 1; column <= columns; column++)
        {
            text.Append(column == HiddenColumn ? "<table:table-column table:visibility=\"collapse\"/>" : "<table:table-column/>");
        }

        for (int row = 0; row < rows.Length; row++)
        {
            text.Append(row + 1 == HiddenRow ? "<table:table-row table:visibility=\"filter\">" : "<table:table-row>").Append('\n');
            Array.ForEach(rows[row], value => text.Append(CellOf(value)).Append('\n'));
            text.Append("<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>").Append('\n');
        }

        return text.Append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>")
            .ToString();
    }

    private static string CellOf(object? value, string spans = "") => value switch
    {
        null => "<table:table-cell/>",
        Merged merged => CellOf(merged.Value, $" table:number-columns-spanned=\"{merged.Columns}\" table:number-rows-spanned=\"{merged.Rows}\""),
        string text => $"<table:table-cell{spans} office:value-type=\"string\"><text:p>{SecurityElement.Escape(text)}</text:p></table:table-cell>",
        Percent percent => FormattableString.Invariant($"<table:table-cell{spans} office:value-type=\"percentage\" office:value=\"{percent.Fraction}\"><text:p>?</text:p></table:table-cell>"),
        DateOnly date => FormattableString.Invariant($"<table:table-cell office:value-type=\"date\" office:date-value=\"{date:yyyy-MM-dd}\"><text:p>?</text:p></table:table-cell>"),
        _ => FormattableString.Invariant($"<table:table-cell{spans} office:value-type=\"float\" office:value=\"{Convert.ToDouble(value, CultureInfo.InvariantCulture)}\"><text:p>?</text:p></table:table-cell>"),
    };
}
