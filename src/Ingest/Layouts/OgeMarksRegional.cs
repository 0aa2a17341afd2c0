using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The regional centre's table of ОГЭ or ГВЭ by school: «Код ОО | Образовательная организация | subject {Участников, 2, 3, 4, 5,
/// Средняя отметка}», counts. Empty cells of a subject: nobody of the school took it.
/// </summary>
public static partial class OgeMarksRegional
{
    public static Layout Layout { get; } = new("oge-marks-rcoi", "РЦОИ: ОГЭ и ГВЭ, отметки по школам", Sources.RegionalCentre, Aspects.Marks, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.SchoolCode(table) is not null && Headings.School(table) is not null && Subjects(table).Any()
            ? NamedExamination.Of(table) is not null ? 1.0 : 0.6
            : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear? year = PeriodText.YearOf(table.Context);
        if (year is null || NamedExamination.Of(table) is not NamedExamination examination)
        {
            cells.AskCaption($"не ясно, какая это процедура и за какой год. {NamedExamination.Advice}");
            return TableReading.Of([], cells.Issues);
        }

        (string Name, IReadOnlyList<TableColumn> Columns)[] subjects = [.. Subjects(table)];
        var facts = new List<RawFact>();
        foreach ((TableRow row, Place place) in SchoolRows.Places(table, cells))
        {
            facts.AddRange(subjects
                .Where(subject => subject.Columns.Any(column => row[column] is not null))
                .Select(subject => new RawFact
                {
                    Place = place,
                    Year = year.Value,
                    Season = Season.Spring,
                    Procedure = examination.Procedure,
                    ProgrammeGrade = examination.Grade,
                    PupilGrade = examination.Grade,
                    Subject = subject.Name,
                    Row = row.Number,
                    Values = [.. Values(cells, row, subject.Columns)],
                }));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static IEnumerable<FactValue> Values(Cells cells, TableRow row, IReadOnlyList<TableColumn> columns)
    {
        TableColumn participants = columns.First(column => ParticipantsLeaf().IsMatch(column.Leaf));
        FactValue number = cells.Count(row, participants.Number, Measures.Participants);
        yield return number;
        foreach (TableColumn column in columns)
        {
            if (Headings.Mark(column) is int mark)
            {
                yield return cells.Count(row, column.Number, Measures.Marks[mark - 2]) with { N = (int?)number.Number };
            }
            else if (column.Leaf.StartsWith("Средняя отметка", StringComparison.OrdinalIgnoreCase))
            {
                yield return cells.Number(row, column.Number, Measures.MeanMark, 2, 5, (int?)number.Number);
            }
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<TableColumn> Columns)> Subjects(SheetTable table) => table.Columns
        .Where(column => column.Levels.Count == 2)
        .GroupBy(column => column.Group)
        .Where(group => SubjectNames.Find(group.Key, Procedures.Oge) is not null
            && group.Any(column => ParticipantsLeaf().IsMatch(column.Leaf))
            && group.Count(column => Headings.Mark(column) is not null) == 4)
        .Select(group => (SubjectNames.Find(group.Key, Procedures.Oge)!, (IReadOnlyList<TableColumn>)[.. group]));

    [GeneratedRegex("^(Кол-во )?участников", RegexOptions.IgnoreCase)]
    private static partial Regex ParticipantsLeaf();
}
