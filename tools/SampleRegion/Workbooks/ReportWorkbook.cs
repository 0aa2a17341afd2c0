using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«Кадры 2025-2026.xlsx» and «Контекст 2025-2026.xlsx»: one row per school, one column per count, «Итого».</summary>
internal static class ReportWorkbook
{
    private static readonly (string Title, Func<SchoolReport, int> Count)[] StaffColumns =
    [
        ("Учителей, всего", r => r.Teachers),
        ("с высшим образованием", r => r.HigherEducation),
        ("высшая категория", r => r.HighestCategory),
        ("первая категория", r => r.FirstCategory),
        ("стаж до 3 лет", r => r.Beginners),
        ("моложе 35 лет", r => r.Young),
        ("пенсионного возраста", r => r.PensionAge),
        ("вакансий", r => r.Vacancies),
        ("выбыло за год", r => r.Left),
    ];

    private static readonly (string Title, Func<SchoolReport, int> Count)[] ContextColumns =
    [
        ("Обучающихся, всего", r => r.Pupils),
        ("Классов-комплектов", r => r.Classes),
        ("с ОВЗ", r => r.SpecialNeeds),
        ("на подвозе", r => r.BusPupils),
        ("из неполных семей", r => r.SingleParentPupils),
        ("компьютеров для обучающихся", r => r.Computers),
    ];

    public static Sheet Staff(SimulatedRegion region, Municipality municipality, int year)
    {
        Sheet sheet = Start("Кадры", "Сведения о педагогических кадрах", region, municipality, year);
        sheet.Add(
            RowLook.Header,
            [
                "Код ОО", "Образовательная организация", .. StaffColumns.Select(c => c.Title),
                "новый директор (да/нет)",
            ]);
        SchoolReport[] reports = AddSchools(
            sheet, region, municipality, year, StaffColumns, report => [report.HasNewDirector ? "да" : "нет"]);
        sheet.Add(RowLook.Total, [null, "Итого", .. Totals(reports, StaffColumns), null]);
        return sheet;
    }

    public static Sheet Context(SimulatedRegion region, Municipality municipality, int year)
    {
        Sheet sheet = Start("Контекст", "Сведения о контингенте и условиях обучения", region, municipality, year);
        sheet.Add(
            RowLook.Header, ["Код ОО", "Образовательная организация", .. ContextColumns.Select(c => c.Title)]);
        SchoolReport[] reports = AddSchools(sheet, region, municipality, year, ContextColumns, _ => []);
        sheet.Add(RowLook.Total, [null, "Итого", .. Totals(reports, ContextColumns)]);
        return sheet;
    }

    private static Sheet Start(string name, string title, SimulatedRegion region, Municipality municipality, int year)
    {
        Sheet sheet = new(name, 12, 30, 14, 14, 14, 14, 14, 14, 15, 12, 12, 12);
        sheet.Add(RowLook.Title, $"{title} на 1 октября {region.Parameters.FirstYear + year - 1} года");
        sheet.Add(RowLook.Plain, municipality.Name);
        sheet.AddEmpty();
        return sheet;
    }

    private static SchoolReport[] AddSchools(
        Sheet sheet, SimulatedRegion region, Municipality municipality, int year,
        (string Title, Func<SchoolReport, int> Count)[] columns, Func<SchoolReport, object?[]> last)
    {
        List<SchoolReport> reports = [];
        foreach (SimulatedSchool school in region.Schools.Where(school => school.Municipality == municipality))
        {
            SchoolReport report = SchoolReport.Of(region, school.Index, year);
            reports.Add(report);
            sheet.Add(
                RowLook.Body,
                [school.Code, school.ShortName, .. columns.Select(c => (object?)c.Count(report)), .. last(report)]);
        }

        return [.. reports];
    }

    private static IEnumerable<object?> Totals(
        SchoolReport[] reports, (string Title, Func<SchoolReport, int> Count)[] columns) =>
        columns.Select(column => (object?)reports.Sum(column.Count));
}
