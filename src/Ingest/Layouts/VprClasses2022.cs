using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>The sheet «Классы» of a region's dump of ВПР 2022: letters of classes and textbooks. Known, and without results.</summary>
public static class VprClasses2022
{
    public static Layout Layout { get; } = new(
        "vpr-classes-2022", "Выгрузка ВПР 2022: классы и учебники", Sources.FisOko, Aspects.Whole, Recognise, _ => TableReading.Of([]));

    private static double Recognise(SheetTable table) =>
        table.Columns.Any(column => column.Header == "Пользователь")
        && table.Columns.Any(column => column.Header.StartsWith("Буква (цифра) класса", StringComparison.Ordinal)) ? 1 : 0;
}
