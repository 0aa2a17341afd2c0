using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// ФИС ОКО «Ф1 Индивидуальные результаты»: a row for each pupil by code, points for each task, mark and mark in the journal. A row
/// «МБОУ …(edu203389) | Кол-во участников: 89» stands above the pupils of a school.
/// </summary>
public static class VprPupilsFisOko
{
    private static readonly PupilTable Pupils = new("fis-oko-f1", ["Код участника"],
    [
        PupilColumn.Needed(PupilRole.Login, "ОО"),
        PupilColumn.Perhaps(PupilRole.Municipality, "Муниципалитет"),
        PupilColumn.Needed(PupilRole.School, "Название ОО"),
        PupilColumn.Needed(PupilRole.Code, "Код участника"),
        PupilColumn.Perhaps(PupilRole.Variant, "Вариант"),
        PupilColumn.Perhaps(PupilRole.Task, @"(?<task>[0-9]+(?:[.,][0-9]+)?(?:\([0-9]+\))?(?:[КK][0-9]+)?)\s*\((?<most>[0-9]+)\s*б\)"),
        PupilColumn.Needed(PupilRole.Score, "Первичный балл"),
        PupilColumn.Needed(PupilRole.Mark, "Отметка"),
        PupilColumn.Perhaps(PupilRole.JournalMark, "Отметка по журналу"),
    ])
    {
        Announcement = new(@"Кол-во участников:\s*(?<count>[0-9]+)"),
    };

    public static Layout Layout { get; } = Layout.OfPupils(Pupils, "ФИС ОКО, Ф1: индивидуальные результаты", Sources.FisOko, Aspects.Marks, (table, summary) =>
    {
        var cells = new Cells(table);
        return VprWork.Titled(table, cells) is VprWork work ? VprPupils.Read(summary, work, cells) : TableReading.Of([], cells.Issues);
    });
}
