using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Tests.Names;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("Итоги аттестации выпускников 2021 г", 2020)]
    [InlineData("2020 – 2021 учебный год", 2020)]
    [InlineData("за 2020/21 уч. год, на 5.10.2019", 2020)]
    [InlineData("Сведения на 1 октября 2020 года", 2020)]
    [InlineData("по состоянию на 20.09.2023", 2023)]
    [InlineData("по состоянию на 20.05.2023", 2022)]
    [InlineData("Муниципальный этап ВсОШ, ноябрь 2023 года", 2023)]
    [InlineData("Период: сентябрь 2023", 2023)]
    [InlineData("Входные работы осенью 2023 г.", 2023)]
    [InlineData("Контингент школ на 01.09.23", 2023)]
    [InlineData("Контингент школ на 01.05.23", null)]
    [InlineData("ОГЭ, сентябрь 2023 года (дополнительный период)", 2022)]
    [InlineData("Итоговое сочинение для допуска к ЕГЭ, декабрь 2023", 2023)]
    public void YearOf_NamesTheSchoolYear(string text, int? start) =>
        Assert.Equal(start is int year ? new SchoolYear(year) : null, PeriodText.YearOf([text]));

    [Fact]
    public void SeptemberBesideAnExamination_IsOfTheYearBefore() =>
        Assert.Equal(new SchoolYear(2022), PeriodText.YearOf(["сентябрь 2023 года", "Результаты ОГЭ, дополнительный период"]));

    // A month in a farther line does not outweigh the year of the title.
    [Fact]
    public void NearerYear_IsTheTablesOwn() =>
        Assert.Equal(new SchoolYear(2021), PeriodText.YearOf(["ОГЭ 2022", "Входные работы прошли в сентябре 2019 года."]));

    [Theory]
    [InlineData("Итоги за 2019-2021 годы")]
    [InlineData("Итоги")]
    public void YearOf_NoSingleYear_IsNull(string text) => Assert.Null(PeriodText.YearOf([text]));

    [Theory]
    [InlineData("Приложение к приказу от 15.11.2022 № 120", "Результаты ОГЭ 2022 года", 2021)]
    [InlineData("Результаты ОГЭ 2023 года", "Дата формирования: 05.10.2023", 2022)]
    [InlineData("Выгружено 10.11.23", "Результаты ЕГЭ, 2023 год", 2022)]
    [InlineData("Версия 1.11.23", "ОГЭ 2023 года", 2022)]
    [InlineData("Приложение к приказу от 15.11.2022 № 120", "Кадры школ", 2022)]
    public void DateOfADocument_IsNoYearOfItsResults(string line, string other, int start) =>
        Assert.Equal(new SchoolYear(start), PeriodText.YearOf([line, other]));
}
