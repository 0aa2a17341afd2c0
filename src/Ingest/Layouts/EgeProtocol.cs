using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The regional centre's protocol of ЕГЭ, a row for each pupil: «№ | Код ППЭ | Код ОО | Класс | … | Фамилия | Имя | Отчество | … |
/// Первичный балл | Итоговый балл», or with «Код МСУ» and «Тестовый балл», every second column empty. Several examinations may be
/// stacked in one sheet, each with its title.
/// </summary>
public static class EgeProtocol
{
    private static readonly PupilTable Pupils = new("ege-protocol", ["Итоговый балл", "Тестовый балл"],
    [
        PupilColumn.Needed(PupilRole.SchoolCode, "Код ОО"),
        PupilColumn.Perhaps(PupilRole.Class, "Класс"),
        PupilColumn.Perhaps(PupilRole.Subject, "Экзамен"),
        PupilColumn.Perhaps(PupilRole.Score, "Первичный балл") with { Most = ExamProtocols.MostPrimaryScore },
        PupilColumn.Needed(PupilRole.TestScore, "Итоговый балл|Тестовый балл") with { Most = ExamProtocols.MostTestScore },
    ]);

    public static Layout Layout { get; } = Layout.OfPupils(Pupils, "РЦОИ: протокол ЕГЭ", Sources.RegionalCentre, Aspects.ScoreSummary,
        (table, summary) => ExamProtocols.Read(table, summary, Procedures.Ege));
}
