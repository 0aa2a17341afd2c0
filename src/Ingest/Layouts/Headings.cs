using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Finds columns by what stands over them.</summary>
public static partial class Headings
{
    /// <summary>«ОУ», «ОО», «Школа», «Образовательная организация», «Наименование ОО».</summary>
    public static TableColumn? School(SheetTable table) => Find(table, SchoolHeading());

    public static TableColumn? SchoolCode(SheetTable table) => Find(table, CodeHeading());

    /// <summary>«Муниципалитет», «Муниципальное образование»: the table is of a region, the district stands in each row.</summary>
    public static TableColumn? Municipality(SheetTable table) => Find(table, MunicipalityHeading());

    /// <summary>«Кол в-ков», «Кол-во участников», «Участников».</summary>
    public static TableColumn? Participants(SheetTable table) => Find(table, ParticipantsHeading());

    /// <summary>«Всероссийская олимпиада школьников», «ВсОШ».</summary>
    public static bool IsOlympiad(string text) =>
        text.Contains("олимпиад", StringComparison.OrdinalIgnoreCase) || text.Contains("ВсОШ", StringComparison.OrdinalIgnoreCase);

    public static TableColumn? Find(SheetTable table, Regex heading) =>
        table.Columns.FirstOrDefault(column => heading.IsMatch(column.Header));

    /// <summary>The mark a column is for: its lowest heading is 2, 3, 4 or 5, perhaps in quotes.</summary>
    public static int? Mark(TableColumn column) => MarkHeading().Match(column.Leaf) is { Success: true } match
        ? match.Groups["mark"].Value[0] - '0'
        : null;

    [GeneratedRegex(@"^((краткое )?(наименование|название) )?(ОУ|ОО|ОШ|(обще)?образовательн\w* (учреждени|организаци)\w*|школ[аы]|учреждени[ея]|организаци[яи])( \(школа\))?$", RegexOptions.IgnoreCase)]
    private static partial Regex SchoolHeading();

    [GeneratedRegex(@"^муниципалитет$|^муниципальное образование$|^муниципальный район", RegexOptions.IgnoreCase)]
    private static partial Regex MunicipalityHeading();

    [GeneratedRegex(@"^код (ОО|ОУ|школы)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeHeading();

    [GeneratedRegex(@"^((кол(ичество|-?\s?во)?\.?|число|всего)\s*(в-ков|вып-ков|вып\.|выпускников|девятиклассников|участников|уч-ся|уч-ков|учащихся|учеников|обучающихся|сдававших|сдавало|детей|чел)|участников|сдавало|кол-во$)", RegexOptions.IgnoreCase)]
    private static partial Regex ParticipantsHeading();

    [GeneratedRegex(@"^[«""]?(?<mark>[2-5])[»""]?$")]
    private static partial Regex MarkHeading();
}
