using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Risk;

/// <summary>
/// What a kept record of <see cref="RecordKinds.RiskIndicator"/> says: the parts of an indicator that people may set. What is not
/// among them (title, measure, answers) is always the shipped one's.
/// </summary>
public static class RiskIndicatorJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(RiskIndicator indicator) => JsonSerializer.Serialize(
        new Body(indicator.Medium, indicator.High, indicator.Weight, indicator.From, indicator.Until, indicator.Source, indicator.Status == RiskStatus.Confirmed), Options);

    /// <exception cref="FormatException">The body is not one of an indicator; the message says why, in Russian.</exception>
    public static RiskIndicator Read(KeptRecord record, RiskIndicator shipped)
    {
        Body body;
        try
        {
            body = JsonSerializer.Deserialize<Body>(record.Body, Options) ?? throw new FormatException("запись пуста");
        }
        catch (JsonException failure)
        {
            throw new FormatException("запись повреждена: " + failure.Message, failure);
        }

        RiskIndicator read = shipped with
        {
            Medium = body.Medium,
            High = body.High,
            Weight = body.Weight,
            From = body.From,
            Until = body.Until,
            Source = body.Source,
            Status = body.Confirmed ? RiskStatus.Confirmed : RiskStatus.ToBeConfirmed,
            Kept = record,
        };
        return read.Problem() is string problem ? throw new FormatException(problem) : read;
    }

    private sealed record Body(double? Medium, double? High, double Weight, DateOnly From, DateOnly? Until, string Source, bool Confirmed);
}
