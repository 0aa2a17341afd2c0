using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Explanations;

public sealed partial class ExplanationBox
{
    private readonly string _id = $"explain-{Guid.NewGuid():N}";
    private ElementReference _first;
    private ElementReference _opener;
    private string _text = "";
    private string _post = "";
    private DateOnly _on;

    [Parameter, EditorRequired]
    public required KeptExplanation Kept { get; set; }

    protected override string Kind => Kept.Kind;

    protected override string Code => Kept.Code;

    protected override KeptRecord? Record => Kept.Record;

    protected override ElementReference Focused => IsOpen ? _first : _opener;

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().Date);

    protected override void Fill()
    {
        _text = Kept.Said?.Text ?? "";
        _post = Kept.Said?.GivenBy ?? "";
        _on = Kept.Said?.On ?? Today;
    }

    private async Task SaveAsync()
    {
        var said = new Explanation(_text.Trim(), _post.Trim(), _on);
        Failure = said.Problem ?? (_on > Today ? $"Дата {RussianDates.InDigits(_on)} ещё не наступила. Укажите день, когда школа дала пояснение." : null);
        if (Failure is null)
        {
            await PutAsync(said.ToJson(), "Пояснение сохранено.");
        }
    }

    private Task WithdrawAsync() => WithdrawAsync("Пояснение убрано, в истории оно осталось.");

    private static string Words(KeptRecord version)
    {
        try
        {
            return version.IsWithdrawn ? "убрано." : $"«{Explanation.OfJson(version.Body).Text}»";
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
