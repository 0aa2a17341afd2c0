using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>The cell formats in the order of <see cref="RowLook"/>: bold titles, framed tables, wrapped headers.</summary>
internal static class Styles
{
    public static Stylesheet Sheet() => new(
        new Fonts(Calibri(), Calibri(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), Frame()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(font: 0, border: 0),
            Format(font: 1, border: 0),
            Format(font: 1, border: 1, Centred()),
            Format(font: 0, border: 1),
            Format(font: 1, border: 1)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Calibri(params OpenXmlElement[] first) =>
        new([.. first, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static Border Frame() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin });

    private static Alignment Centred() => new()
    {
        Horizontal = HorizontalAlignmentValues.Center,
        Vertical = VerticalAlignmentValues.Center,
        WrapText = true,
    };

    private static CellFormat Format(uint font, uint border, params OpenXmlElement[] children) => new(children)
    {
        FormatId = 0,
        FontId = font,
        BorderId = border,
        ApplyFont = true,
        ApplyBorder = true,
        ApplyAlignment = children.Length > 0,
    };
}
