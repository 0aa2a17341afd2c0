using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>All known kinds of tables with one row a pupil.</summary>
internal static class PupilTables
{
    public const string UnknownCode = "pupils-unknown";

    /// <summary>Headings over names of pupils.</summary>
    private static readonly string[] Names =
        ["Фамилия", "SurnameCell", "ФИО обучающегося", "ФИО участника", "ФИО ученика", "ФИО выпускника", "Ф.И.О. обучающегося", "Ф.И.О. участника", "Ф.И.О. ученика"];

    public static IReadOnlyList<PupilTable> All { get; } = [.. LayoutCatalogue.All.Select(layout => layout.Pupils).OfType<PupilTable>()];

    /// <summary>Names of people under a header nobody knows: the rows are let go unread, and the file is not kept as it came.</summary>
    public static PupilTable Unknown { get; } = new(UnknownCode, Names, []);
}
