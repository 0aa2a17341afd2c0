using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The regional centre's table of ЕГЭ by school, two or three header levels: «Муниципалитет | Образовательная организация | Всего
/// выпускников, сдававших ЕГЭ | subject {приняли участие, не преодолели min порог, высокие баллы (80-99), 100 баллов,
/// средний балл}». Zeros are left out: an empty count beside given participants is 0.
/// </summary>
public static partial class EgeRegional
{
    /// <summary>Beginning of the lowest heading and what the column counts.</summary>
    private static readonly (Regex Heading, string Measure)[] Items =
    [
        (TookPart(), Measures.Participants),
        (Failed(), Measures.BelowMinimum),
        (High(), Measures.From80To99),
        (Full(), Measures.Score100),
        (Mean(), Measures.MeanTestScore),
    ];

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
            cells.AskCaption("не ясно, за какой год результаты ЕГЭ, например: «Результаты ЕГЭ 2026 года».");
            return TableReading.Of([], cells.Issues);
        }

        YearInHeadings.Compare(table, cells, year.Value);
        (string Name, IReadOnlyList<TableColumn> Columns)[] subjects = [.. Subjects(table)];
        TableColumn? takers = Headings.Find(table, Takers());
        var facts = new List<RawFact>();
        foreach ((TableRow row, Place read) in SchoolRows.Places(table, cells))
        {
            Place place = read is Place.OfSchool school ? School(school) : read;
            bool isTotal = place is not Place.OfSchool;
            if (takers is not null)
            {
                facts.Add(EgeTakers.Fact(place, year.Value, row.Number, isTotal, cells.Count(row, takers.Number, Measures.Enrolled)));
            }

            facts.AddRange(subjects
                .Where(subject => Took(row, subject.Columns))
                .Select(subject => new RawFact
                {
                    Place = place,
                    IsTotal = isTotal,
                    Year = year.Value,
                    Season = Season.Spring,
                    Procedure = Procedures.Ege,
                    ProgrammeGrade = 11,
                    PupilGrade = 11,
                    Subject = subject.Name,
                    Row = row.Number,
                    Values = [.. Values(cells, row, subject.Name, subject.Columns)],
                }));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>«138049 - МБОУ Заречная СОШ»: the centre's code before the name.</summary>
    private static Place.OfSchool School(Place.OfSchool school) => CodedName().Match(school.Text) is { Success: true } coded
        ? school with { Text = coded.Groups["name"].Value, RegionalCode = coded.Groups["code"].Value }
        : school;

    /// <summary>Nothing but zeros and blanks: a formula filled the row of a school where nobody took the subject.</summary>
    private static bool Took(TableRow row, IReadOnlyList<TableColumn> columns) =>
        columns.Any(column => row[column] is { } cell && NumberText.Of(cell).Number is not 0);

    private static IEnumerable<FactValue> Values(Cells cells, TableRow row, string subject, IReadOnlyList<TableColumn> columns)
    {
        FactValue number = cells.Count(row, columns.First(column => MeasureOf(column.Leaf) == Measures.Participants).Number, Measures.Participants);
        int? n = (int?)number.Number;
        yield return number;
        foreach (TableColumn column in columns)
        {
            switch (MeasureOf(column.Leaf))
            {
                case Measures.MeanTestScore when subject == SubjectNames.BasicMathematics:
                    yield return cells.Number(row, column.Number, Measures.MeanMark, 2, 5, n);
                    break;
                case Measures.MeanTestScore:
                    yield return cells.Number(row, column.Number, Measures.MeanTestScore, 0, 100, n);
                    break;
                case Measures.From80To99 or Measures.Score100 when subject == SubjectNames.BasicMathematics:
                    break; // marked 2-5, without test scores
                case string measure and not Measures.Participants:
                    yield return (n > 0 ? cells.CountOrZero(row, column.Number, measure) : cells.Count(row, column.Number, measure)) with { N = n };
                    break;
            }
        }
    }

    private static string? MeasureOf(string leaf) => Items.FirstOrDefault(item => item.Heading.IsMatch(leaf)).Measure;

    private static IEnumerable<(string Name, IReadOnlyList<TableColumn> Columns)> Subjects(SheetTable table) => table.Columns
        .Where(column => column.Levels.Count >= 2)
        .GroupBy(column => column.Levels[^2])
        .Select(group => (Name: EgeTakers.Subject(group.Key) ?? SubjectNames.Find(group.Key, Procedures.Ege), Columns: (IReadOnlyList<TableColumn>)[.. group]))
        .Where(group => group.Name is not null && group.Columns.Any(column => MeasureOf(column.Leaf) == Measures.Participants)
            && group.Columns.Any(column => MeasureOf(column.Leaf) == Measures.MeanTestScore))
        .Select(group => (group.Name!, group.Columns));

    [GeneratedRegex(@"^(?<code>[0-9]{4,7})\s*[-–]\s*(?<name>.+)$")]
    private static partial Regex CodedName();

    [GeneratedRegex("^Всего выпускников", RegexOptions.IgnoreCase)]
    private static partial Regex Takers();

    [GeneratedRegex("^принял[ио] участие", RegexOptions.IgnoreCase)]
    private static partial Regex TookPart();

    [GeneratedRegex("^не преодол(ели|ен|ено)", RegexOptions.IgnoreCase)]
    private static partial Regex Failed();

    [GeneratedRegex("^высок(ие баллы|обалльники)", RegexOptions.IgnoreCase)]
    private static partial Regex High();

    [GeneratedRegex("^(получили )?100 баллов", RegexOptions.IgnoreCase)]
    private static partial Regex Full();

    [GeneratedRegex("^средний балл", RegexOptions.IgnoreCase)]
    private static partial Regex Mean();
}
