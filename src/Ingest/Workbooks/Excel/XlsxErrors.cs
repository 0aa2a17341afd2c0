using System.Globalization;
using System.IO.Compression;
using System.Xml;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.Excel;

/// <summary>Finds the cells of type «e» in the sheets of an .xlsx, by reading the XML of the sheets.</summary>
internal static class XlsxErrors
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    /// <param name="maybe">Whether a part may hold such a cell; others are not read again.</param>
    /// <returns>In the order of the sheets in the workbook.</returns>
    public static IReadOnlyList<SheetErrors> Read(byte[] content, Func<string, bool> maybe, ReadLimits limits, TimeBudget budget)
    {
        using ZipArchive archive = ZipDirectory.Open(new MemoryStream(content, writable: false), limits.MaxEntries);
        return [.. PartsOfSheets(archive).Select(part => part is not null && maybe(part.FullName) ? Find(part, limits, budget) : SheetErrors.None)];
    }

    private static SheetErrors Find(ZipArchiveEntry part, ReadLimits limits, TimeBudget budget)
    {
        var errors = new SheetErrors(limits.MaxCells);
        using XmlReader xml = Open(part);
        int row = 0;
        int column = 0;
        bool isError = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    budget.Check();
                    row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out int number) ? number : row + 1;
                    column = 0;
                    break;
                case "c":
                    if (xml.GetAttribute("r") is { } reference)
                    {
                        (row, column) = CellAddress.Parse(reference);
                    }
                    else
                    {
                        column++;
                    }

                    isError = xml.GetAttribute("t") == "e";
                    break;
                case "v" when isError:
                    isError = false;
                    errors.Add(row, column, ExcelErrors.Name(xml.ReadElementContentAsString()));
                    break;
            }
        }

        return errors;
    }

    /// <summary>A sheet whose part is missing keeps its place in the order.</summary>
    private static List<ZipArchiveEntry?> PartsOfSheets(ZipArchive archive)
    {
        Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            parts.TryAdd(entry.FullName.TrimStart('/'), entry);
        }

        Dictionary<string, string> targets = Targets(parts.GetValueOrDefault("xl/_rels/workbook.xml.rels"));
        var sheets = new List<ZipArchiveEntry?>();
        using XmlReader book = Open(parts["xl/workbook.xml"]);
        while (book.Read())
        {
            if (book is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                sheets.Add(IdOf(book) is { } id && targets.TryGetValue(id, out string? target) ? parts.GetValueOrDefault(target) : null);
            }
        }

        return sheets;
    }

    private static Dictionary<string, string> Targets(ZipArchiveEntry? relations)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (relations is null)
        {
            return targets;
        }

        using XmlReader xml = Open(relations);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    /// <summary>The attribute «r:id», whatever its prefix.</summary>
    private static string? IdOf(XmlReader sheet)
    {
        string? id = null;
        for (bool more = sheet.MoveToFirstAttribute(); more; more = sheet.MoveToNextAttribute())
        {
            id = sheet is { LocalName: "id", Prefix.Length: > 0 } ? sheet.Value : id;
        }

        sheet.MoveToElement();
        return id;
    }

    private static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), Settings);
}
