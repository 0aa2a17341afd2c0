using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Tests.Workbooks;

/// <summary>An .xls with one sheet, record by record: of Excel 97–2003 (BIFF8) or of Excel 95 (BIFF5).</summary>
internal sealed class XlsBuilder(object?[][] rows)
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>An error by its code (7 is #ДЕЛ/0!), as a constant or as what a formula came to.</summary>
    public sealed record Error(byte Code, bool IsFormula);

    public bool IsExcel95 { get; init; }

    public string SheetName { get; init; } = "Лист1";

    public int? HiddenRow { get; init; }

    public int? HiddenColumn { get; init; }

    /// <summary>«A1:C1».</summary>
    public string? Merge { get; init; }

    /// <summary>A workbook the formulas refer to.</summary>
    public string? OtherFile { get; init; }

    public byte[] Build()
    {
        byte[] name = IsExcel95 ? Windows1251.GetBytes(SheetName) : [1, .. Encoding.Unicode.GetBytes(SheetName)];
        byte[] beginning = BeginningOfFile(0x0005);
        byte[] globals =
        [
            .. beginning,
            .. Record(0x0042, Two(IsExcel95 ? 1251 : 1200)),
            .. Record(0x0085, [0, 0, 0, 0, 0, 0, (byte)SheetName.Length, .. name]),
            .. OtherFile is null ? [] : Record(0x01AE, [1, 0, .. Two(OtherFile.Length), 1, .. Encoding.Unicode.GetBytes(OtherFile)]),
            .. Record(0x000A, []),
        ];
        int boundSheet = beginning.Length + 6;
        BinaryPrimitives.WriteInt32LittleEndian(globals.AsSpan(boundSheet + 4), globals.Length);
        return CompoundFileBuilder.Build((IsExcel95 ? "Book" : "Workbook", [.. globals, .. Sheet()]));
    }

    private byte[] Sheet()
    {
        int columns = rows.Max(row => row.Length);
        byte[] size = IsExcel95
            ? [0, 0, .. Two(rows.Length), 0, 0, .. Two(columns), 0, 0]
            : [0, 0, 0, 0, .. BitConverter.GetBytes(rows.Length), 0, 0, .. Two(columns), 0, 0];
        byte[] merges = Merge?.Split(':') is [var first, var last]
            ? Record(0x00E5, [1, 0, .. Two(CellAddress.Parse(first).Row - 1), .. Two(CellAddress.Parse(last).Row - 1),
                .. Two(CellAddress.Parse(first).Column - 1), .. Two(CellAddress.Parse(last).Column - 1)])
            : [];
        return
        [
            .. BeginningOfFile(0x0010),
            .. HiddenColumn is int column ? Record(0x007D, [.. Two(column - 1), .. Two(column - 1), 0, 8, 0, 0, 1, 0, 0, 0]) : [],
            .. Record(0x0200, size),
            .. rows.SelectMany((_, row) => Record(0x0208,
                [.. Two(row), 0, 0, .. Two(columns), 0xFF, 0, 0, 0, 0, 0, (byte)(row + 1 == HiddenRow ? 0x20 : 0), 1, 0, 0])),
            .. rows.SelectMany((values, row) => values.SelectMany((value, column) => CellRecord(row, column, value))),
            .. merges,
            .. Record(0x000A, []),
        ];
    }

    private byte[] CellRecord(int row, int column, object? value)
    {
        byte[] place = [.. Two(row), .. Two(column), 0, 0];
        return value switch
        {
            null => [],
            string text => Record(0x0204, IsExcel95
                ? [.. place, .. Two(text.Length), .. Windows1251.GetBytes(text)]
                : [.. place, .. Two(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]),
            Error { IsFormula: false } error => Record(0x0205, [.. place, error.Code, 1]),
            Error error => Record(0x0006, [.. place, 2, 0, error.Code, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 2, 0, 0x1C, error.Code]),
            _ => Record(0x0203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(value, CultureInfo.InvariantCulture))]),
        };
    }

    private byte[] BeginningOfFile(ushort kind) => IsExcel95
        ? Record(0x0809, [0x00, 0x05, .. Two(kind), 0, 0, 0xCC, 0x07])
        : Record(0x0809, [0x00, 0x06, .. Two(kind), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static byte[] Two(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Record(ushort id, byte[] content) =>
        [(byte)id, (byte)(id >> 8), (byte)content.Length, (byte)(content.Length >> 8), .. content];
}
