using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class TableMapping(Toasts toasts, TimeProvider clock) : IDisposable
{
    private const int ShownRows = 10;

    private readonly CancellationTokenSource _leaving = new();
    private ElementReference _title;
    private MappingForm? _form;
    private MappingTrial? _trial;

    [Parameter, EditorRequired]
    public required ImportDesk Desk { get; set; }

    [Parameter, EditorRequired]
    public required FileReading Reading { get; set; }

    [Parameter, EditorRequired]
    public required UnmappedTable Table { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private TimeProvider Clock => clock;

    /// <summary>For how long the mapping will serve, said before it is kept.</summary>
    private string Held => _trial?.Read is null ? ""
        : KnownMappings.BoundOf(_form!.Rules, Table.Table, Reading.Sha256) is var bound && bound.StartsWith("file:", StringComparison.Ordinal)
            ? "Год вписан вручную: разметка действует для этого файла, в следующем программа спросит год."
        : bound.Length > 0 ? "Часть сведений указана вручную: без вопроса прочитаются файлы и листы с таким же названием, другой год не помешает."
        : "В следующем году таблица с таким же заголовком прочитается без вопросов.";

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _form = new MappingForm(Table, await Desk.ProposeAsync(Table, _leaving.Token));
        Try();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _title.FocusAsync();
        }
    }

    private static string Why(ColumnProposal proposal, string chosen) =>
        chosen != proposal.Role ? $"выбрано вами; предложено: {ColumnRoles.Title(proposal.Role)}"
        : proposal.Role.Length == 0 ? proposal.Reason
        : $"{RussianNumbers.Percent(proposal.Confidence * 100)} – {proposal.Reason}";

    private static string LookOf(string role) => ColumnRoles.Of(role) switch
    {
        null => "mapping-none",
        { Code: ColumnRoles.School or ColumnRoles.SchoolCode or ColumnRoles.Login } => "role-school",
        { IsValue: false } => "role-title",
        { IsCount: true } => "role-count",
        _ => "role-value",
    };

    private string Id(string part) => $"mapping-{Math.Abs(HashCode.Combine(Reading.Path, Table.Sheet, Table.Table.Range))}-{part}";

    private void Choose(int column, string? role)
    {
        _form!.Choose(column, role ?? "");
        Try();
    }

    private void Try() => _trial = MappingTrial.Of(Table, _form!.Rules);

    private async Task SaveAsync()
    {
        if (await Desk.MapAsync(Reading, Table, _form!.Rules) is ColumnMapping mapping)
        {
            toasts.Show("Разметка сохранена, файлы плана прочитаны заново.", () => Desk.UnmapAsync(mapping));
        }
    }
}
