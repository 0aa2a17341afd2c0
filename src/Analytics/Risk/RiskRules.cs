using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolSupport.Analytics.Reference;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Risk;

/// <summary>How the levels of the parameters make one of the factor: the weighted mean of 0, 1 and 2 against two borders.</summary>
/// <param name="LeastKnown">The least part of the weight that must have data, from 0 to 1.</param>
public sealed record FactorRule(
    double Medium, double High, double LeastKnown, DateOnly From, DateOnly? Until, string Source, RiskStatus Status)
{
    public RiskLevel LevelOf(double score) => score >= High ? RiskLevel.High : score >= Medium ? RiskLevel.Medium : RiskLevel.Low;
}

/// <summary>A factor no table tells anything of.</summary>
/// <param name="Needs">What would have to be asked, in Russian.</param>
public sealed record UnmeasuredFactor(string Factor, string Needs);

/// <summary>A kept record that cannot be used; the shipped version holds instead.</summary>
public sealed record UnreadableRecord(KeptRecord Record, string Why);

/// <summary>The indicators of the ten factors as they hold here: those that come with the program under those that people keep.</summary>
public sealed class RiskRules
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private static readonly Shipped Own = ReadShipped();
    private readonly Dictionary<string, RiskIndicator> _kept = new(StringComparer.Ordinal);

    private RiskRules(IReadOnlyList<KeptRecord> records)
    {
        var unreadable = new List<UnreadableRecord>();
        foreach (KeptRecord record in records.Where(record => record.Kind == RecordKinds.RiskIndicator).OrderBy(record => record.TerritoryId is null ? 0 : 1).ThenBy(record => record.Id))
        {
            if (Own.Indicators.Find(indicator => indicator.Code == record.Code) is not { } shipped)
            {
                unreadable.Add(new UnreadableRecord(record, $"показателя «{record.Code}» в программе нет"));
                continue;
            }

            try
            {
                _kept[record.Code] = RiskIndicatorJson.Read(record, shipped);
            }
            catch (FormatException failure)
            {
                unreadable.Add(new UnreadableRecord(record, failure.Message));
            }
        }

        Unreadable = unreadable;
    }

    public static FactorRule Rule => Own.Rule;

    public static IReadOnlyList<UnmeasuredFactor> Unmeasured => Own.Unmeasured;

    /// <summary>As they come with the program, by factor.</summary>
    public static IReadOnlyList<RiskIndicator> ShippedIndicators => Own.Indicators;

    /// <summary>The latest version of each, kept before shipped, in the order of the shipped list.</summary>
    public IReadOnlyList<RiskIndicator> Latest => [.. Own.Indicators.Select(shipped => _kept.GetValueOrDefault(shipped.Code, shipped))];

    public IReadOnlyList<UnreadableRecord> Unreadable { get; }

    /// <param name="records">Those that hold; other kinds are left aside. A municipality's own goes before one that holds everywhere.</param>
    public static RiskRules Of(IReadOnlyList<KeptRecord> records) => new(records);

    /// <summary>The version of an indicator that is valid in a school year; null when none is.</summary>
    public RiskIndicator? In(SchoolYear year, RiskIndicator shipped) =>
        _kept.TryGetValue(shipped.Code, out RiskIndicator? kept) && kept.HoldsIn(year) ? kept
        : shipped.HoldsIn(year) ? shipped
        : null;

    private static Shipped ReadShipped()
    {
        using Stream file = ShippedReference.Open("risk-indicators.json");
        Shipped shipped = JsonSerializer.Deserialize<Shipped>(file, Options) ?? throw new InvalidOperationException("risk-indicators.json is empty.");
        return shipped.Indicators.Find(indicator => indicator.Problem() is not null || !RiskMeasures.IsKnown(indicator.Measure)) is { } wrong
            ? throw new InvalidOperationException($"risk-indicators.json: «{wrong.Code}» is wrong: {wrong.Problem() ?? "no such measure"}")
            : shipped;
    }

    private sealed record Shipped(FactorRule Rule, List<RiskIndicator> Indicators, List<UnmeasuredFactor> Unmeasured);
}
