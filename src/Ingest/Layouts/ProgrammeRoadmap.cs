using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The roadmap of a programme or an order: «№ | Мероприятие | Срок | Ответственный | Ожидаемый результат», with headings of its
/// sections as rows. It is one record: a newer version of the document replaces all of it, measures left out included.
/// </summary>
public static partial class ProgrammeRoadmap
{
    /// <summary>What a roadmap without a title of its own is called.</summary>
    private const string Untitled = "Дорожная карта";

    public static Layout Layout { get; } = new("programme-roadmap", "Мероприятия дорожной карты", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.Find(table, Deed()) is not null && (Headings.Find(table, Term()) is not null || Headings.Find(table, Responsible()) is not null) ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        TableColumn deed = Headings.Find(table, Deed())!;
        TableColumn? number = table.Columns[0].Header.StartsWith('№') ? table.Columns[0] : null;
        (string Measure, TableColumn Column)[] about =
        [
            .. new[] { ("term", Headings.Find(table, Term())), ("responsible", Headings.Find(table, Responsible())), ("result", Headings.Find(table, Result())) }
                .Where(part => part.Item2 is not null).Select(part => (part.Item1, part.Item2!)),
        ];
        var steps = new RoadmapSteps();
        foreach (TableRow row in table.Rows.Where(row => row[deed] is not null || (number is not null && row[number] is not null)))
        {
            bool hasParts = about.Any(part => row[part.Column] is { } cell && cell.Address != row[deed]?.Address);
            if (!hasParts)
            {
                steps.Section(row, row[deed] ?? row[number!]!, number is null ? null : row[number]?.Text);
            }
            else if (row[deed] is { } written)
            {
                steps.Add(row, written, number is null ? null : row[number]?.Text, [.. about.Select(part => (part.Measure, row[part.Column]))]);
            }
            else
            {
                cells.Add("deed-missing", Severity.Warning, row.Address(deed.Number), "у строки есть номер и срок, но нет мероприятия. Строка не загружена.");
            }
        }

        RawFact[] facts = steps.Values.Count == 0 ? [] : [new RawFact
        {
            Place = Place.Home.Municipality,
            Year = PeriodText.YearOf(table.Context) ?? SchoolYear.Undated,
            Procedure = Procedures.ProgrammeRoadmap,
            Subject = TitleOf(table),
            Row = steps.FirstRow,
            Values = steps.Values,
        }];
        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>The nearest line that calls itself a plan or a roadmap; two roadmaps of one department stand side by side.</summary>
    private static string TitleOf(SheetTable table) =>
        table.Context.Texts.SkipLast(1).Select(TextLine.Of).FirstOrDefault(text => Plan().IsMatch(text)) is string title
            ? TableCaption().Replace(title, "") : Untitled;

    [GeneratedRegex(@"^((наименование|содержание|перечень) )?мероприяти[еяй]\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deed();

    [GeneratedRegex(@"^(планируемы[ей] |плановы[ей] )?(срок|дата)", RegexOptions.IgnoreCase)]
    private static partial Regex Term();

    [GeneratedRegex("^ответственн|^исполнител", RegexOptions.IgnoreCase)]
    private static partial Regex Responsible();

    [GeneratedRegex(@"результат|^показател|^вид документа|^форма (завершения|отч[её]т)", RegexOptions.IgnoreCase)]
    private static partial Regex Result();

    [GeneratedRegex(@"дорожн\w+ карт|план\w*\b.*(мероприяти|действи)|комплекс мер", RegexOptions.IgnoreCase)]
    private static partial Regex Plan();

    [GeneratedRegex(@"^Таблица [0-9]+\. ")]
    private static partial Regex TableCaption();
}
