using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A region's dump of ВПР 2020, one row a pupil under English codes: «groups, user, id, code, otc, gender, klass, var-1, sum,
/// a-1-grade …». It holds scores and the mark of the journal («otc»), no mark of the work. Municipalities are not named.
/// </summary>
public static class VprPupils2020
{
    private static readonly PupilTable Pupils = new("vpr-pupils-2020", ["otc"],
    [
        PupilColumn.Needed(PupilRole.Login, "user"),
        PupilColumn.Needed(PupilRole.Code, "code"),
        PupilColumn.Needed(PupilRole.JournalMark, "otc"),
        PupilColumn.Needed(PupilRole.Variant, @"var-[0-9]"),
        PupilColumn.Needed(PupilRole.Score, "sum"),
        PupilColumn.Perhaps(PupilRole.Task, @"a-(?<task>[0-9]+)-grade"),
    ]);

    public static Layout Layout { get; } = Layout.OfPupils(Pupils, "Выгрузка ВПР 2020: строки учеников", Sources.FisOko, Aspects.Marks, (table, summary) =>
    {
        var cells = new Cells(table);
        return VprWork.OfPath(table, cells, null, summary.MostOf(PupilHeadings.GradeOfCode)) is VprWork work
            ? VprPupils.Read(summary, work, cells)
            : TableReading.Of([], cells.Issues);
    });
}
