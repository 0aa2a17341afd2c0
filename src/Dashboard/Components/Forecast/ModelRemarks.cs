using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Dashboard.Components.Forecast.Card;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>Why a calculation will not let a loaded model speak, as far as it shows before the calculation.</summary>
public static class ModelRemarks
{
    /// <param name="newest">The year the next calculation looks at; null where there is none.</param>
    public static IReadOnlyList<string> Of(RegionModel model, DeclineSettings settings, SchoolYear? newest)
    {
        var remarks = new List<string>();
        if (model.SchemaVersion != FeatureSchema.Version)
        {
            remarks.Add("Её признаки считались другой версией программы. Попросите выгрузить модель заново.");
        }

        if (model.Rule != settings.Rule)
        {
            remarks.Add($"Снижением она считает {CardWords.Plain(Math.Round(100 * model.Rule.Drop, 6))} п.п., а здесь установлено {CardWords.Plain(settings.DropPoints)} п.п.");
        }

        if (newest is { } year && year.StartYear + 1 - model.LastYear > RegionModel.MaxAge)
        {
            remarks.Add($"Она обучена на данных до {model.LastYear} года, а ей не должно быть больше двух лет.");
        }

        if (newest is { } last && model.LastYear > last.StartYear + 1)
        {
            remarks.Add($"Она обучена на данных до {model.LastYear} года, а здесь загружены данные до {last.StartYear + 1}: расчёт её не допустит, пока они не загружены.");
        }

        return remarks;
    }
}
