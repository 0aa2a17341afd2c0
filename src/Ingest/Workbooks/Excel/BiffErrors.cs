using System.Buffers.Binary;

namespace SchoolSupport.Ingest.Workbooks.Excel;

/// <summary>Finds error cells in the records of an .xls, and links to other files.</summary>
internal static class BiffErrors
{
    private const int Formula = 0x0006;
    private const int EndOfFile = 0x000A;
    private const int Protection = 0x002F;
    private const int BoundSheet = 0x0085;
    private const int SupportingBook = 0x01AE;
    private const int BoolOrError = 0x0205;
    private const int FormulaOfExcel3 = 0x0206;
    private const int FormulaOfExcel4 = 0x0406;

    /// <returns>In the order of the worksheets in the workbook; none of a workbook whose records are encrypted.</returns>
    public static IReadOnlyList<SheetErrors> Read(byte[] content, ReadLimits limits, TimeBudget budget)
    {
        byte[]? records = FileSignatures.Of(content) == FileSignature.BareRecords
            ? content
            : CompoundStream.Find(content, "Workbook", "Book");
        if (records is null)
        {
            return [];
        }

        var sheets = new List<int>();
        foreach ((int id, ReadOnlyMemory<byte> data) in Records(records, 0))
        {
            switch (id)
            {
                case Protection:
                    return [];
                case BoundSheet when data.Length > 6 && data.Span[5] == 0: // other types are charts and macros
                    sheets.Add(BinaryPrimitives.ReadInt32LittleEndian(data.Span));
                    break;
                case SupportingBook when IsOtherFile(data.Span):
                    throw WorkbookRefusedException.ExternalLinks();
            }
        }

        return [.. (sheets.Count == 0 ? [0] : sheets).Select(start => Find(records, start, limits, budget))];
    }

    private static SheetErrors Find(byte[] records, int start, ReadLimits limits, TimeBudget budget)
    {
        var errors = new SheetErrors(limits.MaxCells);
        foreach ((int id, ReadOnlyMemory<byte> record) in Records(records, start))
        {
            ReadOnlySpan<byte> data = record.Span;
            switch (id)
            {
                case BoolOrError when data.Length >= 8 && data[7] == 1:
                    Add(data, data[6]);
                    break;
                case (Formula or FormulaOfExcel3 or FormulaOfExcel4) when data.Length >= 14 && data[12] == 0xFF && data[13] == 0xFF && data[6] == 2:
                    Add(data, data[8]);
                    break;
            }
        }

        budget.Check();
        return errors;

        void Add(ReadOnlySpan<byte> data, byte code) => errors.Add(
            BinaryPrimitives.ReadUInt16LittleEndian(data) + 1, BinaryPrimitives.ReadUInt16LittleEndian(data[2..]) + 1, ExcelErrors.Name(code));
    }

    /// <summary>A reference within the workbook or to an add-in has a mark instead of the name of a file.</summary>
    private static bool IsOtherFile(ReadOnlySpan<byte> book) =>
        book.Length > 4 && BinaryPrimitives.ReadUInt16LittleEndian(book[2..]) is not (0x0401 or 0x3A01);

    /// <summary>Up to the end of the part of the workbook that begins at the offset; charts inside it are parts within.</summary>
    private static IEnumerable<(int Id, ReadOnlyMemory<byte> Data)> Records(byte[] stream, int start)
    {
        int open = 0;
        for (int at = start; at >= 0 && at + 4 <= stream.Length;)
        {
            int id = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
            int length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
            if (at + 4 + length > stream.Length)
            {
                yield break;
            }

            yield return (id, stream.AsMemory(at + 4, length));
            open += id is 0x0009 or 0x0209 or 0x0409 or 0x0809 ? 1 : id == EndOfFile ? -1 : 0;
            if (open <= 0)
            {
                yield break;
            }

            at += 4 + length;
        }
    }
}
