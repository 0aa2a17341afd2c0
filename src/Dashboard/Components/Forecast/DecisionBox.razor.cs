using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Forecast;

public sealed partial class DecisionBox
{
    private readonly string _id = $"decide-{Guid.NewGuid():N}";
    private ElementReference _first;
    private ElementReference _opener;
    private DecisionKind _kind;
    private string _reason = "";

    [Parameter, EditorRequired]
    public required KeptDecision Kept { get; set; }

    /// <summary>The run that is looked at while deciding.</summary>
    [Parameter, EditorRequired]
    public required int RunId { get; set; }

    protected override string Kind => RecordKinds.DeclineDecision;

    protected override string Code => Kept.Code;

    protected override KeptRecord? Record => Kept.Record;

    protected override ElementReference Focused => IsOpen ? _first : _opener;

    protected override void Fill()
    {
        _kind = Kept.Decision?.Kind ?? DecisionKind.Look;
        _reason = Kept.Decision?.Reason ?? "";
    }

    private async Task SaveAsync()
    {
        var decision = new DeclineDecision(_kind, _reason.Trim(), RunId);
        Failure = decision.Problem;
        if (Failure is null)
        {
            await PutAsync(decision.ToJson(), "Решение записано.");
        }
    }

    private Task WithdrawAsync() => WithdrawAsync("Решение убрано, в истории оно осталось.");

    private static string Words(KeptRecord version)
    {
        try
        {
            return version.IsWithdrawn ? "убрано."
                : DeclineDecision.OfJson(version.Body) is var decision ? $"{ForecastWords.Decision(decision.Kind)}. {decision.Reason}" : "";
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
