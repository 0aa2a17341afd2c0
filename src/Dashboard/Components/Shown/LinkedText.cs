using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A number of a table in words, with the way to its cell.</summary>
/// <param name="Small">Said in small type after it; empty when there is nothing to add.</param>
/// <param name="Href">Null where there is no cell to show.</param>
public sealed record LinkedText(string Text, string Small, string? Href)
{
    public bool IsMissing { get; private init; }

    /// <summary>What people said of the values behind it.</summary>
    public IReadOnlyList<string> Footnotes { get; private init; } = [];

    public static LinkedText Missing { get; } = new(FigureWords.OfState(FigureState.NoData), "", null) { IsMissing = true };

    /// <summary>Words without a cell of their own.</summary>
    public static LinkedText Plain(string text) => new(text, "", null);

    /// <summary>A number of people or things: «27».</summary>
    public static LinkedText Count(Analytics.Histories.Figure? figure) => figure?.Value is double value
        ? new(RussianNumbers.Number(value), "", SourceAddress.Of(figure.Origin)) { Footnotes = [.. figure.Origin.Notes] }
        : Missing;

    /// <summary>A part of a whole: «5 из 7», of more than a few with «71 %» after it; without a whole the number alone.</summary>
    public static LinkedText Part(Analytics.Histories.Figure? people, Analytics.Histories.Figure? share)
    {
        if (share?.Estimate is not { Value: double percent } estimate)
        {
            return Count(people);
        }

        string? href = SourceAddress.Of(share.Origin);
        string percents = RussianNumbers.Percent(percent);
        LinkedText shown = estimate switch
        {
            { Successes: int part, N: int n } => new(
                $"{RussianNumbers.Number(part)} из{RussianNumbers.HardSpace}{RussianNumbers.Number(n)}",
                n < Charts.Figure.SmallGroup ? "" : percents,
                href),
            _ when people?.Value is double reported => new(RussianNumbers.Number(reported), percents, href),
            _ => new(percents, "", href),
        };
        return shown with { Footnotes = [.. share.Origin.Notes] };
    }
}

/// <summary>A row of a table whose columns are school years.</summary>
/// <param name="Place">The municipality in the latest year; null when the table does not compare.</param>
public sealed record YearRow(string Title, IReadOnlyList<LinkedText> Cells, LinkedText? Place = null);

/// <summary>Rows under one heading.</summary>
public sealed record YearRowGroup(string Title, IReadOnlyList<YearRow> Rows);

/// <summary>A table of years.</summary>
/// <param name="Years">The latest ones, in order.</param>
/// <param name="PlaceYear">The year the municipality's column is of; null without such a column.</param>
public sealed record YearTable(IReadOnlyList<SchoolYear> Years, IReadOnlyList<YearRowGroup> Groups, SchoolYear? PlaceYear)
{
    /// <summary>More would not fit across a page of paper.</summary>
    public const int MostYears = 6;

    /// <summary>What people said of numbers of the table, each once.</summary>
    public IEnumerable<string> Footnotes => Groups
        .SelectMany(group => group.Rows.SelectMany(row => row.Cells.Append(row.Place ?? LinkedText.Missing).SelectMany(cell => cell.Footnotes.Select(note => $"{row.Title}: {note}"))))
        .Distinct();
}
