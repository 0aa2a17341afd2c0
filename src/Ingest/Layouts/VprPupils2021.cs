using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A region's dump of ВПР 2021, one row a pupil: «логин школы, регион, …, всего баллов, балл за 1 …». «Регион» names the
/// municipality. It holds scores and the mark of the journal, no mark of the work.
/// </summary>
public static class VprPupils2021
{
    private static readonly PupilTable Pupils = new("vpr-pupils-2021", ["логин школы"],
    [
        PupilColumn.Needed(PupilRole.Login, "логин школы"),
        PupilColumn.Perhaps(PupilRole.Municipality, "регион"),
        PupilColumn.Needed(PupilRole.Code, "код обучающегося"),
        PupilColumn.Needed(PupilRole.JournalMark, "отметка за предыдущую четверть.*"),
        PupilColumn.Perhaps(PupilRole.Variant, "вариант"),
        PupilColumn.Needed(PupilRole.Score, "всего баллов"),
        PupilColumn.Perhaps(PupilRole.Task, @"балл за (?<task>\S+)"),
    ]);

    public static Layout Layout { get; } = Layout.OfPupils(Pupils, "Выгрузка ВПР 2021: строки учеников", Sources.FisOko, Aspects.Marks, (table, summary) =>
    {
        var cells = new Cells(table);
        return VprWork.OfPath(table, cells, null, summary.MostOf(PupilHeadings.GradeOfCode)) is VprWork work
            ? VprPupils.Read(summary, work, cells)
            : TableReading.Of([], cells.Issues);
    });
}
