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
    private static readonly Plural BySchools = new("школе", "школам", "школам");
    private static readonly Plural OfFiles = new("файла", "файлов", "файлов");

    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<OriginValue>? _values;
    private IReadOnlyList<Fact> _others = [];
    private OpenFile? _file;
    private int _shown = 200;

    // Said once above the table when it is the same in each row.
    private string? _about;
    private string? _measure;
    private string? _note;

    [SupplyParameterFromQuery(Name = "f")]
    public string? FactIds { get; set; }

    [SupplyParameterFromQuery(Name = "m")]
    public string? MeasureCodes { get; set; }

    [SupplyParameterFromQuery(Name = "more")]
    public string? MoreText { get; set; }

    /// <summary>Values that had no room in the address.</summary>
    private int? More => AddressNumber.Of(MoreText);

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
        (_about, _measure, _note) = (Same(values, value => FactWords.About(value.Fact)), Same(values, value => Measures.Of(value.Value.Measure).Title), Same(values, Note));
        _values = values;
        int? territory = values.Select(value => (int?)value.Fact.TerritoryId).FirstOrDefault();
        await frame.ShowAsync(territory is int id ? await views.ForAsync(id, _leaving.Token) : null, null, "/", _leaving.Token);
    }

    private static string? Note(OriginValue value) =>
        value.Value is { Method: ValueMethod.Reported, State: not ValueState.Doubtful } ? null
            : value.Value.Method == ValueMethod.Corrected ? "исправлено"
            : FactWords.How(value.Value, null);

    private static string? Same(IReadOnlyList<OriginValue> values, Func<OriginValue, string?> of) =>
        values.Select(of).Distinct().ToArray() is [var one] ? one : null;

    private string Lead(IReadOnlyList<OriginValue> values)
    {
        int files = values.Select(value => value.Import.Id).Distinct().Count();
        int schools = values.Where(value => value.Fact.SchoolId is not null).Select(value => value.Fact.SchoolId).Distinct().Count();
        string what = string.Join(" · ", new[] { _about, _measure }.OfType<string>());
        return $"{(what.Length > 0 ? what + ". " : "")}{Plural.Value.Of(values.Count)}{(schools > 0 ? " по " + BySchools.Of(schools) : "")} из {OfFiles.Of(files)}"
            + $"{(_note is null ? "" : "; " + _note)}. Каждая строка ведёт к своей ячейке.";
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
