using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

public enum TargetState
{
    NoData = 0,
    Reached = 1,
    NotReached = 2,
}

/// <summary>A target of the programme as a row.</summary>
/// <param name="Target">«не менее 95 %»; «не задано».</param>
/// <param name="Actual">With its year; null while nothing tells it, and then <paramref name="Needed"/> says what would.</param>
public sealed record TargetRow(
    string Number, string Wording, string Target, string? TargetHref, string? Actual, string? ActualHref, string? ActualYear, TargetState State, string Needed);

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
        return new TargetRow(
            target.Number,
            (target.Wording ?? "Формулировки в документе нет").TrimEnd(';', '.', ' '),
            target.Target is double value ? $"{(target.Direction == TargetDirection.AtLeast ? "не менее" : "не более")} {Percent(value)}" : "не задано",
            SourceAddress.Of(target.Origin),
            target.Actual?.Value is double actual ? Percent(actual) : null,
            target.Actual is { } figure ? SourceAddress.Of(figure.Origin) : null,
            target.ActualYear is SchoolYear year ? year.ToString() : null,
            state,
            Needed(target.Wording));
    }

    private static string Percent(double value) => RussianNumbers.Percent(value, value == Math.Round(value) ? 0 : 1);
}
