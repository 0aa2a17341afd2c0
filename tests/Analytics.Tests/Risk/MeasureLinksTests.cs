using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Tests.Risk;

public sealed class MeasureLinksTests
{
    private const string Methodists = "Заседания РМО педагогов-предметников";

    // The headings of two real roadmaps: the first numbers the chosen factors anew, the second names themes.
    [Theory]
    [InlineData("Фактор риска 1. Низкий уровень оснащения школы", "equipment")]
    [InlineData("Фактор риска 2. Недостаточная предметная и методическая компетентность педагогических работников", "competence")]
    [InlineData("Фактор риска 3. Высокая доля обучающихся с рисками учебной неуспешности", "failure")]
    [InlineData("Фактор риска 4. Пониженный уровень качества школьной образовательной и воспитательной среды", "environment")]
    [InlineData("I. Мероприятия, направленные на улучшение материально-технических условий в общеобразовательных организациях", "equipment")]
    [InlineData("2. Мероприятия, направленные на преодоление кадрового дефицита в общеобразовательных организациях", "staff")]
    [InlineData("4. Мероприятия по профилактике учебной неуспешности в общеобразовательных организациях", "failure")]
    [InlineData("3. Мероприятия по адресному методическому сопровождению общеобразовательных организаций", "")]
    public void Heading_NamesTheFactorByWordsAndNotByNumber(string heading, string factor) => Assert.Equal(
        factor, string.Join(',', Of(heading, Methodists).Measures.Single().Factors.Select(found => found.Code)));

    [Fact]
    public void Measure_ThatNamesAFactorItself_NeedsNoHeading() => Assert.Equal(
        ["parents"], Of("Работа с семьёй", "Семинар «Низкий уровень вовлечённости родителей: что делать»").Measures.Single().Factors.Select(factor => factor.Code));

    [Fact]
    public void ByHand_ReplacesTheHeading_AndEmptyIsNone()
    {
        string key = Of("Фактор риска 1. Низкий уровень оснащения школы", Methodists).Measures.Single().Key;

        MeasureLinks links = Of("Фактор риска 1. Низкий уровень оснащения школы", Methodists, Link(key, MeasureLinkJson.Write([RiskFactorKind.All[5], RiskFactorKind.All[2]])));

        Assert.Equal(["competence", "failure"], links.Measures.Single().Factors.Select(factor => factor.Code));
        Assert.Empty(links.Of(RiskFactorKind.OfCode("equipment")!));
        Assert.Single(links.Of(RiskFactorKind.OfCode("failure")!));
        Assert.Single(Of("Фактор риска 1. Низкий уровень оснащения школы", Methodists, Link(key, "[]")).WithoutFactor);
    }

    [Fact]
    public void Link_OutlivesANewNumberAndOtherQuotes()
    {
        string key = Of("Педагоги", "Проект «Будь здоров!»").Measures.Single().Key;

        Assert.NotNull(Of("Педагоги", "Проект \"Будь здоров!\"", Link(key, MeasureLinkJson.Write([RiskFactorKind.All[8]]))).Measures.Single().Link);
    }

    [Theory]
    [InlineData("[\"gone\"]")]
    [InlineData("{")]
    public void UnreadableLink_IsToldOfAndTheHeadingHolds(string body)
    {
        const string Heading = "Фактор риска 1. Низкий уровень оснащения школы";
        LinkedMeasure measure = Of(Heading, Methodists, Link(Of(Heading, Methodists).Measures.Single().Key, body)).Measures.Single();

        Assert.True(measure.IsUnreadable);
        Assert.Equal(["equipment"], measure.Factors.Select(factor => factor.Code));
    }

    private static MeasureLinks Of(string? section, string deed, params IReadOnlyList<KeptRecord> records) => MeasureLinks.Of(
        [new Roadmap("Дорожная карта", new SchoolYear(2021), [new RoadmapStep("16", section, deed, null, null, null, Origin.None)])], records);

    private static KeptRecord Link(string code, string body) => new()
    {
        Id = 1,
        Kind = RecordKinds.MeasureLink,
        Code = code,
        TerritoryId = 1,
        SchoolId = null,
        Body = body,
        IsWithdrawn = false,
        Note = "",
        Person = "",
        Role = default,
        At = default,
        GivenAt = 1,
    };
}
