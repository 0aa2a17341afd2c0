using System.Text.Json.Nodes;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Tests.Decline;

/// <summary>A file comes from elsewhere, and people can change it: what no model can be is refused in words, and nothing else is.</summary>
public sealed class RegionModelJsonTests
{
    private static readonly Lazy<string> _file = new(() =>
        RegionModelJson.Write(LadderTests.Exported(DeclineExamples.Of(Panels.Random(60, 6, seed: 3), DeclineRule.Usual)) with
        {
            Card = new RegionMeasures(180, 0.2, 0.61, 0.02, 0.35, 1.9),
        }));

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Assert.Equal(_file.Value, RegionModelJson.Write(RegionModelJson.Read(_file.Value)));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"schoolsupport-decline-model\",\"version\":1}")]
    [InlineData("{\"kind\":\"schoolsupport-decline-model\",\"version\":1,\"model\":null}")]
    [InlineData("{\"kind\":\"schoolsupport-decline-model\",\"version\":1,\"model\":{\"name\":\"x\"}}")]
    [InlineData("{\"kind\":\"schoolsupport-decline-model\",\"version\":\"1\"}")]
    [InlineData("{\"kind\":\"other\",\"version\":1,\"model\":null}")]
    public void Read_NotAModel_SaysSo(string json) => Assert.Matches("[Фф]айл\\w* модели", Refused(json));

    // A later form has other members; its reader should be told to update, not that a member is unknown.
    [Fact]
    public void Read_LaterVersionOfAnotherForm_TellsTheVersions() => Assert.Equal(
        "Файл модели версии 2, программа читает версию 1. Обновите программу или выгрузите модель заново.",
        Refused("""{"kind":"schoolsupport-decline-model","version":2,"models":[{}]}"""));

    [Theory]
    [InlineData("name", "\" \"", "нет названия")]
    [InlineData("schools", "-1", "меньше нуля")]
    [InlineData("schoolYears", "-1", "меньше нуля")]
    [InlineData("lastYear", "-2147483648", "последний год")]
    [InlineData("lastYear", "2101", "последний год 2101")]
    [InlineData("baseRate", "0", "доля снижений")]
    [InlineData("baseRate", "1", "доля снижений")]
    [InlineData("ridge", "0", "ridge")]
    [InlineData("ridge", "1e999", "ridge")]
    [InlineData("bias", "-20.5", "bias")]
    [InlineData("columns", "[]", "нет ни одного признака")]
    [InlineData("columns", "[null]", "признак № 1 пуст")]
    [InlineData("columns.2.feature", "\"\"", "признак № 3: нет кода")]
    [InlineData("columns.1.mean", "1e999", "среднее")]
    [InlineData("columns.1.deviation", "0", "отклонение")]
    [InlineData("columns.1.deviation", "1e999", "отклонение")]
    [InlineData("columns.1.weight", "20.5", "вес по модулю больше 20")]
    [InlineData("card.n", "-1", "в показателях качества")]
    [InlineData("card.auc", "1.5", "в показателях качества")]
    [InlineData("card.brierSkill", "-1e999", "в показателях качества")]
    [InlineData("level.tau", "1e999", "параметр уровня")]
    [InlineData("level.rho", "1", "параметр уровня")]
    [InlineData("rule.drop", "0", "параметр уровня")]
    public void Read_ImpossibleValue_IsRefusedWithIt(string member, string value, string told) => Assert.Contains(told, Refused(With(member, value)), StringComparison.Ordinal);

    [Fact]
    public void Read_OneFeatureTwice_IsRefusedWithItsName()
    {
        JsonNode file = JsonNode.Parse(_file.Value)!;
        JsonArray columns = file["model"]!["columns"]!.AsArray();
        columns.Add(columns[0]!.DeepClone());

        Assert.Contains($"(«{columns[0]!["feature"]}»): встречается дважды", Refused(file.ToJsonString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EndlessName_IsRefused()
    {
        Assert.Contains("длиннее 200 знаков", Refused(With("name", $"\"{new string('я', 201)}\"")), StringComparison.Ordinal);
        Assert.Equal(200, RegionModelJson.Read(With("name", $"\"{new string('я', 200)}\"")).Name.Length);
    }

    private static string Refused(string json) => Assert.Throws<FormatException>(() => RegionModelJson.Read(json)).Message;

    private static string With(string member, string value)
    {
        JsonNode file = JsonNode.Parse(_file.Value)!;
        JsonNode at = file["model"]!;
        string[] path = member.Split('.');
        foreach (string part in path[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : at[part]!;
        }

        at[path[^1]] = JsonNode.Parse(value);
        return file.ToJsonString();
    }
}
