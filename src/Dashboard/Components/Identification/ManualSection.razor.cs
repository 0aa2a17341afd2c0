using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>Schools of one order that are to be named.</summary>
public sealed record ManualDraft(IReadOnlyList<School> Schools, ManualEntry Entry, string Note);

public sealed partial class ManualSection
{
    private ManualForm _form = new();
    private string? _problem;
    private int? _taking;
    private string _why = "";

    [Parameter, EditorRequired]
    public required IdentificationReport Report { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<School> Schools { get; set; }

    [Parameter]
    public bool MayChange { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    [Parameter]
    public EventCallback<ManualDraft> OnNamed { get; set; }

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
        ManualDraft? draft = _form.Read(Schools, Report.Year, out _problem);
        if (draft is not null)
        {
            await OnNamed.InvokeAsync(draft);
            _form = new ManualForm();
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

    /// <returns>Null with a problem in Russian where something is missing.</returns>
    public ManualDraft? Read(IReadOnlyList<School> schools, SchoolYear year, out string? problem)
    {
        School[] chosen = [.. schools.Where(school => Chosen.Contains(school.Id))];
        problem = string.IsNullOrWhiteSpace(Order) ? "Укажите номер приказа."
            : Date is null ? "Укажите дату приказа."
            : string.IsNullOrWhiteSpace(Text) ? "Напишите, что решено приказом."
            : chosen.Length == 0 ? "Отметьте хотя бы одну школу."
            : null;
        return problem is not null ? null : new ManualDraft(chosen, new ManualEntry(year.StartYear, Order.Trim(), Date!.Value, Text.Trim()), Note.Trim());
    }
}
