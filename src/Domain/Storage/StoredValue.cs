using System.Text.Json.Serialization;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>A <see cref="FactValue"/> under short names, since a database holds tens of millions of them; written by <see cref="StoredValues"/>.</summary>
internal sealed class StoredValue
{
    [JsonPropertyName("m")]
    public required string Measure { get; init; }

    [JsonPropertyName("v"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Number { get; init; }

    [JsonPropertyName("t"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueState State { get; init; }

    [JsonPropertyName("w"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueMethod Method { get; init; }

    [JsonPropertyName("c"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cell { get; init; }

    [JsonPropertyName("n"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? N { get; init; }

    [JsonPropertyName("r"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rows { get; init; }

    [JsonPropertyName("f"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    public FactValue ToFactValue() =>
        new(Measure, Number, Text, State, Method, Cell is null ? null : CellAddress.Parse(Cell), N, Rows is null ? null : RowRange.Parse(Rows), Note);
}

[JsonSerializable(typeof(StoredValue[]))]
internal sealed partial class StoredValueJson : JsonSerializerContext;
