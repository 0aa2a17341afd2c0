using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>How grave an issue is and which rule found it, in words.</summary>
public static class Severities
{
    public static string Rule(string code) => RuleNames.Of(code) ?? "Прочие замечания";

    public static Plural Noun(Severity severity) => severity switch
    {
        Severity.Question => Plural.Question,
        Severity.Error => new Plural("противоречие", "противоречия", "противоречий"),
        Severity.Warning => Plural.Remark,
        _ => new Plural("пометка", "пометки", "пометок"),
    };

    /// <summary>What the severity means for the numbers.</summary>
    public static string Meaning(Severity severity) => severity switch
    {
        Severity.Question => "Ответить может только человек; до ответа эти значения не загружены.",
        Severity.Error => "Ячейки противоречат друг другу или не читаются; до решения эти значения не входят в сводные числа.",
        Severity.Warning => "Похоже на ошибку; значение используется как есть.",
        _ => "Для сведения; делать ничего не нужно.",
    };

    /// <summary>«1 вопрос, 2 замечания»: gravest first, notes left out.</summary>
    public static string Words(IEnumerable<(Severity Severity, int Count)> counts) => string.Join(
        ", ",
        counts.Where(one => one.Severity != Severity.Note && one.Count > 0).OrderByDescending(one => one.Severity).Select(one => Noun(one.Severity).Of(one.Count)));
}
