using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Shown;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>Marks against the journal as a row: of a school's page the work, of a municipality's the school.</summary>
/// <param name="N">Pupils with both marks.</param>
/// <param name="District">Lowered in the municipality; null where there is none to compare with.</param>
public sealed record JournalLine(string Title, string? Href, int? N, Figure Lowered, Figure Confirmed, Figure Raised, Figure? District)
{
    public IEnumerable<Figure> Figures => [Lowered, Confirmed, Raised, .. District is null ? [] : new[] { District }];

    /// <returns>Null where no table compares the work with the journal.</returns>
    public static JournalLine? Of(string title, string? href, SeriesKey key, AssessmentPoint point, AssessmentPoint? place)
    {
        if (point.Journal is not { } journal)
        {
            return null;
        }

        string what = $"{SeriesWords.Of(key)}, {SeriesWords.Of(point.Period)}";
        return new JournalLine(
            title,
            href,
            journal.N,
            FigureOf.Number(journal.Lowered, $"Понизили отметку по журналу, {what}"),
            FigureOf.Number(journal.Confirmed, $"Подтвердили отметку по журналу, {what}"),
            FigureOf.Number(journal.Raised, $"Повысили отметку по журналу, {what}"),
            place?.Journal is { } district ? FigureOf.Number(district.Lowered, $"Понизили отметку по журналу, муниципалитет, {what}") : null);
    }
}
