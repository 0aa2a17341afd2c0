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
            cells.AskCaption("не ясно, за какой учебный год протокол и по какому предмету, например: «Математика, 2020-2021 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        string stage = OlympiadStages.Of(table.Context.Texts);
        RawFact[] facts =
        [
            .. summary.Groups.Where(group => Participations(group) > 0 && SubjectOf(group, titled) is not null).Select(group => new RawFact
            {
                Place = new Place.OfSchool(group.Text(PupilRole.School), group.CellOf(PupilRole.School)!.Value),
                Year = year.Value,
                Procedure = stage,
                Subject = SubjectOf(group, titled)!,
                Row = group.Row,
                Values =
                [
                    group.Worked(Measures.Participations, Participations(group), null),
                    Diplomas(group, PupilHeadings.Winners, Measures.Winners),
                    Diplomas(group, PupilHeadings.Prizes, Measures.PrizeWinners),
                ],
            }),
        ];
        foreach (PupilGroup group in summary.Groups)
        {
            Report(group, cells);
            if (SubjectOf(group, titled) is null)
            {
                cells.Add("subject-unknown", Severity.Question, group.CellOf(PupilRole.Subject),
                    $"строки {group.Rows}: какой это предмет, не ясно{(group.Text(PupilRole.Subject) is { Length: > 0 } written ? $" (написано: {(written == UnreadWords.NotShown ? written : $"«{written}»")})" : "")}. Строки не загружены. Впишите предмет и загрузите протокол снова.");
            }
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>A school subject or nothing: in a row whose cells slipped aside anything may stand there.</summary>
    private static string? SubjectOf(PupilGroup group, string? titled) => SubjectNames.Find(group.Text(PupilRole.Subject)) ?? titled;

    private static int Participations(PupilGroup group) => group.Count(PupilHeadings.Pupils) - group.Count(PupilHeadings.Absent);

    /// <summary>With a status that nobody understood there are at least so many.</summary>
    private static FactValue Diplomas(PupilGroup group, string heading, string measure) =>
        group.Value(heading, measure) is var value && group.Count(PupilHeadings.UnreadStatuses) > 0 ? value with { State = ValueState.Doubtful } : value;

    private static void Report(PupilGroup group, Cells cells)
    {
        if (group.Count(PupilHeadings.UnreadStatuses) is > 0 and int unread)
        {
            cells.Add("status-unknown", Severity.Warning, group.CellOf(PupilRole.School),
                $"строки {group.Rows}: не понят статус {RussianCount.Of(unread, "участника", "участников", "участников")}: {group.Written(PupilHeadings.UnreadStatusesWritten)}. "
                + "Победителей и призёров школы не меньше посчитанного, но точно неизвестно сколько. Впишите «победитель», «призёр», «участник» или «не явился» и загрузите протокол снова.");
        }
    }
}
