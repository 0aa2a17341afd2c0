using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>The values of a fact as one text: <c>[{"m":"mark-2","v":3,"c":"F16","n":48}]</c>; what is null or 0 by its kind is left out.</summary>
internal sealed class FactValuesConverter() : ValueConverter<IReadOnlyList<FactValue>, string>(
    values => Write(values),
    text => Read(text))
{
    public static string Write(IReadOnlyList<FactValue> values) => StoredValues.Write(values);

    public static IReadOnlyList<FactValue> Read(string text) =>
        Array.ConvertAll(JsonSerializer.Deserialize(text, StoredValueJson.Default.StoredValueArray)!, value => value.ToFactValue());
}

/// <summary>Facts are append-only: the same list is the same values.</summary>
internal sealed class FactValuesComparer() : ValueComparer<IReadOnlyList<FactValue>>(
    (left, right) => ReferenceEquals(left, right),
    values => RuntimeHelpers.GetHashCode(values),
    values => values);
