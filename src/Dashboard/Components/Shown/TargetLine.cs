using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Imports;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;
using Unit = SchoolSupport.Dashboard.Text.Unit;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A target of the programme in one line.</summary>
/// <param name="Wording">In full; a narrow column shows its beginning.</param>
/// <param name="Target">«не менее 95 %».</param>
/// <param name="TargetHref">The cell the target stands in.</param>
/// <param name="Reached">Null while there is no value.</param>
public sealed record TargetLine(string Number, string Wording, Figure Actual, string Target, string? TargetHref, bool? Reached)
{
    public string StateWords => Reached switch
    {
        true => "достигнут",
        false => "не достигнут",
        null => "",
    };

    public static IReadOnlyList<TargetLine> Of(IReadOnlyList<ProgrammeTarget> targets) => [.. targets.Select(Of)];

    private static TargetLine Of(ProgrammeTarget target) => new(
        target.Number,
        Sentence(target.Wording),
        target.Actual is { } actual
            ? FigureOf.Number(actual, $"{Sentence(target.Wording)}, {target.ActualYear}")
            : Figure.Missing(FigureState.NoData, Unit.Percent),
        target.Target is double value
            ? $"{(target.Direction == TargetDirection.AtLeast ? "не менее" : "не более")} {Unit.Percent.Format(value)}"
            : "не задана",
        SourceAddress.Of(target.Origin),
        target.Reached);

    /// <summary>Without the mark that ended an item of a list in the document.</summary>
    private static string Sentence(string? wording) => wording?.Trim().TrimEnd(';', '.', ',') is { Length: > 0 } text ? text : "формулировка не указана";
}
