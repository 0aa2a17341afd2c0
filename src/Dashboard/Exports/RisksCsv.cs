using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Components.Risks;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>Ten lines a school: the document, our assessment and what it rests on.</summary>
public static class RisksCsv
{
    private const string Hidden = "скрыто (мало учеников)";

    private static readonly string[] Headings =
    [
        "Школа", "№ фактора", "Фактор риска", "Учебный год", "Документ «500+»", "Оценка системы", "Почему нет уровня", "Параметров с данными", "Параметров", "На чём основана",
    ];

    /// <summary>All there is, for the people of the programme.</summary>
    public static byte[] Full(FactorTable table) => Of(table, _ => false);

    /// <summary>What may be handed on: a level that rests on a hidden value would tell it, so it is hidden too.</summary>
    public static byte[] ToHandOn(FactorTable table, DisclosureRule rule) =>
        Of(table, parameter => parameter.Reading is { Share: { } share } reading && rule.Hides(reading.Pupils ?? share.N, reading.Percent is 0 or 100));

    private static byte[] Of(FactorTable table, Func<RiskParameter, bool> hides) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. table.Lines.SelectMany(line => RiskFactorKind.All.Zip(line.Cells, (factor, cell) => Line(table, line, factor, cell, hides))),
    ]);

    private static IEnumerable<string> Line(FactorTable table, FactorLine line, RiskFactorKind factor, FactorCell cell, Func<RiskParameter, bool> hides)
    {
        bool isHidden = cell.Ours.Parameters.Any(hides);
        return
        [
            ExcelCsv.Words(line.School.Name),
            ExcelCsv.Count(factor.Number),
            ExcelCsv.Words(factor.Name),
            ExcelCsv.Words(table.Year.ToString()),
            ExcelCsv.Words(cell.Official),
            ExcelCsv.Words(isHidden ? Hidden : cell.Ours.Level is RiskLevel level ? RiskWords.Of(level) : "не определена"),
            ExcelCsv.Words(isHidden ? "" : RiskWords.Why(cell.Ours.Why)),
            ExcelCsv.Count(cell.Ours.WithData),
            ExcelCsv.Count(cell.Ours.Parameters.Count),
            ExcelCsv.Words(string.Join("; ", cell.Ours.Parameters.Where(parameter => parameter.Reading is not null)
                .Select(parameter => $"{parameter.Indicator.Title}: {(hides(parameter) ? Hidden : $"{RiskWords.Value(parameter.Reading!)}, {parameter.Reading!.Year}, {RiskWords.Level(parameter)}")}"))),
        ];
    }
}
