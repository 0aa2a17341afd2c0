using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class SetupPage(RegisterDesk desk, Frame frame, Toasts toasts, NavigationManager navigation, BrowserDrafts drafts)
{
    private RegisterTable _table = Blank();
    private IReadOnlyList<RegisterProblem> _problems = [];
    private bool _own;
    private bool _tried;
    private bool _saving;
    private bool _showWrong;
    private string _municipality = "";
    private string _region = "";
    private string? _read;
    private string? _failure;

    /// <summary>What the browser keeps from an earlier visit.</summary>
    private RegisterDraft? _draft;

    /// <summary>The draft that was put into the fields.</summary>
    private RegisterDraft? _restored;

    /// <summary>«own»: straight to one's own municipality.</summary>
    [SupplyParameterFromQuery]
    public string? Step { get; set; }

    private string DraftKey => $"setup:{desk.Installation}";

    private string? MunicipalityWrong => _tried && _municipality.Trim().Length == 0 ? "Укажите название муниципалитета." : null;

    private string? RegionWrong => _tried && _region.Trim().Length == 0 ? "Укажите регион." : null;

    private string? SchoolsWrong =>
        _tried && _table.Lines.All(line => line.IsEmpty) ? "Внесите хотя бы одну школу: без реестра школы в таблицах не узнать." : null;

    protected override async Task OnInitializedAsync()
    {
        _own = Step == "own";
        await frame.ShowAsync(null, null, "/", CancellationToken.None);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _draft = await drafts.ReadAsync(DraftKey);
            if (_own)
            {
                Restore();
            }

            StateHasChanged();
        }

        if (_showWrong)
        {
            _showWrong = false;
            await drafts.ShowFirstWrongAsync();
        }
    }

    private static RegisterTable Blank()
    {
        var table = new RegisterTable();
        for (int row = 0; row < 3; row++)
        {
            table.Add();
        }

        return table;
    }

    private static string DraftWords(RegisterDraft draft) =>
        $"{(string.IsNullOrWhiteSpace(draft.Municipality) ? "муниципалитет не назван" : $"«{draft.Municipality.Trim()}»")}, {Plural.School.Of(draft.Schools)}";

    private async Task ContinueAsync()
    {
        _own = true;
        _draft = await drafts.ReadAsync(DraftKey);
        Restore();
    }

    private async Task BackAsync()
    {
        _own = false;
        _draft = await drafts.ReadAsync(DraftKey);
    }

    /// <summary>Into an untouched page only: what is in the fields is newer than any draft.</summary>
    private void Restore()
    {
        if (_draft is { } draft && RegisterDraft.Of(_municipality, _region, _table).IsEmpty)
        {
            Fill(draft);
            _restored = draft;
        }
    }

    private void Fill(RegisterDraft draft)
    {
        (_municipality, _region, _table) = (draft.Municipality ?? "", draft.Region ?? "", new RegisterTable());
        draft.ApplyTo(_table);
        if (_table.Lines.Count == 0)
        {
            _table = Blank();
        }

        Check();
    }

    private async Task DiscardAsync()
    {
        RegisterDraft thrown = _own ? RegisterDraft.Of(_municipality, _region, _table) : _draft!;
        await drafts.ForgetAsync(DraftKey);
        (_draft, _restored, _municipality, _region, _table, _tried, _read) = (null, null, "", "", Blank(), false, null);
        Check();
        toasts.Show("Черновик выброшен.", () => InvokeAsync(async () =>
        {
            await drafts.WriteAsync(DraftKey, thrown);
            _draft = thrown;
            Fill(thrown);
            StateHasChanged();
        }));
    }

    private void Check() => _problems = _tried ? _table.Problems() : [];

    private async Task KeepAsync() => await drafts.WriteAsync(DraftKey, RegisterDraft.Of(_municipality, _region, _table));

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        _failure = null;
        try
        {
            await using Stream stream = chosen.File.OpenReadStream(ReadLimits.Default.MaxFileBytes);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            ReadRegister read = await Task.Run(() => RegisterDesk.Read(chosen.File.Name, content.ToArray()));
            if (read.Schools == 0)
            {
                _read = null;
                _failure = $"В файле «{chosen.File.Name}» не нашлось строки с заголовками. Нужны столбцы «Код» и «Краткое наименование»: сравните с образцом или скопируйте строки в «Вставить из Excel».";
                return;
            }

            _table = read.Table;
            _municipality = _municipality.Length == 0 ? read.Municipality ?? "" : _municipality;
            _region = _region.Length == 0 ? read.Region ?? "" : _region;
            _read = $"Из файла «{chosen.File.Name}»: {Plural.School.Of(read.Schools)}. Проверьте и сохраните.";
            Check();
            await KeepAsync();
        }
        catch (Exception refused) when (refused is WorkbookRefusedException or IOException)
        {
            _failure = refused is WorkbookRefusedException ? refused.Message : "Файл больше 50 МБ. Оставьте в нём только реестр школ.";
        }
    }

    private async Task SaveAsync()
    {
        _tried = true;
        Check();
        if (MunicipalityWrong is not null || RegionWrong is not null || SchoolsWrong is not null || _problems.Count > 0)
        {
            _showWrong = true;
            return;
        }

        (_saving, _failure) = (true, null);
        try
        {
            Territory stored = await desk.StartAsync(_region.Trim(), _municipality.Trim(), _table, CancellationToken.None);
            await drafts.ForgetAsync(DraftKey);
            toasts.Show($"Заведён муниципалитет «{stored.Name}», {Plural.School.Of(_table.Lines.Count(line => !line.IsEmpty))}. Теперь загрузите таблицы.");
            navigation.NavigateTo(Frame.Address("/data", stored.Id));
        }
        catch (Exception failure) when (failure is OutdatedChangeException or UnauthorizedAccessException or DatabaseException)
        {
            _failure = failure.Message;
        }

        _saving = false;
    }
}
