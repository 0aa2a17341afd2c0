using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class OrderTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new YearConverter() },
    };

    [Fact]
    public void Of_AnyOrderOfFactsAndSchools_GivesTheSameHistory()
    {
        FactBuilder facts = Full();
        string expected = Dump(facts.Facts, Baikalovo.Schools);

        Gen.Select(Gen.Shuffle(facts.Facts.ToArray()), Gen.Shuffle(Baikalovo.Schools.ToArray()))
            .Sample((shuffled, schools) => Assert.Equal(expected, Dump(shuffled, schools)), iter: 30);
    }

    [Fact]
    public void Series_AreInOrderOfProcedureGradeAndSubject()
    {
        var facts = new FactBuilder();
        (string Procedure, int? Grade, string Subject)[] keys =
        [
            (Procedures.Oge, 9, "Русский язык"), (Procedures.Oge, 9, "Математика"), (Procedures.Oge, 9, "Биология"), (Procedures.Oge, 9, "Ёлковедение"), (Procedures.Oge, 9, "Химия"),
            (Procedures.Ege, 11, "Русский язык"), (Procedures.Ege, 11, "Математика (базовая)"), (Procedures.Ege, 11, "Математика (профильная)"), (Procedures.Ege, 11, "Физика"),
            (Procedures.Vpr, 4, "Русский язык"), (Procedures.Vpr, 4, "Окружающий мир"), (Procedures.Vpr, 5, "Русский язык"), (Procedures.Vpr, null, "Русский язык"),
        ];
        foreach ((string procedure, int? grade, string subject) in keys.Reverse())
        {
            facts.Add(null, 2020, procedure, subject, [FactBuilder.Number(Measures.Quality, 50)], grade: grade);
        }

        Assert.Equal(keys.Select(key => new SeriesKey(key.Procedure, key.Grade, key.Subject)), Baikalovo.History(facts).Assessments.Select(series => series.Key));
    }

    [Fact]
    public void Schools_AreByName() => Assert.Equal(
        ["БАСШ", "БСШ", "ВООШ", "ГСШ", "ЕСШ", "КСШ", "ЛСШ", "НИСШ", "ПОШ", "ЧОШ", "ШСШ"],
        Baikalovo.History(new FactBuilder()).Schools.Select(school => school.School.Name));

    /// <summary>The legal form says nothing of a school, and a number is a number.</summary>
    [Fact]
    public void Schools_AreByTheNameProperWithNumbersAsNumbers()
    {
        string[] ordered =
        [
            "МКОУ Баженовская СОШ", "ГАОУ «Гимназия № 5»", "МАОУ Еланская СОШ", "Муниципальное казённое общеобразовательное учреждение Ёлкинская ООШ",
            "МБОУ Звёздная СОШ", "МБОУ СОШ № 2", "МАОУ СОШ №10", "МКОУ СОШ № 10 с. Ключи", "Школа МОУ",
        ];

        Assert.Equal(ordered, NameOrder.Schools(
            ordered.Reverse().Select((name, index) => new School { Id = index + 1, TerritoryId = 2, Code = name, Name = name })).Select(school => school.Name));
    }

    /// <summary>Facts of all kinds, with two tables for one key and two waves in one year.</summary>
    private static FactBuilder Full()
    {
        FactBuilder facts = Baikalovo.Facts();
        foreach (int school in new[] { 1, 2, 3 })
        {
            facts.Oge(school, 2021, Baikalovo.Russian, 10, 1, school, 8 - school, 1);
            facts.Add(school, 2020, Procedures.Vpr, "Физика", [FactBuilder.Number(Measures.Participants, 7), FactBuilder.Number(Measures.Quality, 10.1 * school)], Season.Autumn, grade: 7);
            facts.Add(school, 2020, Procedures.Vpr, "Физика", [FactBuilder.Number(Measures.Participants, 9), FactBuilder.Number(Measures.Quality, 11.3 * school)], grade: 7);
            facts.Add(school, 2020, Procedures.Vpr, "Физика", [FactBuilder.Number(Measures.Quality, 70)], grade: 7, source: Sources.FisOko);
            facts.Add(school, 2020, Procedures.RiskFactor, "Дефицит", [FactBuilder.Text("приоритетный")], Season.Year, grade: null, row: school);
            facts.Add(school, 2020, Procedures.RiskFactor, "Оснащение", [FactBuilder.Text("приоритетный")], Season.Year, grade: null, row: 4 - school);
            facts.Add(school, 2020, Procedures.NetworkGroup, "", [FactBuilder.Text($"{school % 2} группа")], Season.Year, grade: null);
            facts.Add(school, 2020, Procedures.StaffTotal, "Всего", [FactBuilder.Number(Measures.People, 10 * school)], Season.Year, grade: null);
            facts.Add(school, 2020, Procedures.StaffAge, "моложе 35 лет", [FactBuilder.Number(Measures.People, school, 10 * school)], Season.Year, grade: null);
            facts.Add(school, 2020, Procedures.Context, "Всего", [FactBuilder.Number(Measures.Pupils, 100)], Season.Year, grade: null);
            facts.Add(school, 2020, Procedures.OlympiadSchoolStage, "Физика", [FactBuilder.Number(Measures.Participations, school)], Season.Year, grade: null);
        }

        facts.Add(null, 2020, Procedures.Vpr, "Физика", [FactBuilder.Number(Measures.Quality, 40)], grade: 7, territory: FactBuilder.Region);
        return facts;
    }

    private static string Dump(IReadOnlyList<Fact> facts, IReadOnlyList<School> schools)
    {
        var history = MunicipalityHistory.Of(FactBuilder.Territory, schools, [FactBuilder.Above], facts);
        return JsonSerializer.Serialize(
            new { history, reasons = history.Schools.SelectMany(school => school.Attention.Reasons).Select(reason => (object)reason) }, Readable);
    }

    /// <summary>A year leads to the next one without end.</summary>
    private sealed class YearConverter : JsonConverter<SchoolYear>
    {
        public override SchoolYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, SchoolYear value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
