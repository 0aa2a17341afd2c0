using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Templates;

/// <summary>How the cells of templates look.</summary>
internal sealed class TemplateLooks(BookStyles styles)
{
    public const uint Plain = 0;

    public uint Title { get; } = styles.Plain(Bold(14));

    public uint Heading { get; } = styles.Plain(
        Bold(11), new Alignment { WrapText = true, Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center }, colour: "FFE7E6E6");

    /// <summary>A cell to choose in.</summary>
    public uint Choice { get; } = styles.Plain(colour: "FFDDEBF7");

    /// <summary>What was filled in beforehand.</summary>
    public uint Known { get; } = styles.Plain(alignment: new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });

    public uint Wrapped { get; } = styles.Plain(alignment: new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });

    public uint Example { get; } = styles.Plain(
        new Font(new Italic(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Alignment { WrapText = true, Horizontal = HorizontalAlignmentValues.Left });

    private static Font Bold(double size) => new(new Bold(), new FontSize { Val = size }, new FontName { Val = "Calibri" });
}
