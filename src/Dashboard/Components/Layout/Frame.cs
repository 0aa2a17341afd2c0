using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>Fills the frame around a page from what the page shows: places to go to, years, freshness, search.</summary>
public sealed class Frame(Shell shell, SnapshotViews views, CurrentActor current)
{
    /// <param name="view">Null on pages about no municipality.</param>
    /// <param name="year">Null on pages about no school year: there is none to choose then.</param>
    /// <param name="page">Path of the page, e.g. «/schools»; switching the municipality stays on it.</param>
    /// <param name="about">The region, on a page about no single municipality.</param>
    public async Task ShowAsync(
        SnapshotView? view, SchoolYear? year, string page, CancellationToken cancellation, RegionView? about = null)
    {
        Places places = await views.PlacesAsync(cancellation);
        shell.Show(new ShellView
        {
            Regions = [.. places.Regions.Select(region => RegionOf(region, view, page, about))],
            Years = view is null || year is null ? [] : [.. view.History.Completeness.Years.Reverse().Select(one =>
                new Choice(one.ToString(), Address(page, view.Territory.Id, one), one == year))],
            Destinations = view is null ? [] : [.. view.History.Schools.Select(school =>
                new Destination(school.School.Name, "Школа", $"/schools/{school.School.Id}"))],
            DataAsOf = (view?.LatestFile ?? about?.LatestFile) is { } file ? $"{file.FileName}, {RussianDates.InDigits(DateOnly.FromDateTime(file.At))}" : null,
            Person = current.Actor.Person,
            Role = Permissions.Title(current.Actor.Role),
            IsInvented = (view?.Territory ?? about?.Territory)?.IsInvented == true,
            TerritoryId = view?.Territory.Id,
        });
    }

    /// <summary>The address of a page for a municipality and, where it matters, a year.</summary>
    public static string Address(string page, int territoryId, SchoolYear? year = null) =>
        year is SchoolYear chosen ? $"{page}?territory={territoryId}&year={chosen.StartYear}" : $"{page}?territory={territoryId}";

    private static RegionChoice RegionOf(Region region, SnapshotView? view, string page, RegionView? about) => new(
        new Choice(
            region.Territory?.Name ?? "Регион не указан",
            region.Territory is null ? "/" : $"/regions/{region.Territory.Id}",
            region.Territory is { } own && own.Id == about?.Territory.Id),
        [.. region.Municipalities.Select(municipality =>
            new Choice(municipality.Name, Address(page, municipality.Id), municipality.Id == view?.Territory.Id))]);
}
