using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Returned;

/// <summary>
/// A file with what is wrong in it → the workbook its owner gets back: an .xlsx as it came with cells coloured and commented and
/// the sheet «Ошибки», anything else as a new .xlsx with the same cells. Mended and uploaded again it reads as the same tables.
/// </summary>
public static class MarkedWorkbook
{
    /// <summary>A sheet is held in memory at about ten times its size while it is marked.</summary>
    private const long MostBytesOfASheet = 40 * 1024 * 1024;

    /// <param name="content">What is kept of the file: of one with rows of pupils the copy without them.</param>
    /// <returns>The same bytes for the same file and marks.</returns>
    /// <exception cref="WorkbookRefusedException">The bytes are no workbook.</exception>
    public static byte[] Of(string path, byte[] content, IReadOnlyList<Mark> marks, ReadLimits limits) =>
        Of(path, content, marks, limits, MostBytesOfASheet);

    internal static byte[] Of(string path, byte[] content, IReadOnlyList<Mark> marks, ReadLimits limits, long mostBytesOfASheet)
    {
        Workbook? cells = marks.Any(mark => mark.Cell is not null) ? WorkbookReader.Read(path, content, limits) : null;
        marks = [.. marks.Select(mark => mark with { Value = ValueOf(cells, mark) })];
        if (FileSignatures.Of(content) == FileSignature.Zip && PackageCheck.Open(content, limits, new TimeBudget(limits.MaxTime)).Kind == PackageKind.Excel)
        {
            try
            {
                return MarkedInPlace.Of(content, marks, mostBytesOfASheet);
            }
            catch (Exception oddity) when (oddity is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or UriFormatException or FormatException)
            {
                // Our reader and Excel forgive more than the package library does: such a file is written anew.
            }
        }

        Workbook read = cells ?? WorkbookReader.Read(path, content, limits);
        var names = new List<string>();
        foreach ((int index, Sheet sheet) in read.Sheets.Index())
        {
            names.Add(SheetTitles.Free(SheetTitles.Allowed(sheet.Name, index + 1), names));
        }

        Dictionary<string, string> renamed = read.Sheets.Select(sheet => sheet.Name).Zip(names).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
        return MarkedInPlace.Of(
            PlainBook.Of(read.Sheets, names, sheet => HeaderRows(read.Path, sheet)),
            [.. marks.Select(mark => mark with { Sheet = renamed.GetValueOrDefault(mark.Sheet, mark.Sheet) })],
            mostBytesOfASheet);
    }

    /// <summary>«ОГЭ 2021.xls» → «ОГЭ 2021 (с пометками).xlsx».</summary>
    public static string NameOf(string fileName)
    {
        const string Ending = " (с пометками)";
        string name = Path.GetFileNameWithoutExtension(fileName);
        return (name.EndsWith(Ending, StringComparison.Ordinal) ? name : name + Ending) + ".xlsx";
    }

    private static string? ValueOf(Workbook? book, Mark mark) =>
        mark.Cell is CellAddress address && book?.Sheets.FirstOrDefault(sheet => sheet.Name == mark.Sheet)?[address] is { Text.Length: > 0 } cell
            ? cell.Number is null ? cell.Text : cell.Text.Replace('.', ',')
            : null;

    private static HashSet<int> HeaderRows(string path, Sheet sheet) =>
        [.. new SheetReader(path, sheet).Tables.Where(found => !found.Table.Sheet.IsTransposed).SelectMany(found => found.Table.HeaderRows)];
}
