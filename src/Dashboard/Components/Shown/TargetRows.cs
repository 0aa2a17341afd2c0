using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

public enum TargetState
{
    NoData = 0,
    Reached = 1,
    NotReached = 2,
}

/// <summary>A target of the programme as a row.</summary>
/// <param name="Target">«не менее 95 %»; «не задано».</param>
/// <param name="TargetHref">The cell the target stands in.</param>
/// <param name="Actual">Without a value while nothing tells it, and then <paramref name="Needed"/> says what would.</param>
public sealed record TargetRow(
    string Number, string Wording, string Target, string? TargetHref, Figure Actual, SchoolYear? ActualYear, TargetState State, string Needed)
{
    public string StateWords => State switch
    {
        TargetState.Reached => "достигнут",
        TargetState.NotReached => "не достигнут",
        _ => "неизвестно",
    };

    /// <summary>The shape of the state, around the origin.</summary>
    public string StateShape => State switch
    {
        TargetState.Reached => "M-5 .5-1.5 4 5-4",
        TargetState.NotReached => "M0-6 6 0 0 6-6 0Z",
        _ => "M-5 0H5",
    };
}

/// <summary>The targets of the programme against what the loaded data tell.</summary>
/// <param name="Summary">The sentence the overview begins with too.</param>
public sealed record TargetRows(IReadOnlyList<TargetRow> Rows, string Summary)
{
    /// <summary>The first that a wording contains says what is needed; the order matters.</summary>
    private static readonly (string Sign, string Needed)[] KnownNeeds =
    [
        ("укомплектован", "нужны кадры по школам: сколько педагогов и сколько вакансий"),
        ("динамик", "нужны результаты школ за два сравнимых года, перечень ШНОР и правило подсчёта: документ его не называет"),
        ("более высокие результаты", "нужны результаты школ за два сравнимых года, перечень ШНОР и правило подсчёта: документ его не называет"),
        ("маршрут", "нужен отчёт школ: сколько слабоуспевающих и у скольких есть маршрут"),
        ("дополнительные занятия", "нужен отчёт школ: сколько неуспевающих и сколько из них занимаются дополнительно"),
        ("внутришкольная система", "нужен отчёт школ: где такая система действует"),
        ("профилактика рисков", "нужен отчёт школ: какие факторы риска устранены"),
        ("сетевого партнера", "нужен отчёт: какие ШНОР участвуют в проектах сильных школ"),
        ("повышение квалификации", "нужны сведения о курсах: сколько педагогов их прошли"),
        ("равного доступа", "нужен отчёт школ об условиях доступа к образованию"),
    ];

    /// <summary>With a value, whether or not there is a target to hold it against.</summary>
    public IReadOnlyList<TargetRow> Known => [.. Rows.Where(row => row.Actual.HasValue)];

    public IReadOnlyList<TargetRow> Unknown => [.. Rows.Where(row => !row.Actual.HasValue)];

    public static TargetRows Of(MunicipalityHistory municipality) =>
        new([.. municipality.Targets.Select(Row)], OverviewSentence.Targets(municipality.Targets));

    internal static string Needed(string? wording) =>
        KnownNeeds.FirstOrDefault(need => wording?.Contains(need.Sign, StringComparison.OrdinalIgnoreCase) == true).Needed
            ?? "нужны сведения, которых нет в загруженных таблицах";

    private static TargetRow Row(ProgrammeTarget target)
    {
        TargetState state = target.Reached switch
        {
            true => TargetState.Reached,
            false => TargetState.NotReached,
            null => TargetState.NoData,
        };
        string wording = target.Wording?.Trim().TrimEnd(';', '.', ',', ' ') is { Length: > 0 } text ? text : "Формулировки в документе нет";
        return new TargetRow(
            target.Number,
            wording,
            target.Target is double value ? $"{(target.Direction == TargetDirection.AtLeast ? "не менее" : "не более")} {Percent(value)}" : "не задано",
            SourceAddress.Of(target.Origin),
            target.Actual is { } actual ? FigureOf.Number(actual, $"{wording}, {target.ActualYear}") : Figure.Missing(FigureState.NoData, Unit.Percent),
            target.ActualYear,
            state,
            Needed(target.Wording));
    }

    private static string Percent(double value) => RussianNumbers.Percent(value, value == Math.Round(value) ? 0 : 1);
}
