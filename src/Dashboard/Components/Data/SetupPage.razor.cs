using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class SetupPage(RegisterDesk desk, Frame frame, Toasts toasts, NavigationManager navigation, IJSRuntime browser)
{
    private RegisterTable _table = new();
    private IReadOnlyList<RegisterProblem> _problems = [];
    private bool _own;
    private bool _tried;
    private bool _saving;
    private string _municipality = "";
    private string _region = "";
    private string? _read;
    private string? _missing;
    private string? _failure;

    /// <summary>«own»: straight to one's own municipality.</summary>
    [SupplyParameterFromQuery]
    public string? Step { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _own = Step == "own";
        for (int row = 0; row < 3; row++)
        {
            _table.Add();
        }

        await frame.ShowAsync(null, null, "/", CancellationToken.None);
    }

    private void Check() => _problems = _tried ? _table.Problems() : [];

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
                _failure = $"В файле «{chosen.File.Name}» не нашлось строки с заголовками. Нужны столбцы «Код» и «Краткое наименование»; сравните с образцом.";
                return;
            }

            _table = read.Table;
            _municipality = _municipality.Length == 0 ? read.Municipality ?? "" : _municipality;
            _region = _region.Length == 0 ? read.Region ?? "" : _region;
            _read = $"Из файла «{chosen.File.Name}»: {Plural.School.Of(read.Schools)}. Проверьте и сохраните.";
            Check();
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
        _missing = _municipality.Trim().Length == 0 ? "Укажите название муниципалитета."
            : _region.Trim().Length == 0 ? "Укажите регион."
            : _table.Lines.All(line => line.IsEmpty) ? "Внесите хотя бы одну школу: без реестра школы в таблицах не узнать."
            : null;
        if (_missing is not null || _problems.Count > 0)
        {
            return;
        }

        (_saving, _failure) = (true, null);
        try
        {
            Territory stored = await desk.StartAsync(_region.Trim(), _municipality.Trim(), _table, CancellationToken.None);
            await browser.InvokeVoidAsync("schoolSupport.forgetDrafts");
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
