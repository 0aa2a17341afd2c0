using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Shares of ЕГЭ participants by band of test score, of a municipality or by school, with graduates and participants apart: the
/// shares are of the participants, whatever the heading says.
/// </summary>
public static partial class EgeBandsMunicipal
{
    public static Layout Layout { get; } = new(
        "ege-bands-municipal", "ЕГЭ: доли участников по диапазонам баллов", Sources.Municipal, Aspects.ScoreBands, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Bands(table).Count(band => band.Column is not null) >= 3 && Takers(table) is not null ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear? titled = PeriodText.YearOf(table.Context);
        string? subject = SubjectAbove(table.Context.Texts);
        if (subject is null || table.Rows.Any(row => YearOf(row) is null))
        {
            cells.AskCaption("не ясны предмет или год ЕГЭ, например: «ЕГЭ по математике, 2020-2021 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        (TableRow Row, Place Place)[] rows = Headings.School(table) is null
            ? [.. table.Rows.Select(row => (row, (Place)Place.Home.Municipality))]
            : [.. SchoolRows.Places(table, cells)];
        var facts = new List<RawFact>();
        foreach ((TableRow row, Place place) in rows)
        {
            FactValue takers = cells.Count(row, Takers(table)!.Number, Measures.Participants);
            int? n = (int?)takers.Number;
            var values = new List<FactValue> { takers };
            if (Headings.Find(table, Graduates()) is TableColumn graduates)
            {
                values.Add(cells.Count(row, graduates.Number, Measures.Enrolled));
            }

            values.AddRange(Bands(table)
                .Where(band => band.Column is not null)
                .Select(band => cells.Number(row, band.Column!.Number, band.Measure, 0, 100, n)));
            facts.Add(new RawFact
            {
                Place = place,
                IsTotal = place is Place.Home && rows.Any(other => other.Place is Place.OfSchool),
                Year = YearOf(row)!.Value,
                Procedure = Procedures.Ege,
                Season = Season.Spring,
                ProgrammeGrade = 11,
                PupilGrade = 11,
                Subject = subject,
                Row = row.Number,
                Values = values,
            });
        }

        return TableReading.Of(facts, cells.Issues);

        // One row for each year, or years as columns, which is the same table on its side.
        SchoolYear? YearOf(TableRow row) => (YearColumn().IsMatch(table.Columns[0].Header) ? PeriodText.YearOf([row.Label]) : null) ?? titled;
    }

    /// <summary>
    /// The subject of the nearest line that names one. A caption «ЕГЭ по …» whose subject is not understood ends the search: the
    /// caption of an earlier table must not be taken instead.
    /// </summary>
    internal static string? SubjectAbove(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            string? subject = SubjectInSentence(text);
            if (subject is not null || Caption().IsMatch(text))
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>ЕГЭ in mathematics is the profile one unless the text says otherwise: the basic one has no test scores.</summary>
    internal static string? SubjectInSentence(string text)
    {
        string? subject = (InSentence().Match(text) is { Success: true } match ? SubjectNames.Find(match.Value) : null) ?? SubjectNames.Find(text);
        return subject == SubjectNames.Mathematics ? SubjectNames.ProfileMathematics : subject;
    }

    private static (string Measure, TableColumn? Column)[] Bands(SheetTable table) =>
    [
        (Measures.BelowMinimumShare, Headings.Find(table, Failed())),
        (Measures.Below60Share, Headings.Find(table, Below60())),
        (Measures.From60To80Share, Headings.Find(table, Middle())),
        (Measures.Above80Share, Headings.Find(table, Above80())),
    ];

    private static TableColumn? Takers(SheetTable table) => Headings.Find(table, TakersHeading());

    [GeneratedRegex(@"^\s*(ЕГЭ|Результаты( ЕГЭ)?) по (?!район|муниципал|округ|годам|школам)", RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"по (математике( \([^)]*\))?|\p{L}+у языку|\p{L}+)", RegexOptions.IgnoreCase)]
    private static partial Regex InSentence();

    [GeneratedRegex(@"неудовлетворительн|не преодол", RegexOptions.IgnoreCase)]
    private static partial Regex Failed();

    [GeneratedRegex(@"(менее|ниже|до) 60", RegexOptions.IgnoreCase)]
    private static partial Regex Below60();

    [GeneratedRegex(@"от 60 до 80|60\s*[-–]\s*80", RegexOptions.IgnoreCase)]
    private static partial Regex Middle();

    [GeneratedRegex(@"(более|выше|свыше) 80", RegexOptions.IgnoreCase)]
    private static partial Regex Above80();

    [GeneratedRegex(@"^(год|учебный год|показател)", RegexOptions.IgnoreCase)]
    private static partial Regex YearColumn();

    [GeneratedRegex(@"сдававших", RegexOptions.IgnoreCase)]
    private static partial Regex TakersHeading();

    [GeneratedRegex(@"(вып-ков|выпускников)$", RegexOptions.IgnoreCase)]
    private static partial Regex Graduates();
}
