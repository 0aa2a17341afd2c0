using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The risk profiles of several schools in one table, schools down and factors across or the other way round. A cell tells the
/// significance, and perhaps that the factor is actual or chosen: «высокая, приоритетный». Empty cells say nothing.
/// </summary>
public static partial class RiskProfiles500
{
    public static Layout Layout { get; } = new(
        "risk-profiles-500", "Рисковые профили школ 500+", Sources.FisOko, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) => FactorsAcross(table).Length >= 2 && Headings.School(table) is not null ? 1
        : FactorsDown(table) is not null && table.Columns.Skip(1).Any(column => table.Rows.Any(row => Speaks(row[column]?.Text))) ? 1
        : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (PeriodText.YearOf(table.Context) is not SchoolYear year)
        {
            cells.AskCaption("не ясно, за какой год рисковые профили, например: «2021-2022 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        RawFact[] facts = FactorsDown(table) is TableColumn factors
            ? [.. Down(table, cells, factors, year)]
            : [.. Across(table, cells, year)];
        return TableReading.Of(facts, cells.Issues);
    }

    private static IEnumerable<RawFact> Across(SheetTable table, Cells cells, SchoolYear year)
    {
        (TableColumn Column, string Factor)[] factors = FactorsAcross(table);
        return SchoolRows.Places(table, cells)
            .SelectMany(school => factors.SelectMany(factor => Said(cells, school.Row, factor.Column.Number, school.Place, factor.Factor, year)));
    }

    private static IEnumerable<RawFact> Down(SheetTable table, Cells cells, TableColumn factors, SchoolYear year)
    {
        (TableColumn Column, Place School)[] schools =
        [
            .. table.Columns.Where(column => column.Number > factors.Number && column.Header.Length > 0)
                .Select(column => (column, (Place)new Place.OfSchool(column.Leaf, table.Sheet.ContentAddress(table.HeaderRows[^1], column.Number)))),
        ];
        foreach (TableRow row in table.Rows.Where(row => row[factors] is not null))
        {
            if (RiskFactorKind.Find(row[factors]!.Text)?.Name is not string factor)
            {
                cells.Add("risk-factor-unknown", Severity.Question, row.Address(factors.Number),
                    $"«{row[factors]!.Text}» – не один из десяти факторов риска «500+». Строка не загружена.");
                continue;
            }

            foreach (RawFact fact in schools.SelectMany(school => Said(cells, row, school.Column.Number, school.School, factor, year)))
            {
                yield return fact;
            }
        }
    }

    private static IEnumerable<RawFact> Said(Cells cells, TableRow row, int column, Place school, string factor, SchoolYear year)
    {
        if (row[column]?.Text is not { Length: > 0 } text || text is "-" or "–" or "—")
        {
            yield break;
        }

        if (!Speaks(text))
        {
            cells.Add("risk-level-unknown", Severity.Question, row.Address(column),
                $"«{text}» – не значимость фактора риска: ожидается «высокая», «средняя», «низкая» или «не определена», при желании со словом «приоритетный». Ячейка не загружена.");
            yield break;
        }

        if (RiskLevelWords.LevelIn(text) is string level)
        {
            yield return Fact(Procedures.RiskProfile, Measures.RiskLevel, level);
        }

        if (RiskLevelWords.StatusIn(text) is string status)
        {
            yield return Fact(Procedures.RiskFactor, Measures.Text, status);
        }

        RawFact Fact(string procedure, string measure, string words) => new()
        {
            Place = school,
            Year = year,
            Procedure = procedure,
            Subject = factor,
            Row = row.Number,
            Values = [new FactValue(measure, null, words, ValueState.Known, ValueMethod.Reported, row.Address(column), null)],
        };
    }

    private static (TableColumn Column, string Factor)[] FactorsAcross(SheetTable table) =>
    [
        .. table.Columns.Select(column => (column, Factor: RiskFactorKind.Find(column.Header)?.Name))
            .Where(found => found.Factor is not null)
            .Select(found => (found.column, found.Factor!)),
    ];

    /// <summary>Null for the profile of one school, whose second column is called «Значимость».</summary>
    private static TableColumn? FactorsDown(SheetTable table) =>
        table.Columns.Any(column => Level().IsMatch(column.Header)) ? null : Headings.Find(table, Factor());

    private static bool Speaks(string? text) =>
        text is not null && (RiskLevelWords.LevelIn(text) is not null || (text.Length < 60 && StatusAlone().IsMatch(text)));

    [GeneratedRegex("^Фактор(ы)? риска", RegexOptions.IgnoreCase)]
    private static partial Regex Factor();

    [GeneratedRegex("^Значимость( фактора риска)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex("^(актуал|приоритет)", RegexOptions.IgnoreCase)]
    private static partial Regex StatusAlone();
}
