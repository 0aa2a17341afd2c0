using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The distribution of primary scores by school, flat: «Год | Класс | Предмет | Муниципалитет | Логин | ОО | Кол-во участников | 0 |
/// 1 | 2 …», shares (perhaps with a decimal comma) or numbers; participants perhaps with a comma between thousands.
/// </summary>
public static partial class VprPrimaryScores
{
    private static readonly string[] Named = ["Год", "Класс", "Предмет", "Логин", "Кол-во участников"];

    public static Layout Layout { get; } = new(
        "vpr-primary-scores", "ВПР: распределение первичных баллов по школам", Sources.FisOko, Aspects.PrimaryScores, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Named.All(heading => Column(table, heading) is not null) && PrimaryScoreColumns.In(table).Count >= 5 ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        IReadOnlyDictionary<int, int> scores = PrimaryScoreColumns.In(table);
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows)
        {
            string text(string heading) => row[Column(table, heading)!]?.Text ?? "";
            if (PeriodText.CalendarYear(text("Год")) is not int calendar
                || SubjectNames.Find(text("Предмет")) is not string subject
                || !int.TryParse(text("Класс"), NumberStyles.None, CultureInfo.InvariantCulture, out int grade)
                || FisOkoGroups.Login(text("Логин")) is not string login)
            {
                cells.Add("period-unknown", Severity.Question, row.Address(1), "в строке не ясны год, класс, предмет или логин школы. Строка не загружена.");
                continue;
            }

            var work = new VprWork(SchoolYear.EndingIn(calendar), Season.Spring, subject, grade, grade, null);
            TableColumn name = Headings.School(table) ?? Column(table, "Логин")!;
            Place.OfTerritory? municipality = Headings.Municipality(table) is TableColumn column && row[column]?.Text is { Length: > 0 } of
                ? new Place.OfTerritory(TerritoryKind.Municipality, TextLine.Of(of), null, null)
                : null;
            var place = new Place.OfSchool(TextLine.Of(row[name]?.Text ?? login), row.Address(name.Number), login, null, municipality);
            facts.Add(work.Fact(place, row.Number, Aspects.PrimaryScores, PrimaryScoreColumns.Values(cells, row, Participants(cells, row, Column(table, "Кол-во участников")!.Number), scores)));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>«1,234» is a thousand and more: nobody counts pupils in thousandths.</summary>
    private static FactValue Participants(Cells cells, TableRow row, int column) =>
        row[column] is { Number: null } cell && Thousands().IsMatch(cell.Text)
            ? new FactValue(Measures.Participants, double.Parse(cell.Text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), null,
                ValueState.Known, ValueMethod.Reported, row.Address(column), null)
            : cells.Count(row, column, Measures.Participants);

    private static TableColumn? Column(SheetTable table, string heading) =>
        table.Columns.FirstOrDefault(column => column.Header.Equals(heading, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+$")]
    private static partial Regex Thousands();
}
