using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>Moves the texts of an .xlsx from its cells to the table of texts, where Excel itself writes them.</summary>
internal static class SharedStrings
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Share(byte[] package)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var texts = new List<string>();
            ZipArchiveEntry sheet = archive.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
            Replace(archive, sheet.FullName, xml => Regex.Replace(
                xml.Replace("t=\"inlineStr\"", "t=\"s\"", StringComparison.Ordinal),
                "<(x:)?is><(x:)?t[^>]*>(?<text>[^<]*)</(x:)?t></(x:)?is>",
                match =>
                {
                    texts.Add(match.Groups["text"].Value);
                    return $"<{match.Groups[1].Value}v>{texts.Count - 1}</{match.Groups[1].Value}v>";
                }));
            Replace(archive, "xl/_rels/workbook.xml.rels", xml => xml.Replace("</Relationships>",
                "<Relationship Id=\"texts\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>",
                StringComparison.Ordinal));
            Replace(archive, "xl/sharedStrings.xml", _ =>
                $"<sst xmlns=\"{Namespace}\">{string.Concat(texts.Select(text => $"<si><t xml:space=\"preserve\">{text}</t></si>"))}</sst>");
        }

        return stream.ToArray();
    }

    private static void Replace(ZipArchive archive, string name, Func<string, string> change)
    {
        string xml = "";
        if (archive.GetEntry(name) is { } entry)
        {
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
        }

        using Stream written = archive.CreateEntry(name).Open();
        written.Write(Encoding.UTF8.GetBytes(change(xml)));
    }
}
