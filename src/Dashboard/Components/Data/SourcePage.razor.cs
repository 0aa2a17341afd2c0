using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Data;

/// <summary>From a number to the cells it came from. See <see cref="SourceAddress"/>.</summary>
public sealed partial class SourcePage(FactOrigins origins, Frame frame, SnapshotViews views) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<OriginValue>? _values;
    private IReadOnlyList<Fact> _others = [];
    private OpenFile? _file;
    private int _shown = 200;

    [SupplyParameterFromQuery(Name = "f")]
    public string? FactIds { get; set; }

    [SupplyParameterFromQuery(Name = "m")]
    public string? MeasureCodes { get; set; }

    /// <summary>Values that had no room in the address.</summary>
    [SupplyParameterFromQuery(Name = "more")]
    public int? More { get; set; }

    private int Facts => _values?.Select(value => value.Fact.Id).Distinct().Count() ?? 0;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        Origin origin = SourceAddress.Parse(FactIds, MeasureCodes) ?? Origin.None;
        IReadOnlyList<OriginValue> values = await origins.FindAsync(origin, _leaving.Token);
        Fact? only = values.Count > 0 && values.All(value => value.Fact.Id == values[0].Fact.Id) ? values[0].Fact : null;
        _file = only is null ? null : await origins.FileAsync(only, _leaving.Token);
        _others = only is null ? [] : await origins.OthersAsync(only, _leaving.Token);
        _values = values;
        int? territory = values.Select(value => (int?)value.Fact.TerritoryId).FirstOrDefault();
        await frame.ShowAsync(territory is int id ? await views.ForAsync(id, _leaving.Token) : null, null, "/", _leaving.Token);
    }

    private static string? Note(OriginValue value) =>
        value.Value is { Method: ValueMethod.Reported, State: not ValueState.Doubtful } ? null
            : value.Value.Method == ValueMethod.Corrected ? "исправлено"
            : FactWords.How(value.Value, null);

    private static string Lead(IReadOnlyList<OriginValue> values)
    {
        int files = values.Select(value => value.Import.Id).Distinct().Count();
        string about = values.Select(value => FactWords.About(value.Fact)).Distinct().ToArray() is [var one] ? one + ". " : "";
        string places = values.Where(value => value.Fact.SchoolId is not null).Select(value => value.Fact.SchoolId).Distinct().Count() is var schools and > 0
            ? $" о {(schools == 1 ? "1 школе" : RussianNumbers.Number(schools) + " школах")}"
            : "";
        return $"{about}{Plural.Value.Of(values.Count)}{places} из {(files == 1 ? "1 файла" : RussianNumbers.Number(files) + " файлов")}. Каждая строка ведёт к своей ячейке.";
    }

    /// <summary>Only heads and things add up, and only of one measure; shares and means do not.</summary>
    private static string? Sum(IReadOnlyList<OriginValue> values)
    {
        string[] units = [.. values.Select(value => Measures.Of(value.Value.Measure).Unit).Distinct()];
        return units is [var unit] && values.All(value => FactWords.IsCount(value.Value.Measure) && value.Value.Number is not null)
            ? FactWords.Number(values.Sum(value => value.Value.Number!.Value), unit)
            : null;
    }
}
