using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Checks.Stored;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Components.Data;

/// <summary>All that the rules over stored data find for a municipality, by rule, none left out.</summary>
public sealed partial class CheckPage(CheckDesk desk, Toasts toasts)
{
    private const int Page = 50;
    private readonly Dictionary<string, int> _more = [];
    private IReadOnlyList<ShownFinding>? _findings;
    private IReadOnlyList<OpenIssue> _contradictions = [];
    private string? _failure;
    private bool _busy;

    [SupplyParameterFromQuery(Name = "import")]
    public string? Import { get; set; }

    protected override string FramePath => "/data/check";

    /// <summary>Only what this file takes part in.</summary>
    private int? ImportId => AddressNumber.Of(Import);

    private CheckDesk Desk => desk;

    private string All => Frame.Address("/data/check", View!.Territory.Id);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await FindAsync();
    }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        // The rules go over all years.
    }

    private string Lead(IReadOnlyList<ShownFinding> findings) => findings.Count == 0
        ? $"{(ImportId is null ? "Правила, которые смотрят сразу на все данные," : "По этому файлу правила, которые смотрят сразу на все данные,")} ничего не нашли."
        : $"{(ImportId is null ? "Правила, которые смотрят сразу на все данные," : "По этому файлу правила, которые смотрят сразу на все данные,")} нашли: {Plural.Remark.Of(findings.Count)}. Значения при этом действуют как были.";

    private async Task FindAsync()
    {
        IReadOnlyList<ShownFinding> found = View is null ? [] : await desk.FindAsync([View.Territory.Id], Leaving);
        IReadOnlyList<OpenIssue> contradictions = View is null ? [] : await desk.ContradictionsAsync(View.Territory.Id, Leaving);
        _contradictions = [.. contradictions.Where(one => ImportId is not int only || one.Import.Id == only)];
        _findings = [.. found.Where(shown => ImportId is not int only || shown.Finding.ImportIds.Contains(only))];
    }

    private async Task KeepAsync((StoredFinding Finding, string Reason) kept)
    {
        (_busy, _failure) = (true, null);
        try
        {
            await desk.KeepAsync(kept.Finding, kept.Reason);
            toasts.Show($"Ячейка {kept.Finding.Value.Cell} оставлена как в файле. Отменить это можно на странице файла «{kept.Finding.Fact.Claim.Import.FileName}».");
        }
        catch (Exception failure) when (failure is OutdatedChangeException or UselessAnswerException or UnauthorizedAccessException or DatabaseException)
        {
            _failure = failure is OutdatedChangeException ? "Кто-то изменил данные, страница обновлена. Повторите действие." : failure.Message;
        }

        if (!Leaving.IsCancellationRequested)
        {
            await LoadAsync();
            await FindAsync();
        }

        _busy = false;
    }
}
