using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Tests.Names;

/// <summary>What is the same name for certain, what is only proposed, and in which words.</summary>
public sealed class SchoolNamesTests
{
    private static readonly SchoolNames District = Names(
        "Байкаловский муниципальный район",
        "МКОУ Байкаловская СОШ", "МКОУ Шадринская СОШ", "МКОУ Вязовская ООШ", "МБОУ СОШ № 1 п. Бор", "МБОУ СОШ № 11 п. Бор", "МБОУ Гимназия № 1 п. Бор",
        "МБОУ Нижне-Иленская СОШ имени И.В. Панфилова", "ГБОУ Ольховская школа-интернат", "Филиал МКОУ Шадринская СОШ");

    private static readonly SchoolNames City = Names("город Каспийск", "МБОУ СОШ № 4", "МБОУ «Каспийская гимназия» г. Каспийска", "МБОУ СОШ № 5", "ЧОУ СОШ № 6");

    [Theory]
    [InlineData("МКОУ «Байкаловская СОШ»", "МКОУ Байкаловская СОШ")]
    [InlineData("МАОУ Байкаловская средняя общеобразовательная школа", "МКОУ Байкаловская СОШ")]
    [InlineData("Муниципальное казённое общеобразовательное учреждение \"Байкаловская  средняя обшеобразовательная школа\"", "МКОУ Байкаловская СОШ")]
    [InlineData("муниципальное казенноеобщеобразовательноу учреждение Байкаловская СОШ Байкаловского муниципального района Свердловской области", "МКОУ Байкаловская СОШ")]
    [InlineData("138049 - МКОУ Байкаловская СОШ", "МКОУ Байкаловская СОШ")]
    [InlineData("МКОУ Байкаловская СОШ(edu660012)", "МКОУ Байкаловская СОШ")]
    [InlineData("Свердловского краяМКОУ Байкаловская СОШ", "МКОУ Байкаловская СОШ")]
    [InlineData("МКОУ «Байкаловской СОШ»", "МКОУ Байкаловская СОШ")]
    [InlineData("MKOУ Байкaловскaя CОШ", "МКОУ Байкаловская СОШ")] // M, K, O, a, C are Latin
    [InlineData("СОШ №1 п.Бор", "МБОУ СОШ № 1 п. Бор")]
    [InlineData("СОШ N 01 посёлка Бор", "МБОУ СОШ № 1 п. Бор")]
    [InlineData("МБОУ Нижнеиленская СОШ", "МБОУ Нижне-Иленская СОШ имени И.В. Панфилова")]
    [InlineData("Нижне - Иленская СОШ", "МБОУ Нижне-Иленская СОШ имени И.В. Панфилова")]
    [InlineData("Нижне-Иленская СОШ им. Панфилова", "МБОУ Нижне-Иленская СОШ имени И.В. Панфилова")]
    [InlineData("Нижне-Иленская СОШ имени Героя Советского Союза Ивана Васильевича Панфилова", "МБОУ Нижне-Иленская СОШ имени И.В. Панфилова")]
    [InlineData("Нижне-Иленская СОШ им. Жукова", null)]
    [InlineData("Нижне-Иленская СОШ им. А.А. Панфилова", null)]
    [InlineData("Ольховская школа - интернат", "ГБОУ Ольховская школа-интернат")]
    [InlineData("МКОУ Ольховская школа-интернат", null)] // a municipal one beside the state's
    [InlineData("СОШ № 1", null)] // which settlement?
    [InlineData("СОШ № 1 п. Лес", null)]
    [InlineData("СОШ № 11 п. Бор", "МБОУ СОШ № 11 п. Бор")]
    [InlineData("СОШ № 111 п. Бор", null)]
    [InlineData("СОШ № 2 п. Бор", null)]
    [InlineData("Лицей № 1 п. Бор", null)]
    [InlineData("Байкаловская ООШ", null)]
    [InlineData("Байкаловская гимназия", null)]
    [InlineData("Филиал МКОУ Байкаловская СОШ", null)]
    [InlineData("Филиал Шадринской СОШ", "Филиал МКОУ Шадринская СОШ")]
    [InlineData("Шадринская СОШ", "МКОУ Шадринская СОШ")]
    [InlineData("Шадринская СОШ Талицкого района", null)]
    [InlineData("Бойкаловская СОШ", null)]
    [InlineData("СОШ", null)]
    [InlineData("", null)]
    public void Find_InADistrict(string text, string? school) => Assert.Equal(school, District.Find(text)?.Name);

    [Theory]
    [InlineData("Муниципальное бюджетное общеобразовательное учреждение \"Средняя общеобразовательная школа №4 имени Героя Советского Союза М.-З. Абдулманапова\" г. Каспийск", "МБОУ СОШ № 4")]
    [InlineData("Каспийская СОШ № 4", "МБОУ СОШ № 4")]
    [InlineData("Гимназия города Каспийска", null)]
    [InlineData("МКОУ Каспийская гимназия", "МБОУ «Каспийская гимназия» г. Каспийска")]
    [InlineData("СОШ № 4 г. Дербента", null)]
    [InlineData("МБОУ СОШ № 6", null)]
    public void Find_InACity(string text, string? school) => Assert.Equal(school, City.Find(text)?.Name);

    [Theory]
    [InlineData("Бойкаловская СОШ", "МКОУ Байкаловская СОШ", "отличие в одной букве")]
    [InlineData("Байкаловская ООШ", "МКОУ Байкаловская СОШ", "вид другой: СОШ, а не ООШ")]
    [InlineData("БСШ", "МКОУ Байкаловская СОШ", "похоже на сокращение")]
    [InlineData("НИСШ", "МБОУ Нижне-Иленская СОШ имени И.В. Панфилова", "похоже на сокращение")]
    [InlineData("Филиал МКОУ Байкаловская СОШ", "МКОУ Байкаловская СОШ", "в файле филиал, в реестре головная школа")]
    [InlineData("СОШ № 1", "МБОУ СОШ № 1 п. Бор", "в файле не назван населённый пункт")]
    [InlineData("Нижне-Иленская СОШ им. Жукова", "МБОУ Нижне-Иленская СОШ имени И.В. Панфилова", "названа именем другого человека")]
    public void Suggest_PutsTheLikeliestFirst_WithTheReason(string text, string school, string reason)
    {
        SchoolMatch first = District.Suggest(text, 3)[0];

        Assert.Equal((school, reason, false), (first.School.Name, first.Reason, first.IsCertain));
        Assert.InRange(first.Score, 0.5, 0.99);
    }

    [Fact]
    public void Suggest_OfAnotherNumber_IsNever() =>
        Assert.DoesNotContain(District.Suggest("СОШ № 1 п. Бор", 10), match => match.School.Name.Contains("11", StringComparison.Ordinal));

    [Fact]
    public void Suggest_NothingAlike_IsEmpty() => Assert.Empty(District.Suggest("Детская художественная студия", 3));

    [Fact]
    public void SharedName_IsAskedWithBoth()
    {
        SchoolNames names = Names("город Тверь", "МБОУ СОШ № 5", "МАОУ СОШ № 5");

        Assert.Null(names.Find("СОШ № 5"));
        Assert.All(names.Suggest("СОШ № 5", 3), match => Assert.True(match.IsShared));
        Assert.Equal(
            ["так же называется «МАОУ СОШ № 5» (код 2)", "так же называется «МБОУ СОШ № 5» (код 1)"],
            names.Suggest("СОШ № 5", 3).Select(match => match.Reason).Order(StringComparer.Ordinal));
    }

    // 2019: «Старая СОШ» is school 1. In 2021 it is renamed, and from 2022 school 2 bears the name.
    [Theory]
    [InlineData(2019, "1")]
    [InlineData(2020, "1")]
    [InlineData(2021, null)] // nobody bears it
    [InlineData(2022, "2")]
    [InlineData(2023, "2")]
    [InlineData(null, null)]
    public void Find_NameThatWentToAnotherSchool_MeansTheOneThatBoreItThen(int? year, string? code)
    {
        School first = School(1, "МКОУ Новая СОШ");
        first.Names.Add(Name("МКОУ Старая СОШ", null, 2020));
        School second = School(2, "МКОУ Третья СОШ");
        second.Names.Add(Name("МКОУ Старая СОШ", 2022, null));
        var names = new SchoolNames([first, second], null);

        foreach (string text in (string[])["МКОУ Старая СОШ", "Старая средняя школа"])
        {
            Assert.Equal(code, names.Find(text, year is int start ? new SchoolYear(start) : null)?.Code);
        }
    }

    [Fact]
    public void Find_OldNameOfOneSchoolOnly_IsStillKnown()
    {
        School school = School(1, "МКОУ Новая СОШ");
        school.Names.Add(Name("МКОУ Старая СОШ", null, 2020));

        Assert.Equal(school, new SchoolNames([school], null).Find("Старая СОШ", new SchoolYear(2023)));
    }

    [Fact]
    public void Find_NameOfAClosedSchoolAndAnOpenOne_MeansTheOneThatWasOpen()
    {
        School closed = School(1, "МКОУ Ерзовская СОШ", closed: 2021);
        var open = new School { Id = 2, TerritoryId = 1, Code = "2", Name = "МБОУ Ерзовская СОШ", OpenedYear = 2022 };
        var names = new SchoolNames([closed, open], null);

        Assert.Equal(closed, names.Find("Ерзовская СОШ", new SchoolYear(2020)));
        Assert.Equal(open, names.Find("Ерзовская СОШ", new SchoolYear(2022)));
        Assert.Null(names.Find("Ерзовская СОШ"));
    }

    [Fact]
    public void Suggest_OfAClosedSchool_SaysSo()
    {
        var names = new SchoolNames([School(1, "МКОУ Ерзовская СОШ", closed: 2021)], null);

        Assert.Equal("отличие в одной букве, закрыта в 2021 г.", names.Suggest("Ерзавская СОШ", 1, new SchoolYear(2022))[0].Reason);
    }

    [Fact]
    public void Find_SettlementOfTheRegister_Counts()
    {
        var school = new School { Id = 1, TerritoryId = 1, Code = "А", Name = "МБОУ СОШ № 2", Settlement = "с. Акша" };
        var names = new SchoolNames([school], null);

        Assert.Equal(school, names.Find("СОШ №2 с.Акша"));
        Assert.Null(names.Find("СОШ №2 с.Урейск"));
    }

    private static SchoolNames Names(string territory, params string[] schools) => new(
        schools.Select((name, at) => School(at + 1, name)),
        new Territory { Id = 1, Kind = TerritoryKind.Municipality, Name = territory, NameKey = NameKey.Of(territory) });

    private static School School(int id, string name, int? closed = null) =>
        new() { Id = id, TerritoryId = 1, Code = id.ToString(System.Globalization.CultureInfo.InvariantCulture), Name = name, ClosedYear = closed };

    private static SchoolName Name(string text, int? from, int? to) =>
        new() { Text = text, NameKey = NameKey.Of(text), FromYear = from, ToYear = to };
}
