using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.ByHand;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>One value a person entered, as <see cref="EnteredValueSheet"/> writes it: what | how it is.</summary>
public static class ValueByHand
{
    public const string Code = "value-by-hand";

    public static Layout Layout { get; } = new(Code, "Значение, введённое вручную", Sources.ByHand, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        table.AllRows is [var first, ..] && first.Label == EnteredValueSheet.Heading && Text(table, EnteredValueSheet.Heading) == EnteredValueSheet.Content ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        string? Line(string name) => Text(table, name) is { Length: > 0 } text ? EnteredValueSheet.Unquoted(text) : null;
        int? Number(string name) => (int?)NumberText.Of(Line(name) ?? "").Number;

        if (Line(EnteredValueSheet.Municipality) is not string municipality
            || Row(table, EnteredValueSheet.School) is not TableRow schoolRow || Line(EnteredValueSheet.School) is not string school
            || !SchoolYear.TryParse(Line(EnteredValueSheet.Year), out SchoolYear year)
            || !Enum.TryParse(Line(EnteredValueSheet.Season), out Season season)
            || Line(EnteredValueSheet.Procedure) is not string procedure || !Procedures.IsAssessment(procedure)
            || Line(EnteredValueSheet.Measure) is not string measure || !EnteredMeasures.All.Contains(measure)
            || Row(table, EnteredValueSheet.Value) is not TableRow valueRow
            || Line(EnteredValueSheet.Reason) is not string reason || Line(EnteredValueSheet.Document) is not string document)
        {
            cells.Add("by-hand-incomplete", Severity.Question, null,
                "запись о введённом значении неполна или изменена. Введите значение заново на странице «Данные».");
            return TableReading.Of([], cells.Issues);
        }

        int column = Contents(table);
        (double least, double most) = EnteredMeasures.Limits(measure);
        FactValue value = EnteredMeasures.IsCount(measure)
            ? cells.Count(valueRow, column, measure, (int)most)
            : cells.Number(valueRow, column, measure, least, most, Number(EnteredValueSheet.N));
        return TableReading.Of(
        [
            new RawFact
            {
                Place = new Place.OfSchool(school, schoolRow.Address(column), null, null, new Place.OfTerritory(TerritoryKind.Municipality, municipality, null, null)),
                Year = year,
                Season = season,
                Procedure = procedure,
                ProgrammeGrade = Number(EnteredValueSheet.Grade),
                PupilGrade = Number(EnteredValueSheet.PupilGrade),
                Subject = Line(EnteredValueSheet.Subject) ?? "",
                Aspect = Aspects.Entered(measure),
                Row = valueRow.Number,
                Values = [value with { Method = ValueMethod.Entered, Note = $"введено вручную: {reason}; основание: {document}" }],
            },
        ], cells.Issues);
    }

    private static int Contents(SheetTable table) => table.Range.First.Column + 1;

    private static TableRow? Row(SheetTable table, string name) =>
        table.AllRows.Where(row => row.Label == name).Select(row => (TableRow?)row).FirstOrDefault();

    private static string? Text(SheetTable table, string name) => Row(table, name)?[Contents(table)]?.Text.Trim();
}
