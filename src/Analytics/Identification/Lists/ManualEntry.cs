using System.Text.Json;
using SchoolSupport.Analytics.Identification.Methodologies;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>A school named by an order and not by a rule.</summary>
/// <param name="Year">The school year the list is of, by the calendar year it starts in.</param>
/// <param name="Order">Its number: «9/1».</param>
/// <param name="Date">Of the order.</param>
/// <param name="Text">What the order says, or its title.</param>
public sealed record ManualEntry(int Year, string Order, DateOnly Date, string Text);

/// <summary>An entry of the list by order as a record keeps it.</summary>
public static class ManualEntryJson
{
    public static string Write(ManualEntry entry) => JsonSerializer.Serialize(entry, MethodologyJson.Options);

    /// <exception cref="JsonException">The text is not an entry.</exception>
    public static ManualEntry Read(string text) =>
        JsonSerializer.Deserialize<ManualEntry>(text, MethodologyJson.Options) ?? throw new JsonException("Запись пуста.");
}
