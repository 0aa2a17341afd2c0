using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Names;

public sealed class SubjectNamesTests(ITestOutputHelper output)
{
    /// <summary>As headings, rows and sentences of programmes, reports and tables of regional centres write them.</summary>
    [Theory]
    [InlineData("Русский язык% 5", "Русский язык")]
    [InlineData("Русской язык", "Русский язык")]
    [InlineData("русскому языку", "Русский язык")]
    [InlineData("Рус. яз.", "Русский язык")]
    [InlineData("Русский язык 4 кл.", "Русский язык")]
    [InlineData("РУ 4 Статистика по отметкам", "Русский язык")]
    [InlineData("МА 4 Сравнение отметок с отметк", "Математика")]
    [InlineData("Матем.", "Математика")]
    [InlineData("по математике", "Математика")]
    [InlineData("Мaтeмaтикa", "Математика")] // Latin a and e
    [InlineData("Математика профильная", "Математика (профильная)")]
    [InlineData("Математика (профильный уровень) за 3 года", "Математика (профильная)")]
    [InlineData("Мат. (проф.)", "Математика (профильная)")]
    [InlineData("Математика (П)", "Математика (профильная)")]
    [InlineData("Математика базовая", "Математика (базовая)")]
    [InlineData("Математика (Б)", "Математика (базовая)")]
    [InlineData("Матем. базов.", "Математика (базовая)")]
    [InlineData("22 - Математика", "Математика (базовая)")]
    [InlineData("Окружающий мир, 4 кл.", "Окружающий мир")]
    [InlineData("окружающему миру", "Окружающий мир")]
    [InlineData("Обществознание, чел.", "Обществознание")]
    [InlineData("обществознанию", "Обществознание")]
    [InlineData("Общ.", "Обществознание")]
    [InlineData("Информатика и ИКТ", "Информатика")]
    [InlineData("Информатика и ИКТ (КЕГЭ)", "Информатика")]
    [InlineData("Информатика (КЕГЭ)", "Информатика")]
    [InlineData("ИКТ", "Информатика")]
    [InlineData("Инф.", "Информатика")]
    [InlineData("Инф. и ИКТ", "Информатика")]
    [InlineData("информатике", "Информатика")]
    [InlineData("Физика 7 кл.", "Физика")]
    [InlineData("Физ.", "Физика")]
    [InlineData("Физкультура", "Физическая культура")]
    [InlineData("Физ-ра", "Физическая культура")]
    [InlineData("Физическая культура", "Физическая культура")]
    [InlineData("химии", "Химия")]
    [InlineData("Хим. 8", "Химия")]
    [InlineData("биологии", "Биология")]
    [InlineData("Биол.", "Биология")]
    [InlineData("географии", "География")]
    [InlineData("Геогр.", "География")]
    [InlineData("истории", "История")]
    [InlineData("История России", "История")]
    [InlineData("литературе", "Литература")]
    [InlineData("Лит-ра", "Литература")]
    [InlineData("Литературное чтение", "Литературное чтение")]
    [InlineData("Англ. яз.", "Английский язык")]
    [InlineData("Английский", "Английский язык")]
    [InlineData("английскому языку", "Английский язык")]
    [InlineData("Английский язык (устный)", "Английский язык (устный)")]
    [InlineData("Китайский язык (устный)", "Китайский язык (устный)")]
    [InlineData("Английский язык (письменный)", "Английский язык")]
    [InlineData("немецкому языку", "Немецкий язык")]
    [InlineData("Нем. яз.", "Немецкий язык")]
    [InlineData("Франц.яз", "Французский язык")]
    [InlineData("Испанский язык", "Испанский язык")]
    [InlineData("иностранному языку", "Иностранный язык")]
    [InlineData("Ин. яз.", "Иностранный язык")]
    [InlineData("астрономии", "Астрономия")]
    [InlineData("экономике", "Экономика")]
    [InlineData("Право", "Право")]
    [InlineData("Технология", "Технология")]
    [InlineData("ОБЖ", "Основы безопасности и защиты Родины")]
    [InlineData("ОБЗР", "Основы безопасности и защиты Родины")]
    [InlineData("Основы безопасности жизнедеятельности", "Основы безопасности и защиты Родины")]
    public void Find_KnowsTheWaysToWriteIt(string text, string subject) => Assert.Equal(subject, SubjectNames.Find(text));

    [Theory]
    [InlineData("Муниципальное образование")]
    [InlineData("Образовательная организация (школа)")]
    [InlineData("Профиль (при наличии)")]
    [InlineData("Всего выпускников в 2023 году по программам среднего общего образования, принявших участие в ЕГЭ, чел.")]
    [InlineData("нормативно-правовой базы")]
    [InlineData("социально-экономического положения")]
    [InlineData("информационно-аналитическая справка")]
    [InlineData("использование технологий")]
    [InlineData("обеспечение методической литературой")]
    [InlineData("Общее количество учащихся")]
    [InlineData("Общ. кол-во")]
    [InlineData("Ист. данных")]
    [InlineData("Физ. лица")]
    [InlineData("Исторический факультет")]
    [InlineData("12")]
    [InlineData("")]
    public void Find_OfAnotherMatter_IsNothing(string text) => Assert.Null(SubjectNames.Find(text));

    // 2 is the one mathematics of ОГЭ and the profile one of ЕГЭ; 51 is ГВЭ.
    [Theory]
    [InlineData(Procedures.Oge, "02", "Математика")]
    [InlineData(Procedures.Ege, "02", "Математика (профильная)")]
    [InlineData(Procedures.Ege, "22", "Математика (базовая)")]
    [InlineData(Procedures.Oge, "22", null)]
    [InlineData(Procedures.Oge, "12", "Обществознание")]
    [InlineData(Procedures.Ege, "Код 18", "Литература")]
    [InlineData(Procedures.Ege, "29", "Английский язык (устный)")]
    [InlineData(Procedures.Oge, "51", null)]
    [InlineData(Procedures.Vpr, "12", null)]
    [InlineData(Procedures.Oge, "12 - Немецкий язык", "Немецкий язык")] // the name goes first
    [InlineData(Procedures.Oge, "12 человек", null)]
    public void Find_ByCode_DependsOnTheExam(string procedure, string text, string? subject) =>
        Assert.Equal(subject, SubjectNames.Find(text, procedure));

    [Fact]
    public void EverySubjectOfTheRegionalTables_IsKnown_AndNoTwoAreTheSame()
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        string path = Path.Combine(SharedFiles.Data, "ru/zabaikalye-ege/Забайкальский край.xlsx");
        Workbook workbook = WorkbookReader.Read(path, File.ReadAllBytes(path), ReadLimits.Default);
        foreach ((string sheetName, int row, int first) in new[] { ("2022", 6, 5), ("2023", 6, 5), ("2024", 7, 6) })
        {
            Sheet sheet = workbook.Sheets.Single(sheet => sheet.Name == sheetName);
            string[] headings = [.. Enumerable.Range(first, sheet.ColumnCount - first + 1).Select(column => sheet[row, column]?.Text).OfType<string>().Where(text => text.Length > 0).Distinct()];
            output.WriteLine($"{sheetName}: {string.Join(", ", headings.Select(heading => $"{heading} → {SubjectNames.Find(heading)}"))}");
            Assert.Equal(21, headings.Length);
            Assert.Equal(21, headings.Select(heading => SubjectNames.Find(heading)).OfType<string>().Distinct().Count());
        }
    }
}
