using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class PlanView
{
    /// <summary>Questions and refusals stand first, so the rest can wait.</summary>
    private const int Page = 100;

    private static readonly Plural Refusals = new("файл не подошёл", "файла не подошли", "файлов не подошли");

    private int _shown = Page;

    [Parameter, EditorRequired]
    public required ImportDesk Desk { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Territory> Municipalities { get; set; }

    [Parameter]
    public EventCallback OnStore { get; set; }

    private int Storable => Desk.Files.Count(file => file.Planned?.Plan is not null);

    private string StoreWords => Storable == Desk.Files.Count ? "Сохранить всё" : Storable == 0 ? "Сохранять нечего" : $"Сохранить {Plural.File.Of(Storable)}";

    /// <summary>«План: новых 22, изменится 0, без изменений 0, исчезнет 0.»</summary>
    private string SumWords
    {
        get
        {
            int refused = Desk.Files.Count(file => file.State == DeskState.Refused);
            string sum = $"План: новых записей {RussianNumbers.Number(Desk.Total.New)}, изменится {RussianNumbers.Number(Desk.Total.Changed)}, "
                + $"без изменений {RussianNumbers.Number(Desk.Total.Same)}, исчезнет {RussianNumbers.Number(Desk.Total.Gone)}.";
            if (Desk.Files.Count > 0 && Storable == 0)
            {
                return refused > 0 ? $"Загружать нечего: {Refusals.Of(refused)}." : "Загружать нечего.";
            }

            return Desk.Files.Count == 0 ? "Всё уже загружено, ничего нового в этих файлах нет."
                : refused > 0 ? $"{sum} {Refusals.Of(refused)}."
                : sum;
        }
    }

    private Task ChooseAsync(ChangeEventArgs change) =>
        Desk.ChooseAsync(int.TryParse((string?)change.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null);
}
