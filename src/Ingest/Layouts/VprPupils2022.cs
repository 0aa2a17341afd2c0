using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A region's dump of ВПР 2022, one row a pupil: «Пользователь, Код региона, Регион, Муниципалитет, Школа, Дата загрузки, Код,
/// Вариант, 1 (1б) …, Итого баллов»; places as «code | name». It holds scores and the mark of the journal, no mark of the work.
/// </summary>
public static class VprPupils2022
{
    private static readonly PupilTable Pupils = new("vpr-pupils-2022", ["Пользователь"],
    [
        PupilColumn.Needed(PupilRole.Login, "Пользователь"),
        PupilColumn.Perhaps(PupilRole.Region, "Регион"),
        PupilColumn.Perhaps(PupilRole.Municipality, "Муниципалитет"),
        PupilColumn.Needed(PupilRole.School, "Школа"),
        PupilColumn.Needed(PupilRole.Code, "Код"),
        PupilColumn.Perhaps(PupilRole.Variant, "Вариант"),
        PupilColumn.Perhaps(PupilRole.Task, @"(?<task>[0-9]+(?:[.,][0-9]+)?(?:\([0-9]+\))?(?:[КK][0-9]+)?)\s*\((?<most>[0-9]+)\s*б\)"),
        PupilColumn.Perhaps(PupilRole.Class, "Наименование класса"),
        PupilColumn.Needed(PupilRole.JournalMark, "Отметка за предыдущий.*"),
        PupilColumn.Needed(PupilRole.Score, "Итого баллов"),
    ]);

    public static Layout Layout { get; } = Layout.OfPupils(Pupils, "Выгрузка ВПР 2022: строки учеников", Sources.FisOko, Aspects.Marks, (table, summary) =>
    {
        var cells = new Cells(table);
        int? grade = summary.MostOf(PupilHeadings.GradeOfCode) ?? summary.MostOf(PupilHeadings.Grade);
        return VprWork.OfPath(table, cells, null, grade) is VprWork work ? VprPupils.Read(summary, work, cells) : TableReading.Of([], cells.Issues);
    });
}
