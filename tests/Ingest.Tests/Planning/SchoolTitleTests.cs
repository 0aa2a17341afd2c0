using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>A table without schools is of the municipality, unless its title names one school.</summary>
public sealed class SchoolTitleTests
{
    [Theory]
    [InlineData("Результаты ВПР МКОУ Байкаловская СОШ", "МКОУ Байкаловская СОШ")]
    [InlineData("МКОУ Байкаловская СОШ. Результаты ВПР", "МКОУ Байкаловская СОШ")]
    [InlineData("ВПР в МБОУ «СОШ № 5 им. А. С. Пушкина», 2022-2023 учебный год", "МБОУ «СОШ № 5 им. А. С. Пушкина»")]
    [InlineData("Результаты ВПР Байкаловской школы", "Байкаловской школы")]
    [InlineData("Итоги ВПР, лицей № 3", "лицей № 3")]
    [InlineData("ВПР, школа: МКОУ Байкаловская СОШ", "МКОУ Байкаловская СОШ")]
    [InlineData("Муниципальное казённое общеобразовательное учреждение Еланская СОШ, ВПР", "Муниципальное казённое общеобразовательное учреждение Еланская СОШ")]
    [InlineData("Результаты ВПР школ района", null)]
    [InlineData("Результаты ВПР в школах Байкаловского муниципального района", null)]
    [InlineData("ВПР: средняя школа, по району", null)]
    [InlineData("Результаты ВПР МКОУ Байкаловского района", null)]
    [InlineData("Лучший результат ВПР показала выпускница из Ляпуновской школы", null)]
    [InlineData("* ВПР без МКОУ Шадринская СОШ", null)]
    [InlineData("ВПР. ППЭ: МКОУ Шадринская СОШ", null)]
    [InlineData("ВПР. Подготовил: МКОУ Шадринская СОШ", null)]
    [InlineData("ОО: Байкаловский муниципальный район, ВПР", null)]
    [InlineData("ОУ: все, ВПР", null)]
    public void TitleThatNamesASchool_IsOfTheSchool(string title, string? school) =>
        Assert.Equal([school], Vpr(title).Tables.Single().Facts.Select(fact => (fact.Place as Place.OfSchool)?.Text).Distinct());

    [Fact]
    public void NearerTitleOfTheDistrict_MakesItTheDistricts() =>
        Assert.All(Vpr("Отчёт МКОУ Байкаловская СОШ", "Результаты ВПР по району").Tables.Single().Facts, fact => Assert.IsType<Place.Home>(fact.Place));

    [Theory]
    [InlineData("Результаты ВПР по Байкаловскому району (МКОУ Байкаловская СОШ)")]
    [InlineData("Байкаловский муниципальный район", "Результаты ВПР МКОУ Байкаловская СОШ")]
    public void SchoolAndDistrict_AreAskedAbout_AndACaptionDecides(params string[] titles)
    {
        FileReading reading = Vpr(titles);
        Assert.Empty(reading.Tables.Single().Facts);
        PlannedIssue asked = Assert.Single(reading.AllIssues);
        Assert.Equal(IssueCodes.CaptionMissing, asked.Code);

        Assert.All(Captioned("Школа: МКОУ Байкаловская СОШ"), fact => Assert.Equal("МКОУ Байкаловская СОШ", ((Place.OfSchool)fact.Place).Text));
        Assert.All(Captioned("ВПР по району"), fact => Assert.IsType<Place.Home>(fact.Place));

        IReadOnlyList<RawFact> Captioned(string caption)
        {
            var answer = new Answer
            {
                Sha256 = reading.Sha256,
                Sheet = asked.Sheet,
                Cell = asked.Cell.ToString()!,
                IssueCode = asked.Code,
                Kind = AnswerKind.Correct,
                Value = caption,
                Person = "Аналитик",
                Role = Role.Analyst,
                At = default,
                GivenAt = 1,
            };
            IReadOnlyList<RawFact> facts = FileReader.ReadAgain(reading, [answer], KnownMappings.None, ReadLimits.Default).Tables.Single().Facts;
            Assert.NotEmpty(facts);
            return facts;
        }
    }

    [Fact]
    public void OneClass_IsNoSchool()
    {
        FileReading reading = Vpr("Результаты ВПР 4А класса МКОУ Байкаловская СОШ");

        Assert.Empty(reading.Tables.Single().Facts);
        Assert.Equal("part-of-pupils", Assert.Single(reading.AllIssues).Code);
    }

    [Fact]
    public void BandsOfScoresBySchool_AreTheSchools() => Assert.Equal(
        ["БСШ", "ГСШ", null],
        FileReader.Read("а.csv", Encoding.UTF8.GetBytes("ЕГЭ по русскому языку, 2022-2023 учебный год\nШкола;Кол-во сдававших экзамен;Доля не преодолевших порог;Менее 60;От 60 до 80;Более 80\nБСШ;20;0;25;50;25\nГСШ;10;10;40;40;20\nИтого;30;3,3;30;46,7;23,3"), [], ReadLimits.Default)
            .Tables.Single().Facts.Select(fact => (fact.Place as Place.OfSchool)?.Text));

    [Fact]
    public async Task UnknownSchoolOfATitle_IsAskedAbout_AndTheAnswerLeavesTheRestOfTheTitle()
    {
        using var desk = new Desk();
        await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo));
        byte[] content = Encoding.UTF8.GetBytes(string.Join('\n', ["Результаты ВПР МКОУ Байкалавская СОШ", .. Table]) + "\n\n" + string.Join('\n', ["Результаты ВПР МКОУ Шадринская СОШ", .. Table]));

        StoredFile stored = await desk.ImportOneAsync("а.csv", content);
        Issue asked = await desk.IssueAsync(stored.Import!.Id, "A1");
        Import answered = await desk.AnswerAsync(stored.Import.Id, "A1", "МКОУ Байкаловская СОШ");

        Assert.Equal(IssueCodes.SchoolUnknown, asked.Code);
        Assert.DoesNotContain(answered.Issues, issue => issue.Severity == Severity.Question && issue.Decision is null);
        Assert.Equal(2, (await desk.FactsAsync()).Select(fact => fact.SchoolId).OfType<int>().Distinct().Count());
    }

    private static readonly string[] Table =
        ["Предмет;Качество образования,%;;Успеваемость,%;", ";2022г;2023г;2022г;2023г", "Русский язык 4 кл.;60;62;95;97", "Математика 4 кл.;70;72;98;99"];

    private static FileReading Vpr(params string[] titles) =>
        FileReader.Read("а.csv", Encoding.UTF8.GetBytes(string.Join('\n', [.. titles, .. Table])), [], ReadLimits.Default);
}
