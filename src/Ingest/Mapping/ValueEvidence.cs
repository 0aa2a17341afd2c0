using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>What the values of one column say for a role, whatever stands over it, and what they say against it.</summary>
public static partial class ValueEvidence
{
    /// <param name="schools">The schools of the municipality; null when there is no register yet.</param>
    /// <returns>Null when the values say nothing.</returns>
    public static Evidence? For(ColumnValues values, ColumnRole role, SchoolNames? schools) => role.Code switch
    {
        ColumnRoles.School => Schools(values, schools),
        ColumnRoles.Login when values.Filled.Count > 0 && values.Filled.All(cell => Login().IsMatch(cell.Text)) => new(0.95, "значения – логины ФИС ОКО"),
        ColumnRoles.SchoolCode when values.IsWhole && values.Known.All(number => number is >= 1000 and < 10_000_000) && values.Known.Distinct().Count() == values.Known.Count
            => new(0.3, "в каждой строке свой код"),
        ColumnRoles.Subject => Share(values.Distinct(text => SubjectNames.Find(text) is not null), 0.9, "предметы"),
        ColumnRoles.Municipality => Share(values.Distinct(text => District().IsMatch(text)), 0.7, "муниципалитеты"),
        ColumnRoles.Grade when values.IsGrades => values.IsNumeric ? new(0.15, "числа от 1 до 11") : new(0.9, "значения – классы"),
        ColumnRoles.Year when values.IsYears => new(0.9, "значения – годы"),
        Measures.MeanMark when values.IsWithin(2, 5) && !values.IsWhole => new(0.6, $"значения от {Range(values)}, с десятыми – средняя отметка"),
        Measures.MeanTestScore when values.IsWithin(5, 100) && !values.IsWhole && values.Known.Max() > 5 && !values.IsPercent => new(0.3, $"значения от {Range(values)} – похоже на баллы"),
        _ when role.IsValue && Measures.Of(role.Measure!).Unit == "%" && values.IsPercent && values.IsWithin(0, 100) => new(0.3, "в ячейках проценты"),
        _ => null,
    };

    /// <summary>Why the column cannot be that; null when it can.</summary>
    public static string? Against(ColumnValues values, ColumnRole role)
    {
        if (values.Filled.Count == 0)
        {
            return "столбец пуст";
        }

        return role switch
        {
            { Code: ColumnRoles.School or ColumnRoles.Municipality or ColumnRoles.Subject } when values.IsNumeric => "значения – числа",
            { Code: ColumnRoles.Grade } when !values.IsGrades => "значения – не классы",
            { Code: ColumnRoles.Year } when !values.IsYears => "значения – не годы",
            { IsValue: true } when !values.IsNumeric && !HoldsCountAndShare(values) => "значения – не числа",
            { IsCount: true } when values.IsPercent => "в ячейках проценты",
            { IsCount: true } when values.IsNumeric && !values.IsWhole => "есть дробные числа",
            { IsValue: true, IsCount: false } when values.IsNumeric && !values.IsWithin(role.Min, role.Max) =>
                $"есть числа вне пределов от {NumberText.Write(role.Min, 0)} до {NumberText.Write(role.Max, 0)}",
            _ => null,
        };
    }

    private static Evidence? Schools(ColumnValues values, SchoolNames? schools)
    {
        if (!values.IsWords)
        {
            return null;
        }

        (int known, int all) = values.Distinct(text => schools?.Find(text) is not null);
        if (known >= 1 && known * 2 >= all)
        {
            return new(0.95, $"{known} из {RussianCount.Of(all, "названия", "названий", "названий")} – школы реестра");
        }

        (int alike, _) = values.Distinct(text => SchoolWord().IsMatch(text));
        return alike * 2 > all ? new(0.7, "значения похожи на названия школ") : null;
    }

    private static Evidence? Share((int Such, int All) found, double score, string what) =>
        found.Such > 0 && found.Such * 10 >= found.All * 7 ? new(score, $"значения – {what}") : null;

    private static bool HoldsCountAndShare(ColumnValues values) => values.Texts.Any(text => CountAndShare.Read(text) is not null);

    private static string Range(ColumnValues values) => $"{NumberText.Write(values.Known.Min(), 2)} до {NumberText.Write(values.Known.Max(), 2)}";

    [GeneratedRegex(@"^(edu|sch)[0-9]{4,}$", RegexOptions.IgnoreCase)]
    private static partial Regex Login();

    [GeneratedRegex(@"\b(район|округ|г\.\s?о\.|городской округ|МР|МО|ГО)\b", RegexOptions.IgnoreCase)]
    private static partial Regex District();

    [GeneratedRegex(@"\b([НОС]ОШ|школ[аы]|гимнази[яи]|лице[йя]|[А-Я]{0,4}ОУ)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SchoolWord();
}
