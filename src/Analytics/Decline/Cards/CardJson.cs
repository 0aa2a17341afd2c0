using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>A card as JSON for machines; docs/decline/backtest.md says what each field is.</summary>
public static class CardJson
{
    /// <summary>Of the shape of the file.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(ModelCard card)
    {
        var json = new JsonObject
        {
            ["version"] = Version,
            ["rule"] = new JsonObject
            {
                ["dropPoints"] = Math.Round(100 * card.Rule.Drop, 6),
                ["corridor"] = card.Rule.Corridor,
                ["minPastYears"] = DeclineRule.MinPastYears,
            },
            ["capacity"] = card.Capacity,
            ["data"] = Node(card.Data),
            ["software"] = new JsonObject(
            [
                .. card.Software.Select(one => new KeyValuePair<string, JsonNode?>(one.Code, one.Version)),
                new("featureSchema", FeatureSchema.Version),
            ]),
            ["level"] = Node(card.Level),
            ["chosen"] = card.Chosen.Code(),
            ["sentence"] = card.Sentence,
            ["warnings"] = Node(card.Warnings),
            ["rungs"] = new JsonArray([.. card.Rungs.Select(Rung)]),
            ["reliability"] = Reliability(card.Reliability),
            ["reliabilityOfFormula"] = Reliability(card.ReliabilityOfFormula),
            ["naiveLabel"] = Node(card.Naive),
            ["lowList"] = LowList(card.LowList),
            ["bySize"] = Node(card.BySize),
            ["byLevel"] = Node(card.ByLevel),
            ["bySettlement"] = Node(card.BySettlement),
            ["byKind"] = Node(card.ByKind),
            ["importance"] = Node(card.Importance),
            ["drift"] = Node(card.Drift),
            ["rates"] = Node(card.Rates),
            ["newestTested"] = card.NewestTested is { } newest ? new JsonObject
            {
                ["year"] = newest.Year,
                ["expected"] = newest.Expected,
                ["expectedInterval"] = Node(newest.ExpectedInterval),
                ["declines"] = newest.Declines,
            } : null,
        };
        return json.ToJsonString(_options);
    }

    private static JsonObject Rung(RungCard rung) => new()
    {
        ["code"] = rung.Rung.Code(),
        ["title"] = rung.Title,
        ["kind"] = rung.Rung.CanBeChosen() ? "rung" : "baseline",
        ["standing"] = JsonNamingPolicy.CamelCase.ConvertName(rung.Standing.ToString()),
        ["approved"] = rung.Rung.CanBeChosen() ? rung.Standing == Standing.Approved : null,
        ["sentence"] = rung.Sentence,
        ["gate"] = rung.Gate is { } gate ? Gate(gate) : null,
        ["years"] = Node(rung.Years),
        ["all"] = Node(rung.All),
    };

    private static JsonObject Gate(Gate gate) => new()
    {
        ["z"] = Finite(gate.LeastZ),
        ["against"] = new JsonObject(gate.Z.OrderBy(rival => rival.Key).Select(rival =>
            new KeyValuePair<string, JsonNode?>(rival.Key.Code(), Finite(rival.Value)))),
        ["minZ"] = Ladder.Gate.MinZ,
        ["gain"] = Finite(gate.Gain),
        ["brierSkill"] = Finite(gate.BrierSkill),
        ["calibration"] = gate.Calibration,
        ["passed"] = gate.Passed,
    };

    private static JsonObject? LowList(LowListCard? card) => card is null ? null : new JsonObject
    {
        ["threshold"] = card.Rule.Threshold,
        ["procedures"] = card.Rule.Procedures,
        ["methods"] = Node(card.Methods),
    };

    private static JsonObject? Reliability(Reliability? reliability) => reliability is null ? null : new JsonObject
    {
        ["rung"] = reliability.Rung.Code(),
        ["bins"] = Node(reliability.Bins),
        ["bands"] = new JsonArray([.. reliability.Bands.Select(band => new JsonObject
        {
            ["band"] = JsonNamingPolicy.CamelCase.ConvertName(band.Band.ToString()),
            ["bin"] = Node(band.Bin),
        })]),
    };

    private static JsonValue? Finite(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, _options);
}
