using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The regional centre's protocol of ОГЭ, a row for each pupil: «№ | Код ОО | Класс | … | Фамилия | Имя | Отчество | Серия | Номер | … |
/// Первичный балл | Оценка»; after appeals with «Экзамен» in the row and a header of two rows.
/// </summary>
public static class OgeProtocol
{
    private static readonly PupilTable Pupils = new("oge-protocol", ["Оценка"],
    [
        PupilColumn.Needed(PupilRole.SchoolCode, "Код ОО"),
        PupilColumn.Perhaps(PupilRole.Class, "Класс"),
        PupilColumn.Perhaps(PupilRole.Subject, "Экзамен"),
        PupilColumn.Perhaps(PupilRole.Score, "Первичный балл") with { Most = ExamProtocols.MostPrimaryScore },
        PupilColumn.Needed(PupilRole.Mark, "Оценка"),
    ]);

    public static Layout Layout { get; } = Layout.OfPupils(Pupils, "РЦОИ: протокол ОГЭ", Sources.RegionalCentre, Aspects.Marks,
        (table, summary) => ExamProtocols.Read(table, summary, Procedures.Oge));
}
