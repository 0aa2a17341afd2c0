using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The machine's own export of an ОГЭ protocol, «;»-separated: «SchoolCode; ClassCode; SurnameCell; …; PrimaryMark; Mark5». It names
/// no examination: that stands in the name of the file, «01 - Русский язык 2025.05.30.csv».
/// </summary>
public static class OgeProtocolExport
{
    private static readonly PupilTable Pupils = new("oge-protocol-export", ["SchoolCode"],
    [
        PupilColumn.Needed(PupilRole.SchoolCode, "SchoolCode"),
        PupilColumn.Perhaps(PupilRole.Class, "ClassCode"),
        PupilColumn.Needed(PupilRole.Score, "PrimaryMark") with { Most = ExamProtocols.MostPrimaryScore },
        PupilColumn.Needed(PupilRole.Mark, "Mark5"),
    ]);

    public static Layout Layout { get; } = Layout.OfPupils(Pupils, "РЦОИ: выгрузка протокола ОГЭ", Sources.RegionalCentre, Aspects.Marks,
        (table, summary) => ExamProtocols.Read(table, summary, Procedures.Oge));
}
