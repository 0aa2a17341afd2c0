using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Written;

/// <summary>
/// Sheets that the program adds to workbooks it hands out. Such a workbook comes back filled in or mended, and then they are no
/// data; each is known by what stands in its first cell, whatever it is called by then.
/// </summary>
internal static class OwnSheets
{
    public const string Errors = "Что проверить в этой книге";

    public const string Lists = "Списки для выбора в ячейках";

    public const string Guide = "Как заполнять";

    private const string NotRead = "при загрузке этот лист не читается";

    /// <summary>The text of the first cell of such a sheet.</summary>
    public static string Heading(string what) => $"{what} ({NotRead})";

    public static bool Is(Sheet sheet) => sheet[1, 1]?.Text is string first && IsHeading(first);

    public static bool IsHeading(string first) => first == Heading(Errors) || first == Heading(Lists) || first == Heading(Guide);
}
