using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The risk profile of one school in «500+» as the diagnosis gave it: «Фактор риска | Значимость фактора риска», levels высокая,
/// средняя, низкая, не определена. The school stands above the table. How the levels come about was never published.
/// </summary>
public static partial class RiskProfile500
{
    public static Layout Layout { get; } = new(
        "risk-profile-500", "Рисковый профиль школы 500+", Sources.FisOko, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.Find(table, Factor()) is not null && Headings.Find(table, Level()) is not null ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear? year = PeriodText.YearOf(table.Context);
        Match? school = table.Context.Written.Select(line => School().Match(line)).FirstOrDefault(match => match.Success);
        if (year is null || school is null)
        {
            cells.Add("period-unknown", Severity.Question, null, "не ясно, чей это профиль и какого года. Над таблицей нужны строки «Школа: …» и «2023/2024 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        Match login = Login().Match(school.Groups["name"].Value);
        string name = login.Success ? school.Groups["name"].Value[..login.Index].Trim() : school.Groups["name"].Value.Trim();
        var place = new Place.OfSchool(name, table.Range.First, login.Success ? FisOkoGroups.Login(login.Groups["login"].Value) : null);
        TableColumn factors = Headings.Find(table, Factor())!;
        TableColumn levels = Headings.Find(table, Level())!;
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows.Where(row => row[factors] is not null && row[levels] is not null))
        {
            string? factor = RiskFactorKind.Find(row[factors]!.Text)?.Name;
            string? level = RiskLevelWords.LevelIn(row[levels]!.Text);
            if (factor is null || level is null)
            {
                cells.Add("risk-factor-unknown", Severity.Question, row.Address(factor is null ? factors.Number : levels.Number),
                    $"«{row[factors]!.Text}», «{row[levels]?.Text}» – не один из десяти факторов «500+» со значимостью высокая, средняя, низкая. Строка не загружена.");
                continue;
            }

            facts.Add(new RawFact
            {
                Place = place,
                Year = year.Value,
                Procedure = Procedures.RiskProfile,
                Subject = factor,
                Row = row.Number,
                Values = [new FactValue(Measures.RiskLevel, null, level, ValueState.Known, ValueMethod.Reported, row.Address(levels.Number), null)],
            });
        }

        return TableReading.Of(facts, cells.Issues);
    }

    [GeneratedRegex("^Фактор(ы)? риска$", RegexOptions.IgnoreCase)]
    private static partial Regex Factor();

    [GeneratedRegex("^Значимость( фактора риска)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"^(Школа|ОО|Образовательная организация):\s*(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex School();

    [GeneratedRegex(@"\((?<login>(edu|sch)[0-9]{4,8})\)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Login();
}
