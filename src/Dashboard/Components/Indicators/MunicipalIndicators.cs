using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Tasks;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Tasks;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>A municipality's other indicators on its overview: one line of each kind, of the latest year not after the page's.</summary>
/// <param name="Lines">Kinds without data are left out.</param>
/// <param name="Tasks">«Чему учить ещё раз»; null where no table tells how tasks were done.</param>
public sealed record MunicipalIndicators(IReadOnlyList<MunicipalLine> Lines, MunicipalLine? Tasks)
{
    /// <param name="year">Of the page: nothing later is shown.</param>
    public static MunicipalIndicators Of(MunicipalityHistory municipality, SchoolYear? year)
    {
        int territory = municipality.Territory.Id;
        return new MunicipalIndicators(
        [
            .. new[]
            {
                Line(IndicatorTab.Staff, StaffIndicator.Completeness.ToString(), "Укомплектованность"),
                Line(IndicatorTab.Staff, StaffIndicator.PensionAge.ToString(), "Педагоги пенсионного возраста"),
                Line(IndicatorTab.Outcomes, OutcomeIndicator.AcademicDebt.ToString(), "Академическая задолженность"),
                Line(IndicatorTab.Olympiads, $"reach:{Procedures.OlympiadMunicipalStage}", "Охват муниципальным этапом ВсОШ"),
                Line(IndicatorTab.Olympiads, $"success:{Procedures.OlympiadMunicipalStage}", "Результативность муниципального этапа"),
            }.OfType<MunicipalLine>(),
        ],
        TasksOf(municipality, year));

        MunicipalLine? Line(IndicatorTab tab, string code, string title)
        {
            var view = IndicatorsView.Of(municipality, tab, code, null);
            for (SchoolYear? until = year; view.Year > until;)
            {
                view = IndicatorsView.Of(municipality, tab, code, until);
                if (view.Asked is not null)
                {
                    return null;
                }
            }

            return view.Chosen?.Code == code && view.Lines is [{ Own.HasValue: true } line, ..]
                ? new MunicipalLine($"{title}, {view.Year}", line.Own, line.Title[municipality.Territory.Name.Length..].TrimStart(',', ' '),
                    $"{Frame.Address("/comparison/indicators", territory, view.Year)}&tab={IndicatorTabs.Code(tab)}&show={Uri.EscapeDataString(code)}", null)
                : null;
        }
    }

    private static MunicipalLine? TasksOf(MunicipalityHistory municipality, SchoolYear? year)
    {
        TaskReport[] reports = [.. TaskReport.Of(municipality, null).Where(report => year is null || report.Period.Year <= year)];
        if (reports.Length == 0)
        {
            return null;
        }

        SchoolYear latest = reports.Max(report => report.Period.Year);
        TaskReport[] works = [.. reports.Where(report => report.Period.Year == latest)];
        return new MunicipalLine(
            $"Чему учить ещё раз, {latest}", null, "", Frame.Address("/comparison/tasks", municipality.Territory.Id, latest),
            $"{TaskWords.Task.Of(works.Sum(work => work.ToTeachAgain.Count))} ниже порога в {RussianNumbers.Number(works.Length)} {(works.Length == 1 ? "работе" : "работах")}");
    }
}

/// <param name="Figure">Null where words say it.</param>
/// <param name="More">«по 9 из 11 школ»; empty when all are in it.</param>
public sealed record MunicipalLine(string Title, Charts.Figure? Figure, string More, string Href, string? Words);
