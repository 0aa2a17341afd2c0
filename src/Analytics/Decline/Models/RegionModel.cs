using SchoolSupport.Analytics.Decline.Features;

namespace SchoolSupport.Analytics.Decline.Models;

/// <summary>
/// A model that can be carried to another place: its line, how its features were standardised, where it comes from and how it did
/// there. Everything a person can read; nothing of any one school.
/// </summary>
/// <param name="Name">Where it was trained, as people there call it.</param>
/// <param name="SchemaVersion">Of the features.</param>
/// <param name="SchemaHash">Of the features it was trained with.</param>
/// <param name="LastYear">Spring of the last result it learned from.</param>
/// <param name="Rule">What it calls a decline.</param>
/// <param name="Level">Parameters of the level there.</param>
/// <param name="BaseRate">Share of declines there.</param>
/// <param name="Card">What it was worth there: measures of the tested years together.</param>
public sealed record RegionModel(
    string Name,
    int SchemaVersion,
    string SchemaHash,
    int Schools,
    int SchoolYears,
    int LastYear,
    DeclineRule Rule,
    Statistics.LocalLevel Level,
    double BaseRate,
    double Ridge,
    double Bias,
    IReadOnlyList<RegionColumn> Columns,
    RegionMeasures? Card)
{
    /// <summary>A model of a world that is gone says nothing of this one.</summary>
    public const int MaxAge = 2;

    /// <param name="schema">Of the place it is asked in.</param>
    public LogisticModel For(FeatureSchema schema) => new(
        new FeatureEncoding(schema, [.. Columns.Select(column => new EncodedColumn(column.Feature, column.IsMissing, column.Mean, column.Deviation) { Title = column.Title })]),
        new RidgeLogistic(Bias, [.. Columns.Select(column => column.Weight)]),
        Ridge);
}

/// <summary>One column and its weight.</summary>
public sealed record RegionColumn(string Feature, string Title, bool IsMissing, double Mean, double Deviation, double Weight);

/// <summary>Measures at home.</summary>
public sealed record RegionMeasures(int N, double BaseRate, double? Auc, double? BrierSkill, double PrecisionAt10, double? GateZ);
