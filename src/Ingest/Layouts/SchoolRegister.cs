using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The register of schools: above the table «Муниципалитет:», «Регион:», perhaps «Код муниципалитета:» and «Данные:»
/// («вымышленные»); columns «Код», «Полное наименование», «Краткое наименование» and whatever else is known.
/// </summary>
public static class SchoolRegister
{
    public const string Code = "school-register";

    /// <summary>Undoing a register does not unlearn schools: values of other files may be of them.</summary>
    public const string StaysAfterUndo = "Школы, наименования и коды, которые внёс этот файл, остаются в реестре: на них опираются другие файлы. Исправить их можно в самом реестре.";

    public static Layout Layout { get; } = new(Code, "Реестр школ", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Column(table, "Код") is not null
        && (Column(table, "Краткое наименование") ?? Column(table, "Наименование")) is not null
        && Line(table, "Муниципалитет:") is not null ? 1.0 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        Place.OfTerritory? region = Line(table, "Регион:") is string regionName
            ? new Place.OfTerritory(TerritoryKind.Region, regionName, null, null)
            : null;
        var municipality = new Place.OfTerritory(
            TerritoryKind.Municipality, Line(table, "Муниципалитет:")!, Line(table, "Код муниципалитета:"), region);
        bool invented = Line(table, "Данные:")?.StartsWith("вымышлен", StringComparison.OrdinalIgnoreCase) == true;

        TableColumn name = (Column(table, "Краткое наименование") ?? Column(table, "Наименование"))!;
        TableColumn code = Column(table, "Код")!;
        var schools = new List<RegisterRow>();
        foreach (TableRow row in table.Rows)
        {
            if (row[code] is null || row[name] is null)
            {
                cells.Add("register-incomplete", Severity.Error, row.Address(code.Number), "у школы нет кода или наименования. Строка не загружена.");
                continue;
            }

            schools.Add(new RegisterRow(
                row.Address(code.Number),
                row[code]!.Text,
                row[name]!.Text,
                Text(row, "Полное наименование"),
                [.. (Text(row, "Другие наименования") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                Text(row, "Тип"),
                Text(row, "Населённый пункт"),
                Text(row, "Местность"),
                Text(row, "Филиал"),
                Text(row, "Присоединена к"),
                Year(row, "Открыта"),
                Year(row, "Закрыта"),
                Login(Text(row, "Логин ФИС ОКО")),
                Text(row, "Код РЦОИ")));
        }

        foreach (IGrouping<string, RegisterRow> twice in schools.GroupBy(school => school.Code).Where(group => group.Count() > 1))
        {
            cells.Add("register-duplicate", Severity.Error, twice.Last().Cell, $"код «{twice.Key}» стоит у нескольких школ; взята первая.");
        }

        schools = WithPossibleMergers(schools, cells);
        return new TableReading
        {
            Facts = [],
            Issues = cells.Issues,
            Register = schools.Count == 0 ? null : new RegisterReading(municipality, invented, [.. schools.DistinctBy(school => school.Code)]),
        };

        string? Text(TableRow row, string heading) =>
            Column(table, heading) is TableColumn column && row[column]?.Text is { Length: > 0 } text ? text : null;

        int? Year(TableRow row, string heading) => Text(row, heading) is string text ? PeriodText.CalendarYear(text) : null;
    }

    /// <summary>A school is joined to another one of the register, in the year it closes, and never to itself over others.</summary>
    private static List<RegisterRow> WithPossibleMergers(List<RegisterRow> schools, Cells cells)
    {
        var byCode = schools.DistinctBy(school => school.Code).ToDictionary(school => school.Code, StringComparer.Ordinal);
        return [.. schools.Select(school =>
        {
            string? why = school.MergedInto is not string into ? null
                : school.Closed is null ? "не указано, в каком году она закрыта"
                : !byCode.ContainsKey(into) ? $"школы с кодом «{into}» в реестре нет"
                : LeadsBack(school) ? "по цепочке присоединений она присоединена к самой себе"
                : null;
            if (why is null)
            {
                return school;
            }

            cells.Add("register-merger", Severity.Error, school.Cell, $"школа «{school.Name}» присоединена к «{school.MergedInto}», но {why}. Присоединение не внесено.");
            return school with { MergedInto = null };
        })];

        bool LeadsBack(RegisterRow school)
        {
            var passed = new HashSet<string>(StringComparer.Ordinal);
            RegisterRow? step = school;
            while (step?.MergedInto is string into && passed.Add(step.Code))
            {
                step = byCode.GetValueOrDefault(into);
            }

            return step is not null && passed.Contains(step.Code);
        }
    }

    /// <summary>Digits of a login: its prefix changed from «sch» to «edu» in 2022.</summary>
    private static string? Login(string? text) => text is null ? null : string.Concat(text.Where(char.IsAsciiDigit));

    private static TableColumn? Column(SheetTable table, string heading) =>
        table.Columns.FirstOrDefault(column => column.Header.Equals(heading, StringComparison.OrdinalIgnoreCase));

    private static string? Line(SheetTable table, string label) => table.Context.Written
        .FirstOrDefault(text => text.StartsWith(label, StringComparison.OrdinalIgnoreCase))?[label.Length..].Trim() is { Length: > 0 } value
            ? value
            : null;
}
