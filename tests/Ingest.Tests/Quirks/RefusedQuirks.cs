using System.Text;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>Files of which nothing can be taken, and a word of what the sender is told.</summary>
internal static class RefusedQuirks
{
    private static readonly object?[][] Rows = SmallTable.Rows;

    public static IEnumerable<Quirk> All() =>
    [
        Refused("binary workbook", "a.xlsb", "сохраните как .xlsx", ZipBuilder.Build(("[Content_Types].xml", "<x/>"), ("xl/workbook.bin", "x"))),
        Refused("xlsx with a password", "a.xlsx", "защищён паролем", OldExcel.Protected()),
        Refused("ods with a password", "a.ods", "защищён паролем", ZipBuilder.Build(("content.xml", "?"), ("META-INF/manifest.xml", "<m><encryption-data/></m>"))),
        Refused("xlsx that takes numbers from another file", "a.xlsx", "из другого файла", XlsxBuilder.WithPart(SmallTable.Xlsx(Rows), "xl/externalLinks/externalLink1.xml", "<externalLink/>")),
        Refused("xls that takes numbers from another file", "a.xls", "из другого файла", new XlsBuilder(Rows) { OtherFile = "\u0001свод.xls" }.Build()),
        Refused("ods that takes numbers from another file", "a.ods", "из другого файла",
            new OdsBuilder(Rows).Build(xml => xml.Replace("<table:table-column/>", "<table:table-source/>", StringComparison.Ordinal))),
        Refused("ods with entities that grow", "a.ods", "повреждён", new OdsBuilder(Rows).Build(xml => xml.Replace(
            "<office:document-content", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<office:document-content", StringComparison.Ordinal))),
        Refused("half of an xlsx", "a.xlsx", "не до конца", SmallTable.Xlsx(Rows)[..^100]),
        Refused("half of an xls", "a.xls", "не до конца", new XlsBuilder(Rows).Build()[..1500]),
        Refused("xls with sectors of a gigabyte", "a.xls", "повреждён", [.. new XlsBuilder(Rows).Build().Select((value, at) => at == 30 ? (byte)30 : value)]),
        Refused("xls with a billion sectors", "a.xls", "повреждён", [.. new XlsBuilder(Rows).Build().Select((value, at) => at == 47 ? (byte)0x3F : value)]),
        Refused("page of an error named xls", "a.xls", "таблицы в ней нет", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><h1>404</h1></body></html>")),
        Refused("XML spreadsheet of 2003", "a.xls", "Таблица XML 2003", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>")),
        Refused("presentation", "a.pptx", "презентация", ZipBuilder.Build(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"))),
        Refused("damaged text document", "a.docx", "Документ повреждён", ZipBuilder.Build(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>"))),
        Refused("empty file", "a.xlsx", "пуст", []),
        Refused("workbook without a filled cell", "a.xlsx", "ни одной заполненной ячейки", SmallTable.Xlsx([])),
        Refused("table of something else", "a.xlsx", "Не похоже ни на одну из известных таблиц", SmallTable.Xlsx([["День", "Ккал", "Цена"], ["Пн", 700, 90], ["Вт", 650, 90], ["Ср", 710, 95]])),
        Refused("merged heading with nothing under it", "a.xlsx", "Не похоже ни на одну из известных таблиц", SmallTable.Xlsx([["ОУ", "Русский язык %", null]], "B1:C1")),
        Refused("text that is no table", "a.txt", "Не похоже ни на одну из известных таблиц", Encoding.UTF8.GetBytes("Уважаемые коллеги!\nНаправляем результаты.")),
    ];

    private static Quirk Refused(string name, string path, string word, byte[] content) => new(name, path, content) { Refused = word };
}
