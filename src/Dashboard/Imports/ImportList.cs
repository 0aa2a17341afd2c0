using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>What was loaded, what waits for a decision and who did what, as far as the person may see it.</summary>
public sealed class ImportList(Database database, TimeProvider clock, CurrentActor current)
{
    private readonly ImportCatalogue _catalogue = new(database);
    private readonly Registers _registers = new(database, clock);
    private readonly DataVersions _versions = new(database);

    public async Task<LoadedFiles> LoadAsync(CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        var sight = new Sight(current.Actor, register);
        ImportSummary[] imports = [.. (await _catalogue.ListAsync(cancellation)).Where(import => sight.SeesFile(import.TerritoryIds))];
        HashSet<int> seen = [.. imports.Select(import => import.Import.Id)];
        OpenIssue[] open = [.. (await _catalogue.OpenIssuesAsync(null, cancellation)).Where(issue => seen.Contains(issue.Import.Id))];
        Territory[] municipalities =
        [
            .. register.Territories.Where(territory => territory.Kind == TerritoryKind.Municipality && sight.Sees(territory.Id, null)),
        ];
        return new LoadedFiles(imports, open, municipalities);
    }

    /// <summary>Newest first; who sees only a part of the data sees only their own steps.</summary>
    public async Task<IReadOnlyList<DataVersion>> HistoryAsync(CancellationToken cancellation)
    {
        Actor actor = current.Actor;
        bool all = actor.TerritoryId is null && current.May(Right.SeeAll);
        return [.. (await _versions.HistoryAsync(cancellation)).Where(version => all || version.Person == actor.Person)];
    }

    /// <summary>«ОГЭ: распределение отметок по школам», several one after another.</summary>
    public static string What(ImportSummary import) => string.Join("; ", import.Layouts.Select(LayoutCatalogue.Title));
}

public sealed record LoadedFiles(
    IReadOnlyList<ImportSummary> Imports, IReadOnlyList<OpenIssue> Open, IReadOnlyList<Territory> Municipalities)
{
    /// <param name="place">A municipality's number; null for all.</param>
    public IReadOnlyList<ImportSummary> Filtered(int? place, bool onlyQuestions) =>
    [
        .. Imports.Where(import => (place is not int id || import.TerritoryIds.Contains(id)) && (!onlyQuestions || import.NeedsAnswer)),
    ];
}
