using System.Text;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Forecast;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class SettingsAndModelTests
{
    [Theory]
    [InlineData("7,5", "15", 7.5, 15)]
    [InlineData(" 7.5 п.п.", "15 %", 7.5, 15)]
    public void Settings_AsPeopleWriteThem_AreRead(string drop, string capacity, double points, double percent)
    {
        var form = new SettingsForm { Drop = drop, Capacity = capacity, Note = "так решили" };

        Assert.Equal((new DeclineSettings(points, percent), null), form.Read(DeclineSettings.Usual));
    }

    [Theory]
    [InlineData("", "10", "почему", "Напишите числа")]
    [InlineData("пять", "10", "почему", "Напишите числа")]
    [InlineData("0,5", "10", "почему", "Снижение считается от 1 до 30")]
    [InlineData("5", "60", "почему", "разбирает от 1 до 50 %")]
    [InlineData("5", "10", "почему", "Ничего не изменено")]
    [InlineData("7", "10", " ", "Напишите, почему")]
    public void Settings_ThatCannotBe_AreRefusedInWords(string drop, string capacity, string note, string problem)
    {
        (DeclineSettings? settings, string? said) = new SettingsForm { Drop = drop, Capacity = capacity, Note = note }.Read(DeclineSettings.Usual);

        Assert.Null(settings);
        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    // Three calculations from the data «a» with two settings, one from other data.
    [Fact]
    public void Attempts_AreCountedOnTheSameData()
    {
        DeclineRunHead[] runs = [Head(4, "a", 7), Head(3, "a", 5), Head(2, "b", 5), Head(1, "a", 5)];

        Attempts attempts = Attempts.Of(Board(runs, runs[0]))!;

        Assert.Equal(new Attempts(3, 2), attempts);
        Assert.Contains("3 расчёта с 2 разными настройками", attempts.Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(new Attempts(1, 1), Attempts.Of(Board(runs, runs[2])));
        Assert.Equal("На этих данных сделан 1 расчёт.", new Attempts(1, 1).Sentence.Replace('\u00A0', ' '));
        Assert.Equal("На этих данных сделано 2 расчёта, все с одними настройками.", new Attempts(2, 1).Sentence.Replace('\u00A0', ' '));
        Assert.Null(Attempts.Of(Board([], null)));
    }

    [Fact]
    public void ModelFile_AsItWasGivenAway_IsRead()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(RegionModelJson.Write(Model))];

        (RegionModel? model, string? problem) = ModelFile.Read("модель.json", bytes);

        Assert.Null(problem);
        Assert.Equal(RegionModelJson.Write(Model), RegionModelJson.Write(model!));
    }

    // None of these may end in words of the library.
    [Theory]
    [InlineData("", "он пуст")]
    [InlineData("Школа;Балл", "это не файл JSON")]
    [InlineData("[1, 2]", "внутри другое")]
    [InlineData("""{"rungs":[],"kind":"x","model":1}""", "это карточка")]
    [InlineData("""{"kind":"schoolsupport-decline-model","version":1,"model":{"name":"x"}}""", "чего-то не хватает или есть лишнее")]
    [InlineData("""{"kind":"schoolsupport-decline-model","version":1,"model":null}""", "чего-то не хватает или есть лишнее")]
    [InlineData("""{"kind":"schoolsupport-decline-model","version":1,"model":{"columns":[null]}}""", "пропущен признак")]
    [InlineData("""{"kind":"schoolsupport-decline-model","version":1,"model":{"name":"Кр""", "оборван: его конец не записался")]
    [InlineData("""{"kind":"schoolsupport-decline-model","version":1,"model":{"name":}""", "это не файл JSON")]
    public void ModelFile_ThatIsNone_IsRefusedInRussian(string text, string why)
    {
        (RegionModel? model, string? problem) = ModelFile.Read("файл.json", Encoding.UTF8.GetBytes(text));

        Assert.Null(model);
        Assert.Contains("«файл.json»", problem, StringComparison.Ordinal);
        Assert.Contains(why, problem, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]{3,} [A-Za-z]{2,}", problem!);
    }

    // A drop of 400 % and a year that keeps more than all of a level: the library refuses both in English.
    [Theory]
    [InlineData("\"drop\": 0.05", "\"drop\": 4")]
    [InlineData("\"rho\": 0.95", "\"rho\": 1.5")]
    [InlineData("\"baseRate\": 0.2", "\"baseRate\": 1e999")]
    public void ModelFile_NumbersThatCannotBe_IsRefusedInRussian(string whole, string damaged)
    {
        string text = RegionModelJson.Write(Model);
        Assert.Contains(whole, text, StringComparison.Ordinal);

        (RegionModel? model, string? problem) = ModelFile.Read("файл.json", Encoding.UTF8.GetBytes(text.Replace(whole, damaged, StringComparison.Ordinal)));

        Assert.Null(model);
        Assert.StartsWith("Файл «файл.json» не загружен.", problem, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]{3,} [A-Za-z]{2,}", problem!);
    }

    // Wherever it breaks off behind its name, and nowhere is it taken for whole.
    [Fact]
    public void ModelFile_BrokenOffAnywhere_SaysSo()
    {
        byte[] whole = Encoding.UTF8.GetBytes(RegionModelJson.Write(Model));
        int named = Encoding.UTF8.GetString(whole).IndexOf("\"model\"", StringComparison.Ordinal);

        Assert.All(
            Enumerable.Range(named, whole.Length - named).Where(length => (whole[length] & 0xC0) != 0x80),
            length => Assert.Contains("оборван", ModelFile.Read("файл.json", whole[..length]).Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void ModelFile_NotText_IsRefused() =>
        Assert.Contains("это не текст", ModelFile.Read("x.json", [0xFF, 0xFE, 0x00, 0x80]).Problem, StringComparison.Ordinal);

    // Springs 2026 and 2023 lie three years apart, one more than a model may be old.
    [Fact]
    public void Remarks_TellBeforeTheCalculationWhatItWillRefuse()
    {
        Assert.Empty(ModelRemarks.Of(Model, DeclineSettings.Usual, new SchoolYear(2024)));
        Assert.Contains("до 2023 года", Assert.Single(ModelRemarks.Of(Model, DeclineSettings.Usual, new SchoolYear(2025))), StringComparison.Ordinal);
        Assert.Contains("Снижением она считает 5 п.п., а здесь установлено 7 п.п.", Assert.Single(ModelRemarks.Of(Model, new DeclineSettings(7, 10), null)), StringComparison.Ordinal);
    }

    private static readonly RegionModel Model = new(
        "Учебная область", Analytics.Decline.Features.FeatureSchema.Version, "hash", 900, 4000, 2023, DeclineRule.Usual, LocalLevel.Quality, 0.2, 100, -1.4,
        [new RegionColumn("level", "уровень школы", false, 0.01, 0.1, 0.2)], new RegionMeasures(900, 0.2, 0.62, 0.03, 0.33, 2.1));

    private static DeclineRunHead Head(int id, string hash, double drop) => new(
        id, 1, new SchoolYear(2025), new DateTime(2026, 11, id, 0, 0, 0, DateTimeKind.Utc), "Аналитик", hash,
        new StoredInputs(new Dictionary<int, string>(), new DeclineSettings(drop, 10), null, null, IsAfterwards: false).ToJson(), "formula", "", null, false, "1");

    private static DeclineBoard Board(DeclineRunHead[] runs, DeclineRunHead? shown) =>
        new(new DeclinePool(1, "Область", []), null, null, runs, shown, [], [], DeclineChange.None);
}
