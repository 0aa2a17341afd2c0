using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The regional centre's table of ЕГЭ by school, three header levels: «Муниципалитет | Образовательная организация | Всего
/// выпускников, сдававших ЕГЭ | из них: subject {приняли участие, не преодолели min порог, высокие баллы (80-99), 100 баллов,
/// средний балл}».
/// </summary>
public static partial class EgeRegional
{
    public static Layout Layout { get; } = new("ege-rcoi", "РЦОИ: ЕГЭ по школам", Sources.RegionalCentre, Aspects.ScoreSummary, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null && Subjects(table).Any()
            ? table.Context.Texts.Any(text => text.Contains("ЕГЭ", StringComparison.Ordinal)) ? 0.95 : 0.6
            : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear? year = PeriodText.YearOf(table.Context);
        if (year is null)
        {
            cells.Add("period-unknown", Severity.Question, null, "не ясно, за какой год результаты ЕГЭ. Напишите над таблицей, например: «Результаты ЕГЭ 2026 года».");
            return TableReading.Of([], cells.Issues);
        }

        (string Name, IReadOnlyList<TableColumn> Columns)[] subjects = [.. Subjects(table)];
        var facts = new List<RawFact>();
        foreach ((TableRow row, Place read) in SchoolRows.Places(table, cells))
        {
            Place place = read is Place.OfSchool school ? School(school) : read;
            facts.AddRange(subjects
                .Where(subject => subject.Columns.Any(column => row[column] is not null))
                .Select(subject => new RawFact
                {
                    Place = place,
                    Year = year.Value,
                    Season = Season.Spring,
                    Procedure = Procedures.Ege,
                    ProgrammeGrade = 11,
                    PupilGrade = 11,
                    Subject = subject.Name,
                    Row = row.Number,
                    Values = [.. Values(cells, row, subject.Columns)],
                }));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>«138049 - МБОУ Заречная СОШ»: the centre's code before the name.</summary>
    private static Place.OfSchool School(Place.OfSchool school) => CodedName().Match(school.Text) is { Success: true } coded
        ? school with { Text = coded.Groups["name"].Value, RegionalCode = coded.Groups["code"].Value }
        : school;

    private static IEnumerable<FactValue> Values(Cells cells, TableRow row, IReadOnlyList<TableColumn> columns)
    {
        FactValue number = cells.Count(row, columns.First(column => MeasureOf(column.Leaf) == Measures.Participants).Number, Measures.Participants);
        yield return number;
        foreach (TableColumn column in columns)
        {
            switch (MeasureOf(column.Leaf))
            {
                case Measures.MeanTestScore:
                    yield return cells.Number(row, column.Number, Measures.MeanTestScore, 0, 100, (int?)number.Number);
                    break;
                case string measure and not Measures.Participants:
                    yield return cells.Count(row, column.Number, measure) with { N = (int?)number.Number };
                    break;
            }
        }
    }

    private static string? MeasureOf(string leaf) =>
        leaf.StartsWith("приняли участие", StringComparison.OrdinalIgnoreCase) ? Measures.Participants
        : leaf.StartsWith("не преодолели", StringComparison.OrdinalIgnoreCase) ? Measures.BelowMinimum
        : leaf.StartsWith("высокие баллы", StringComparison.OrdinalIgnoreCase) ? Measures.From80To99
        : leaf.StartsWith("100 баллов", StringComparison.OrdinalIgnoreCase) ? Measures.Score100
        : leaf.StartsWith("средний балл", StringComparison.OrdinalIgnoreCase) ? Measures.MeanTestScore
        : null;

    private static IEnumerable<(string Name, IReadOnlyList<TableColumn> Columns)> Subjects(SheetTable table) => table.Columns
        .Where(column => column.Levels.Count >= 2)
        .GroupBy(column => column.Levels[^2])
        .Select(group => (Name: EgeBandsMunicipal.SubjectInSentence(group.Key) ?? SubjectNames.Find(group.Key, Procedures.Ege), Columns: (IReadOnlyList<TableColumn>)[.. group]))
        .Where(group => group.Name is not null && group.Columns.Any(column => MeasureOf(column.Leaf) == Measures.Participants)
            && group.Columns.Any(column => MeasureOf(column.Leaf) == Measures.MeanTestScore))
        .Select(group => (group.Name!, group.Columns));

    [GeneratedRegex(@"^(?<code>\d{4,7})\s*[-–]\s*(?<name>.+)$")]
    private static partial Regex CodedName();
}
