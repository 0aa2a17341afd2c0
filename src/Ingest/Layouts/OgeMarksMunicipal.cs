using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A municipality's table of ОГЭ or ГВЭ: «ОУ | Кол в-ков | Русский язык % {5,4,3,2} | Математика% {5,4,3,2}», shares with one decimal,
/// a total row with two values in a cell («30- 21,3%»).
/// </summary>
public static class OgeMarksMunicipal
{
    public static Layout Layout { get; } = new(
        "oge-marks-municipal", "ОГЭ и ГВЭ: распределение отметок по школам", Sources.Municipal, Aspects.Marks, Recognise, Read);

    private static double Recognise(SheetTable table)
    {
        bool shape = Headings.School(table) is not null
            && Headings.Participants(table) is not null
            && MarkGroups.In(table).Any();
        return !shape ? 0 : NamedExamination.Of(table) is not null ? 0.95 : 0.6;
    }

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear? year = PeriodText.YearOf(table.Context);
        if (year is null || NamedExamination.Of(table) is not NamedExamination examination)
        {
            cells.AskCaption($"не ясно, какая это процедура и за какой год. {NamedExamination.Advice}");
            return TableReading.Of([], cells.Issues);
        }

        MarkGroups.ReportUnread(table, cells);
        (TableRow Row, Place Place)[] rows = [.. SchoolRows.Places(table, cells)];
        int participants = Headings.Participants(table)!.Number;
        var facts = new List<RawFact>();
        foreach (MarkGroup group in MarkGroups.In(table))
        {
            string? unit = MarkGroups.UnitOf(group, [.. rows.Where(row => row.Place is not Place.Home).Select(row => Sum(row.Row)).OfType<(double, double?, bool)>()]);
            if (unit is null)
            {
                cells.Add("unit-unknown", Severity.Question, table.Sheet.AddressOf(table.HeaderRows[0], group.Columns.Values.Min()),
                    $"под заголовком «{group.Heading}» не проценты и не число учеников: суммы строк не близки ни к 100, ни к числу участников. Отметки не загружены.");
                continue;
            }

            if (unit == MarkGroups.Fractions)
            {
                cells.Add("fractions-read", Severity.Note, table.Sheet.AddressOf(table.HeaderRows[0], group.Columns.Values.Min()),
                    $"под заголовком «{group.Heading}» доли единицы: каждая строка даёт в сумме 1. Прочитаны как проценты, 0,25 – это 25 %.");
            }

            facts.AddRange(rows.Select(row => new RawFact
            {
                Place = row.Place,
                Year = year.Value,
                Season = Season.Spring,
                Procedure = examination.Procedure,
                ProgrammeGrade = examination.Grade,
                PupilGrade = examination.Grade,
                Subject = group.Subject,
                Row = row.Row.Number,
                Values = [.. Values(cells, row.Row, participants, group, unit)],
            }));

            (double, double?, bool)? Sum(TableRow row)
            {
                double?[] marks = [.. group.Columns.Values.Select(column => NumberText.Of(row[column]).Number)];
                return marks.All(mark => mark is not null) ? (marks.Sum()!.Value, NumberText.Of(row[participants]).Number, marks.Any(mark => mark % 1 != 0)) : null;
            }
        }

        return TableReading.Of([.. facts.OrderBy(fact => fact.Row)], cells.Issues);
    }

    private static IEnumerable<FactValue> Values(Cells cells, TableRow row, int participants, MarkGroup group, string unit)
    {
        FactValue number = cells.Count(row, participants, Measures.Participants);
        int? n = (int?)number.Number;
        yield return number;
        for (int mark = 2; mark <= 5; mark++)
        {
            int column = group.Columns[mark];
            if (CountAndShare.Read(row[column]?.Text) is CountAndShare both)
            {
                CellAddress cell = row.Sheet.ContentAddress(row.Number, column);
                yield return new FactValue(Measures.Marks[mark - 2], both.Count, null, ValueState.Known, ValueMethod.Reported, cell, n);
                yield return new FactValue(Measures.MarkShares[mark - 2], both.Share, null, ValueState.Known, ValueMethod.Reported, cell, n);
            }
            else
            {
                yield return unit switch
                {
                    "%" => cells.Number(row, column, Measures.MarkShares[mark - 2], 0, 100, n),
                    MarkGroups.Fractions => InPercent(cells.Number(row, column, Measures.MarkShares[mark - 2], 0, 1, n)),
                    _ => cells.Count(row, column, Measures.Marks[mark - 2]) with { N = n },
                };
            }
        }
    }

    private static FactValue InPercent(FactValue part) =>
        part with { Number = part.Number is double fraction ? Math.Round(100 * fraction, 10) : null };
}
