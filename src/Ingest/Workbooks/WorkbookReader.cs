using SchoolSupport.Ingest.Pupils;
using SchoolSupport.Ingest.Workbooks.Delimited;
using SchoolSupport.Ingest.Workbooks.Excel;
using SchoolSupport.Ingest.Workbooks.Html;
using SchoolSupport.Ingest.Workbooks.OpenDocument;
using SchoolSupport.Ingest.Workbooks.Word;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>Bytes → sheets of cells. What the bytes are decides; the extension only tells tables in text from other texts.</summary>
public static class WorkbookReader
{
    /// <exception cref="WorkbookRefusedException">The file is not a workbook that can be read safely; nothing else is thrown.</exception>
    public static Workbook Read(string path, byte[] content, ReadLimits limits)
    {
        var budget = new TimeBudget(limits.MaxTime);
        if (content.Length == 0)
        {
            throw WorkbookRefusedException.Empty("Файл пуст (0 байт).");
        }

        if (content.Length > limits.MaxFileBytes)
        {
            throw WorkbookRefusedException.TooLarge($"Файл больше {limits.MaxFileBytes / (1024 * 1024)} МБ.");
        }

        IReadOnlyList<Sheet> sheets = ReadSheets(path, content, limits, budget);
        return sheets.Any(sheet => sheet.RowCount > 0)
            ? new Workbook(path, NamesLeftOut.Of(sheets))
            : throw WorkbookRefusedException.Empty("В файле нет ни одной заполненной ячейки.");
    }

    private static IReadOnlyList<Sheet> ReadSheets(string path, byte[] content, ReadLimits limits, TimeBudget budget)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        switch (FileSignatures.Of(content))
        {
            case FileSignature.Zip when PackageCheck.Open(content, limits, budget) is var package:
                return package.Kind switch
                {
                    PackageKind.OpenDocument => [.. OpenDocumentSheets.Read(content, limits, budget).Select(PupilFold.Fold)],
                    PackageKind.Word => [.. WordTables.Read(content, limits, budget).Select(PupilFold.Fold)],
                    _ => ExcelSheets.Read(content, () => XlsxErrors.Read(content, part => !package.ErrorFree.Contains(part), limits, budget), limits, budget),
                };
            case FileSignature.CompoundFile:
                CompoundStream.RefuseImpossible(content);
                goto case FileSignature.BareRecords;
            case FileSignature.BareRecords:
                return ExcelSheets.Read(content, () => BiffErrors.Read(content, limits, budget), limits, budget);
            case FileSignature.Html:
                return [PupilFold.Fold(HtmlSheet.Read(name, TextDecoding.Decode(content), limits, budget))];
            case FileSignature.None when IsTableInText(path):
                return [DelimitedText.Read(name, TextDecoding.Decode(content), limits, budget)];
            case FileSignature.None:
                _ = TextDecoding.Decode(content); // bytes that are no text either are refused as such
                throw WorkbookRefusedException.TextNamedOtherwise(Path.GetExtension(path));
            default:
                throw WorkbookRefusedException.NotASpreadsheet("Это не таблица.");
        }
    }

    /// <summary>Some systems export tab-separated text under the name .xls, which Excel opens without a word.</summary>
    private static bool IsTableInText(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT" or ".TAB" or ".XLS";
}
