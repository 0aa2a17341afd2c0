using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>Somebody left out a column of a table we know: what is there is read or asked about, and nothing ends the import.</summary>
public sealed class CutColumnsTests
{
    /// <summary>Tables of layouts that no sample has, by layout.</summary>
    private static readonly (string Layout, string Lines)[] Tables =
    [
        ("oge-marks-rcoi", "Результаты ОГЭ 2021 года|Код ОО;Образовательная организация;Русский язык;;;;;|;;Участников;2;3;4;5;Средняя отметка|900101;Лицей № 1;10;1;3;3;3;3,8|900102;Школа № 2;4;0;0;2;2;4,5"),
        ("olympiad-schools", "Школьный этап ВсОШ, 2020-2021 учебный год|ОО;Предмет;Участников;Победителей;Призёров|Лицей № 1;Физика;5;1;2|;Химия;3;0;1|Школа № 2;Физика;3;0;1"),
        ("olympiad-breakdown", "Школьный этап ВсОШ, 2020-2021 учебный год|Школа: Лицей № 1|Класс;Участники;Победители;Призёры;Охват (%)|5;10;1;2;40|6;12;1;3;50"),
        ("own-marks", "Процедура: РИКО|Предмет: Математика|Класс: 6|2020-2021 учебный год|Школа;Участников;2;3;4;5|Лицей № 1;10;1;3;3;3|Школа № 2;4;0;0;2;2"),
        ("staff-bands-municipal", "Возраст педагогов, 2020-2021 учебный год|Показатель;Количество;%|Всего;40;100|моложе 30;10;25|31-45;30;75"),
        ("staff-oo1", "2020-2021 учебный год|Наименование показателей;Всего;высшее;среднее профессиональное по программам подготовки специалистов среднего звена;высшую;первую|Учителя;40;30;10;10;12|Прочие;5;5;0;1;1"),
        ("risk-profile-500", "Школа: Лицей № 1|2023/2024 учебный год|Фактор риска;Значимость фактора риска|Дефицит педагогических кадров;высокая|Низкий уровень оснащения школы;низкая"),
        ("programme-roadmap", "План мероприятий|№;Мероприятие;Срок;Ответственный;Ожидаемый результат|1;Семинар;октябрь;методист;проведён|2;Совещание;ноябрь;методист;проведено"),
        ("fis-oko-f3", "ВПР 2021 Математика 4 класс|Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5|Учебный муниципальный район;2;30;10;30;30;30|Лицей № 1 (edu123456);;10;10;30;30;30"),
    ];

    [Fact]
    public void AnyOneColumnCut_NothingIsThrown()
    {
        var met = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((string path, byte[] content) in Files())
        {
            Workbook workbook = WorkbookReader.Read(path, content, SharedFiles.Limits);
            FileReading whole = FileReader.Read(path, content, [], SharedFiles.Limits);
            met.UnionWith(whole.Tables.Select(table => table.Layout.Code));
            foreach (Sheet sheet in workbook.Sheets.Where(sheet => !sheet.Hidden && !sheet.HoldsPupils && sheet.RowCount < 1000))
            {
                for (int column = 1; column <= Math.Min(sheet.ColumnCount, 60); column++)
                {
                    byte[] cut = Without(sheet, column);
                    string name = Path.ChangeExtension(path, "xlsx");
                    Exception? thrown = Record.Exception(() => FileReader.Read(name, cut, [], SharedFiles.Limits));
                    Assert.True(thrown is null, $"{path}, «{sheet.Name}» without column {column}: {thrown}");
                }
            }
        }

        Assert.Empty(Tables.Select(table => table.Layout).Except(met));
        Assert.True(met.Count >= 22, string.Join(", ", met));
    }

    /// <summary>The samples, one year of each kind, the tables above and, where they are, real files.</summary>
    private static IEnumerable<(string Path, byte[] Content)> Files() =>
    [
        .. Tables.Select(table => ($"{table.Layout}.csv", Encoding.UTF8.GetBytes(table.Lines.Replace('|', '\n')))),
        .. Directory.EnumerateFiles(Samples.Folder, "*.xlsx", SearchOption.AllDirectories)
            .Where(file => !file.Contains("202", StringComparison.Ordinal) || file.EndsWith("2021.xlsx", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
        .. SharedFiles.Data is null ? [] : InputFiles.Collect([Path.Combine(SharedFiles.Data, "ru", "fioko-2026")], ReadLimits.Default)
            .Select(file => (file.Path, file.Read())),
    ];

    /// <summary>The cells to the right of the column move one to the left, with the merged regions.</summary>
    private static byte[] Without(Sheet sheet, int column)
    {
        object?[][] rows = [.. Enumerable.Range(1, sheet.RowCount).Select(row => (object?[])[.. Enumerable.Range(1, sheet.ColumnCount)
            .Where(other => other != column)
            .Select(other => sheet[row, other] is { } cell ? cell.Number is double number ? (object?)number : cell.Text : null)])];
        string[] merges = [.. sheet.Merges
            .Select(merge => (First: Moved(merge.First.Column, column), Last: merge.Last.Column - (merge.Last.Column >= column ? 1 : 0), merge))
            .Where(merge => merge.Last >= merge.First && (merge.Last > merge.First || merge.merge.Last.Row > merge.merge.First.Row))
            .Select(merge => $"{new CellAddress(merge.merge.First.Row, merge.First)}:{new CellAddress(merge.merge.Last.Row, merge.Last)}")];
        return new XlsxBuilder().Sheet(sheet.Name, rows, hidden: false, merges).Build();
    }

    private static int Moved(int column, int cut) => column > cut ? column - 1 : column;
}
