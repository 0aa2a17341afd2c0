using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>Schools of one order that are to be named.</summary>
public sealed record ManualDraft(IReadOnlyList<School> Schools, ManualEntry Entry, string Note);

public sealed partial class ManualSection(TimeProvider clock)
{
    private ManualForm _form = new();
    private string? _problem;
    private int? _taking;
    private bool _isNaming;
    private bool _isNamed;
    private string _why = "";

    [Parameter, EditorRequired]
    public required IdentificationReport Report { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<School> Schools { get; set; }

    [Parameter]
    public bool MayChange { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Whether it is stored.</summary>
    [Parameter, EditorRequired]
    public required Func<ManualDraft, Task<bool>> OnNamed { get; set; }

    [Parameter]
    public EventCallback<(ManualSchool Named, string Note)> OnTaken { get; set; }

    private void Toggle(int school)
    {
        if (!_form.Chosen.Remove(school))
        {
            _form.Chosen.Add(school);
        }
    }

    private async Task NameAsync()
    {
        // The second click of a double one meets a form that is being stored, or the empty one after it.
        if (IsBusy || _isNaming || (_isNamed && _form.IsEmpty))
        {
            return;
        }

        ManualDraft? draft = _form.Read(Schools, Report.Year, DateOnly.FromDateTime(clock.GetLocalNow().Date), out _problem);
        if (draft is null)
        {
            return;
        }

        _isNaming = true;
        _isNamed = await OnNamed(draft);
        _isNaming = false;
        if (_isNamed)
        {
            _form = new ManualForm();
        }
        else
        {
            // Of several schools some may be named by now.
            _form.Chosen.ExceptWith(Report.ByOrder.Select(named => named.School.Id));
        }
    }

    private async Task TakeAsync(ManualSchool order)
    {
        string why = _why.Trim();
        if (why.Length > 0)
        {
            (_taking, _why) = (null, "");
            await OnTaken.InvokeAsync((order, why));
        }
    }
}

/// <summary>What is typed into the form of an order.</summary>
public sealed class ManualForm
{
    public string Order { get; set; } = "";

    public DateOnly? Date { get; set; }

    public string Text { get; set; } = "";

    public string Note { get; set; } = "";

    public HashSet<int> Chosen { get; } = [];

    public bool IsEmpty => Date is null && Chosen.Count == 0 && (Order + Text + Note).Trim().Length == 0;

    /// <returns>Null with a problem in Russian where something is missing.</returns>
    public ManualDraft? Read(IReadOnlyList<School> schools, SchoolYear year, DateOnly today, out string? problem)
    {
        School[] chosen = [.. schools.Where(school => Chosen.Contains(school.Id))];
        problem = string.IsNullOrWhiteSpace(Order) ? "Укажите номер приказа."
            : Date is null ? "Укажите дату приказа."
            : Date > today ? $"Дата приказа {RussianDates.InDigits(Date.Value)} ещё не наступила. Проверьте год и день."
            : string.IsNullOrWhiteSpace(Text) ? "Напишите, что решено приказом."
            : chosen.Length == 0 ? "Отметьте хотя бы одну школу."
            : null;
        return problem is not null ? null : new ManualDraft(chosen, new ManualEntry(year.StartYear, Order.Trim(), Date!.Value, Text.Trim()), Note.Trim());
    }
}
