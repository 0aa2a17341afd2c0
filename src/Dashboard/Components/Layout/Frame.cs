using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.ByHand;

namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>Fills the frame around a page from what the page shows: places to go to, years, freshness, search.</summary>
public sealed class Frame(Shell shell, SnapshotViews views, CurrentActor current, NavigationManager navigation)
{
    /// <param name="view">Null on pages about no municipality: the frame then stays with the one looked at before.</param>
    /// <param name="year">The school year the page really shows; null beside a view when the page is about no year: there is none to choose then.</param>
    /// <param name="page">Path of the page, e.g. «/schools»; switching the municipality stays on it.</param>
    /// <param name="about">The region, on a page about no single municipality.</param>
    public async Task ShowAsync(
        SnapshotView? view, SchoolYear? year, string page, CancellationToken cancellation, RegionView? about = null)
    {
        Places places = await views.PlacesAsync(cancellation);
        string here = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        Chosen chosen = shell.View.Chosen.At(here);
        SnapshotView? around = view ?? await RememberedAsync(places, chosen, about, cancellation);
        chosen = chosen with { TerritoryId = around?.Territory.Id };
        bool isElsewhere = view is null && HasTerritory(here);
        shell.Show(new ShellView
        {
            Regions = [.. places.Regions.Select(region => RegionOf(region, chosen, page, isElsewhere ? null : around, about))],
            Years = around is null || about is not null || isElsewhere || (view is not null && year is null) ? [] : [.. around.History.Completeness.Years.Reverse().Select(one => new Choice(
                one.ToString(), YearAddress(view is null ? page : here, around, one), one == (view is null ? around.History.Completeness.LatestWithResults : year)))],
            Series = around is null ? [] : [.. around.History.Assessments.Select(series => new Destination(
                SeriesWords.Of(series.Key), "Результаты", $"{Address("/schools", around.Territory.Id)}&show={Uri.EscapeDataString(SeriesAddress.Of(series.Key))}"))],
            DataAsOf = (about is null ? around?.LatestFile : about.LatestFile) is { } file
                ? $"{Freshest(file.FileName)}, {RussianDates.InDigits(DateOnly.FromDateTime(file.At))}"
                : null,
            Person = current.Actor.Person,
            Role = Permissions.Title(current.Actor.Role),
            IsInvented = (view?.Territory ?? about?.Territory)?.IsInvented == true,
            Chosen = chosen,
            Notice = view is null ? null : NoticeOf(view, year, here),
        });
    }

    /// <summary>A value by hand is named by its school; in the frame of every page the way it came is enough.</summary>
    private static string Freshest(string fileName) => fileName.StartsWith(EnteredValueSheet.Heading, StringComparison.Ordinal) ? "введено вручную" : fileName;

    /// <summary>The address of a page for a municipality and, where it matters, a year.</summary>
    public static string Address(string page, int territoryId, SchoolYear? year = null) =>
        year is SchoolYear chosen ? $"{page}?territory={territoryId}&year={chosen.StartYear}" : $"{page}?territory={territoryId}";

    /// <summary>The municipality looked at before, or the first one; on a region's page one of that region.</summary>
    private async Task<SnapshotView?> RememberedAsync(Places places, Chosen chosen, RegionView? about, CancellationToken cancellation)
    {
        Territory[] here = about is null ? [.. places.Municipalities] : [.. about.Municipalities.Select(view => view.Territory)];
        Territory? remembered = Array.Find(here, place => place.Id == chosen.TerritoryId) ?? here.FirstOrDefault();
        return remembered is null ? null : await views.ForAsync(remembered.Id, cancellation);
    }

    /// <summary>A region's own page, and each municipality with the choice made; a school is of one municipality, so others open their list.</summary>
    private static RegionChoice RegionOf(Region region, Chosen chosen, string page, SnapshotView? around, RegionView? about)
    {
        string list = page.StartsWith("/schools/", StringComparison.Ordinal) ? "/schools" : page;
        return new RegionChoice(
            new Choice(
                region.Territory?.Name ?? "Регион не указан",
                region.Territory is null ? "/" : $"/regions/{region.Territory.Id}",
                region.Territory is { } own && own.Id == about?.Territory.Id),
            [.. region.Municipalities.Select(municipality => new Choice(
                municipality.Name,
                (chosen with { TerritoryId = municipality.Id }).Carry(list),
                about is null && municipality.Id == around?.Territory.Id))]);
    }

    /// <summary>The same view of another year: filters and all.</summary>
    private static string YearAddress(string here, SnapshotView around, SchoolYear year)
    {
        string address = Chosen.With(here, "year", Chosen.Text(year.StartYear));
        return here.StartsWith("/schools/", StringComparison.Ordinal) ? address : Chosen.With(address, "territory", Chosen.Text(around.Territory.Id));
    }

    /// <summary>What the address asks for and this municipality does not have.</summary>
    private static string? NoticeOf(SnapshotView view, SchoolYear? shown, string here)
    {
        Chosen asked = Chosen.Nothing.At(here);
        List<string> missing = [];
        if (asked.Year is int start && !view.History.Completeness.Years.Contains(new SchoolYear(start)))
        {
            missing.Add($"за {new SchoolYear(start)} учебный год данных нет{(shown is { } year ? $", показан {year}" : "")}");
        }

        if (asked.Series is not null && SeriesAddress.Series(asked.Series) is { } key && view.History.Series(key) is null)
        {
            missing.Add($"результатов «{SeriesWords.Of(key)}» нет{(view.History.Assessments is [var first, ..] ? $", показаны «{SeriesWords.Of(first.Key)}»" : "")}");
        }

        return missing.Count == 0 ? null : $"{view.Territory.Name}: {string.Join("; ", missing)}.";
    }

    private static bool HasTerritory(string here) => Chosen.Nothing.At(here).TerritoryId is not null;
}
