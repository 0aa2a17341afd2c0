using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«Реестр школ.xlsx»: who the schools are, and by which codes other files know them.</summary>
internal static class RegisterWorkbook
{
    public static Sheet Of(Municipality municipality, IEnumerable<SimulatedSchool> schools)
    {
        Sheet sheet = new("Реестр", 18, 70, 30, 24, 8, 22, 12, 9, 10, 10, 16, 12);
        sheet.Add(RowLook.Title, "Реестр общеобразовательных организаций");
        sheet.Add(RowLook.Plain, "Муниципалитет:", municipality.Name);
        sheet.Add(RowLook.Plain, "Регион:", Municipality.Region);
        sheet.Add(RowLook.Plain, "Код муниципалитета:", municipality.Code);
        sheet.Add(RowLook.Plain, "Данные:", "вымышленные");
        sheet.AddEmpty();
        sheet.Add(
            RowLook.Header, "Код", "Полное наименование", "Краткое наименование", "Другие наименования", "Тип",
            "Населённый пункт", "Местность", "Филиал", "Открыта", "Закрыта", "Логин ФИС ОКО", "Код РЦОИ");
        foreach (SimulatedSchool school in schools)
        {
            sheet.Add(
                RowLook.Body, school.Code, school.FullName, school.ShortName, null, school.Kind, school.Settlement,
                school.IsRural ? "село" : "город", null, school.OpenedYear, null, school.Login, school.Code);
        }

        return sheet;
    }
}
