using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Pupils;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A jury's protocol of ВсОШ, a row for each pupil: «№ | Код участника | Фамилия | … | Класс | ОО | задания | Итого баллов | … |
/// Статус | Учитель». Counted by school and subject: participations, winners, prize-winners.
/// </summary>
public static class OlympiadProtocol
{
    private static readonly PupilTable Pupils = new("olympiad-protocol", ["Статус", "Статус участника", "Тип диплома"],
    [
        PupilColumn.Needed(PupilRole.School, "ОО|ОУ|Школа|Образовательная организация|Наименование ОО|Общеобразовательная организация"),
        PupilColumn.Perhaps(PupilRole.Subject, "Предмет"),
        PupilColumn.Perhaps(PupilRole.Code, "Код участника|Шифр"),
        PupilColumn.Perhaps(PupilRole.Score, "Итого баллов|Балл|Баллы|Сумма баллов"),
        PupilColumn.Needed(PupilRole.Status, "Статус|Статус участника|Тип диплома"),
    ]);

    public static Layout Layout { get; } = Layout.OfPupils(Pupils, "ВсОШ: протокол жюри", Sources.Municipal, Aspects.Whole,
        Read);

    private static TableReading Read(SheetTable table, PupilSummary summary)
    {
        var cells = new Cells(table);
        SchoolYear? year = PeriodText.YearOf(table.Context);
        string? titled = table.Context.Texts.Select(SubjectNames.Find).FirstOrDefault(subject => subject is not null);
        if (year is null || (titled is null && summary[PupilHeadings.Kept(PupilRole.Subject)] is null))
        {
            cells.Add("period-unknown", Severity.Question, null, "не ясно, за какой учебный год протокол и по какому предмету. Напишите их над таблицей.");
            return TableReading.Of([], cells.Issues);
        }

        string stage = OlympiadStages.Of(table.Context.Texts);
        RawFact[] facts =
        [
            .. summary.Groups.Select(group => new RawFact
            {
                Place = new Place.OfSchool(group.Text(PupilRole.School), group.CellOf(PupilRole.School)!.Value),
                Year = year.Value,
                Procedure = stage,
                Subject = SubjectNames.Find(group.Text(PupilRole.Subject)) ?? titled ?? group.Text(PupilRole.Subject),
                Row = group.Row,
                Values =
                [
                    group.Value(PupilHeadings.Pupils, Measures.Participations),
                    group.Value(PupilHeadings.Winners, Measures.Winners),
                    group.Value(PupilHeadings.Prizes, Measures.PrizeWinners),
                ],
            }),
        ];
        return TableReading.Of(facts, cells.Issues);
    }
}
