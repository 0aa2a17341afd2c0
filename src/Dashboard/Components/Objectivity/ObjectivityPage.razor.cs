using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Objectivity;

public sealed partial class ObjectivityPage
{
    private ObjectivityList? _list;
    private bool _loaded;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    private string Download => Address("/exports/objectivity.csv", _list!.Filter);

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _loaded = true;
        _list = year is SchoolYear known ? ObjectivityList.Of(view, known, ObjectivityList.FilterOf(State)) : null;
        _steps = PlaceSteps.Page(view, "Объективность");
    }

    private void Go(string? code) => Navigation.NavigateTo(Address(Path, ObjectivityList.FilterOf(code)));

    private string Address(string path, ObjectivityFilter filter)
    {
        string address = Frame.Address(path, View!.Territory.Id, StartYear is null ? null : Year);
        return filter == ObjectivityFilter.Asked ? address : $"{address}&state={ObjectivityList.CodeOf(filter)}";
    }

    private static string Nobody(ObjectivityList list) => list.Filter switch
    {
        ObjectivityFilter.Unexplained => "Вопросов без пояснения нет.",
        ObjectivityFilter.Official => "Официальный список за этот год не называет ни одной школы или не загружен.",
        _ => list.IsUnchecked ? "Ни одну проверку провести не удалось: ниже сказано, какой таблицы не хватает каждой." : "Спрашивать не о чем: ниже видно, что проверено и у скольких школ.",
    };
}
