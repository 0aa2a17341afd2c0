using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolSupport.Analytics.Decline;

/// <summary>What people choose about the score, the same for all schools of a calculation.</summary>
/// <param name="DropPoints">п.п. below its own level from which a school's result is a decline.</param>
/// <param name="CapacityPercent">The part of the schools the working group can look at in a year.</param>
public sealed record DeclineSettings(double DropPoints, double CapacityPercent)
{
    public const double LeastDrop = 1;
    public const double MostDrop = 30;
    public const double LeastCapacity = 1;
    public const double MostCapacity = 50;

    private static readonly JsonSerializerOptions _strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static DeclineSettings Usual { get; } = new(100 * DeclineRule.Usual.Drop, 100 * Cards.Capacity.Usual);

    [JsonIgnore]
    public DeclineRule Rule => new(DropPoints / 100);

    [JsonIgnore]
    public double Capacity => CapacityPercent / 100;

    /// <summary>What is wrong with them, in Russian; null when nothing is.</summary>
    [JsonIgnore]
    public string? Problem =>
        !(DropPoints is >= LeastDrop and <= MostDrop) ? $"Снижение считается от {LeastDrop} до {MostDrop} п.п."
        : !(CapacityPercent is >= LeastCapacity and <= MostCapacity) ? $"Рабочая группа разбирает от {LeastCapacity} до {MostCapacity} % школ."
        : null;

    public string ToJson() => JsonSerializer.Serialize(this, _strict);

    /// <exception cref="FormatException">The body is of another form, or a number is out of range; the message is Russian.</exception>
    public static DeclineSettings OfJson(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<DeclineSettings>(body, _strict) is { Problem: null } settings
                ? settings
                : throw new FormatException("Настройки прогноза вне допустимых границ.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException("Настройки прогноза не читаются.", wrong);
        }
    }
}
