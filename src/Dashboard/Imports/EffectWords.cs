using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>What a plan moves, in words.</summary>
public static class EffectWords
{
    /// <summary>«Качество, ОГЭ, математика, 2020/21».</summary>
    public static string Title(MovedFigure figure) =>
        $"{SeriesWords.Of(figure.Indicator)}, {SeriesWords.Of(figure.Key)}, {SeriesWords.Of(figure.Period)}";

    /// <summary>«63,8 % (33 уч.; от 46,6 до 78,1) → 64,3 % (…)».</summary>
    public static string Values(MovedFigure figure) => $"{Value(figure.Before)} → {Value(figure.After)}";

    /// <summary>«отметка «2»: 0 учеников → 1 ученик».</summary>
    public static string Values(ValueChange change)
    {
        string title = Domain.Facts.Measures.Of(change.New.Measure).Title;
        return $"{title}: {(change.Old is null ? "нет данных" : FactWords.Value(change.Old))} → {FactWords.Value(change.New)}";
    }

    /// <summary>«МКОУ Шадринская СОШ, ОГЭ, русский язык, 2020/21».</summary>
    public static string About(ValueChange change, Register register)
    {
        string place = change.Key.SchoolId is int school ? register.School(school).Name : register.Territory(change.Key.TerritoryId).Name;
        string subject = change.Key.Subject.Length == 0 ? "" : $", {SeriesWords.Subject(change.Key.Subject)}";
        string grade = change.Key.ProgrammeGrade is int number && change.Key.Procedure == Domain.Facts.Procedures.Vpr ? $", {number} класс" : "";
        return $"{place}, {Domain.Facts.Procedures.Title(change.Key.Procedure)}{grade}{subject}, {change.Key.Year}";
    }

    public static string Of(AttentionState state) => state switch
    {
        AttentionState.NeedsAttention => "требует внимания",
        AttentionState.Unclear => "неясно",
        _ => "в порядке",
    };

    public static string Value(Estimate? estimate)
    {
        if (estimate?.Value is not double value)
        {
            return "нет данных";
        }

        string number = estimate.Unit == Analytics.Indicators.Unit.Percent ? RussianNumbers.Percent(value, 1) : RussianNumbers.Number(value, 1);
        string?[] details =
        [
            estimate.N is int n ? $"{RussianNumbers.Number(n)}{RussianNumbers.HardSpace}уч." : null,
            estimate.Interval is { } interval ? $"от {RussianNumbers.Number(interval.Low, 1)} до {RussianNumbers.Number(interval.High, 1)}" : null,
        ];
        string more = string.Join("; ", details.Where(detail => detail is not null));
        return more.Length == 0 ? number : $"{number} ({more})";
    }
}
