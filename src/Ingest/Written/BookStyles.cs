using System.Runtime.InteropServices;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SchoolSupport.Ingest.Written;

/// <summary>The cell formats of a workbook and new ones made from them; existing ones are never changed.</summary>
internal sealed class BookStyles
{
    private readonly Stylesheet _sheet;
    private readonly List<CellFormat> _formats;
    private readonly CellFormats _all;
    private readonly Dictionary<string, uint> _fills = new(StringComparer.Ordinal);
    private readonly Dictionary<(uint Style, string Colour), uint> _filled = [];

    public BookStyles(WorkbookPart book)
    {
        WorkbookStylesPart part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>("styles");
        _sheet = part.Stylesheet ??= new Stylesheet();
        Need<Fonts, Font>(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }));
        Need<Fills, Fill>(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        Need<Borders, Border>(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()));
        Need<CellStyleFormats, CellFormat>(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 });
        Need<CellFormats, CellFormat>(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 });
        _all = _sheet.CellFormats!;
        _formats = [.. _all.Elements<CellFormat>()];
    }

    /// <summary>The format of a cell with another background: its number format, font, borders and alignment stay.</summary>
    /// <param name="colour">«FFRRGGBB».</param>
    public uint Filled(uint style, string colour)
    {
        ref uint made = ref CollectionsMarshal.GetValueRefOrAddDefault(_filled, (style, colour), out bool known);
        if (!known)
        {
            CellFormat format = Copy(style);
            format.FillId = FillOf(colour);
            format.ApplyFill = true;
            made = Add(format);
        }

        return made;
    }

    /// <summary>The format without its background when the background is one of those colours; otherwise itself.</summary>
    public uint Cleared(uint style, IReadOnlyCollection<string> colours)
    {
        Fill[] fills = [.. _sheet.Fills!.Elements<Fill>()];
        if (style >= _formats.Count || _formats[(int)style].FillId?.Value is not uint fill || fill >= fills.Length
            || fills[fill].PatternFill?.ForegroundColor?.Rgb?.Value is not string colour || !colours.Contains(colour, StringComparer.OrdinalIgnoreCase))
        {
            return style;
        }

        CellFormat format = Copy(style);
        format.FillId = 0;
        return Add(format);
    }

    /// <summary>A new format of a plain cell.</summary>
    public uint Plain(Font? font = null, Alignment? alignment = null, uint numberFormat = 0, string? colour = null)
    {
        var format = new CellFormat
        {
            NumberFormatId = numberFormat,
            FontId = font is null ? 0 : Append<Fonts>(font),
            FillId = colour is null ? 0 : FillOf(colour),
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = numberFormat != 0 ? true : null,
            ApplyFont = font is null ? null : true,
            ApplyFill = colour is null ? null : true,
            ApplyAlignment = alignment is null ? null : true,
        };
        if (alignment is not null)
        {
            format.Append(alignment);
        }

        return Add(format);
    }

    private CellFormat Copy(uint style) => (CellFormat)_formats[style < _formats.Count ? (int)style : 0].CloneNode(true);

    private uint Add(CellFormat format)
    {
        _formats.Add(format);
        _all.Append(format);
        _all.Count = (uint)_formats.Count;
        return (uint)_formats.Count - 1;
    }

    private uint FillOf(string colour)
    {
        ref uint fill = ref CollectionsMarshal.GetValueRefOrAddDefault(_fills, colour, out bool known);
        if (!known)
        {
            fill = Append<Fills>(new Fill(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }));
        }

        return fill;
    }

    private uint Append<TList>(OpenXmlElement item)
        where TList : OpenXmlCompositeElement
    {
        TList list = _sheet.GetFirstChild<TList>()!;
        list.Append(item);
        Count(list);
        return (uint)list.ChildElements.Count - 1;
    }

    private void Need<TList, TItem>(params OpenXmlElement[] items)
        where TList : OpenXmlCompositeElement, new()
        where TItem : OpenXmlElement
    {
        if (_sheet.GetFirstChild<TList>() is not { } list)
        {
            list = new TList();
            _sheet.AddChild(list);
        }

        if (!list.Elements<TItem>().Any())
        {
            list.Append(items);
            Count(list);
        }
    }

    private static void Count(OpenXmlCompositeElement list)
    {
        UInt32Value count = (uint)list.ChildElements.Count;
        _ = list switch
        {
            Fonts fonts => fonts.Count = count,
            Fills fills => fills.Count = count,
            Borders borders => borders.Count = count,
            CellStyleFormats styles => styles.Count = count,
            CellFormats formats => formats.Count = count,
            _ => throw new ArgumentException($"{list.LocalName} has no count.", nameof(list)),
        };
    }
}
