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

    /// <summary>Headings over names of anybody; beside a grade they are pupils.</summary>
    private static readonly string[] NamesOfAnybody = ["ФИО", "Ф.И.О.", "Ф. И. О.", "Фамилия, имя", "Фамилия Имя", "Фамилия, имя, отчество", "Фамилия Имя Отчество", "Ученик", "Учащийся", "Обучающийся"];

    /// <summary>Names of people under a header nobody knows: the rows are let go unread, and the file is not kept as it came.</summary>
    public static IReadOnlyList<PupilTable> Unknown { get; } =
        [new(UnknownCode, Names, []), new(UnknownCode, NamesOfAnybody, [PupilColumn.Needed(PupilRole.Class, "Класс.*")])];
}
