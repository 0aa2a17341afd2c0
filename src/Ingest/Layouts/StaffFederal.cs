using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Section 3 «Сведения о персонале организации» of the federal form ОО-1: people in rows, bands in columns («Всего | высшее | …»,
/// «моложе 25 лет | 25-29 | …», «до 3 | от 3 до 5 | …»). Read is the row of teachers. Numbers of rows and columns change every year
/// and are not relied upon.
/// </summary>
public static partial class StaffFederal
{
    private static readonly (Regex Heading, string Procedure, string Band)[] Items =
    [
        (Higher(), Procedures.StaffEducation, "Высшее образование"),
        (Middle(), Procedures.StaffEducation, "Среднее профессиональное образование"),
        (Highest(), Procedures.StaffCategory, "Высшая категория"),
        (First(), Procedures.StaffCategory, "Первая категория"),
    ];

    public static Layout Layout { get; } = new("staff-oo1", "ОО-1, раздел 3: персонал", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        table.Columns[0].Header.StartsWith("Наименование показател", StringComparison.OrdinalIgnoreCase)
        && All(table) is not null && Bands(table).Count() >= 2 && Teachers(table) is not null ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (PeriodText.YearOf(table.Context) is not SchoolYear year)
        {
            cells.AskCaption("не ясно, за какой учебный год форма, например: «2020-2021 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        TableRow row = Teachers(table)!.Value;
        FactValue all = cells.Count(row, All(table)!.Number, Measures.People);
        Place place = table.Context.Written.Select(line => Organisation().Match(line)).FirstOrDefault(match => match.Success) is { } named
            ? new Place.OfSchool(named.Groups["name"].Value.Trim(), table.Range.First)
            : Place.Home.Municipality;
        var facts = new List<RawFact>();
        if (Bands(table).Any(band => band.Procedure == Procedures.StaffEducation))
        {
            facts.Add(Fact(Procedures.StaffTotal, "Всего", all));
        }

        facts.AddRange(Bands(table).Where(band => row[band.Column] is not null).Select(band =>
            Fact(band.Procedure, band.Band, cells.Count(row, band.Column, Measures.People) with { N = (int?)all.Number })));
        return TableReading.Of(facts, cells.Issues);

        RawFact Fact(string procedure, string band, FactValue value) => new()
        {
            Place = place,
            Year = year,
            Procedure = procedure,
            Subject = band,
            Row = row.Number,
            Values = [value],
        };
    }

    /// <summary>The row of teachers; a numbering line «1 | 2 | 3» or a row of all staff is not it.</summary>
    private static TableRow? Teachers(SheetTable table) =>
        table.AllRows.Where(row => TeachersLabel().IsMatch(row.Label)).Select(row => (TableRow?)row).FirstOrDefault();

    private static TableColumn? All(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Levels.Any(level => level.StartsWith("Всего", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Columns of bands; those of women, of their part «педагогическое» and of sums stay out.</summary>
    private static IEnumerable<(string Procedure, string Band, int Column)> Bands(SheetTable table)
    {
        bool age = table.Columns.Any(column => column.Header.Contains("лет", StringComparison.OrdinalIgnoreCase) && AgeBand().IsMatch(column.Leaf))
            || table.Context.Texts.Any(text => text.Contains("возраст", StringComparison.OrdinalIgnoreCase));
        bool experience = table.Context.Texts.Concat(table.Columns.Select(column => column.Header)).Any(text => text.Contains("стаж", StringComparison.OrdinalIgnoreCase));
        foreach (TableColumn column in table.Columns)
        {
            if (Items.FirstOrDefault(item => item.Heading.IsMatch(column.Leaf)) is { Heading: not null } item)
            {
                yield return (item.Procedure, item.Band, column.Number);
            }
            else if (AgeBand().Match(column.Leaf) is { Success: true } && (age || experience))
            {
                yield return (experience ? Procedures.StaffExperience : Procedures.StaffAge, Written(column.Leaf), column.Number);
            }
        }
    }

    /// <summary>«25–29 лет» and «25 - 29» are one band; the boundaries stay those of the form.</summary>
    private static string Written(string band) => Dash().Replace(band.ToLower(CultureInfo.InvariantCulture).Replace("лет", "", StringComparison.Ordinal), "-").Trim();

    [GeneratedRegex("^(из них |в том числе )?(учителя|педагогические работники)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex TeachersLabel();

    [GeneratedRegex("^высшее( образование)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Higher();

    [GeneratedRegex("^(СПО|среднее профессиональное( образование)?)( по программам подготовки)? специалистов среднего звена", RegexOptions.IgnoreCase)]
    private static partial Regex Middle();

    [GeneratedRegex("^высшую$|^высшая категория$", RegexOptions.IgnoreCase)]
    private static partial Regex Highest();

    [GeneratedRegex("^первую$|^первая категория$", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"^((менее|моложе|до|от)\s+[0-9]{1,2}(\s+до\s+[0-9]{1,2})?|[0-9]{1,2}\s*[-–—]\s*[0-9]{1,2}|[0-9]{1,2} (и более|лет и более|и старше|лет и старше))(\s+лет)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AgeBand();

    [GeneratedRegex(@"\s*[-–—]\s*")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^Наименование (отчитывающейся )?организации:?\s*(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Organisation();
}
