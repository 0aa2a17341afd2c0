using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Text;
using Direction = SchoolSupport.Analytics.Trends.SchoolTrend;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>How many schools go where, and how many of them are expected to be called so wrongly.</summary>
/// <param name="Sentence">Empty without schools.</param>
public sealed record DirectionSummary(string Sentence)
{
    private static readonly Plural At = new("школы", "школ", "школ");

    public static DirectionSummary None { get; } = new("");

    /// <param name="schools">All of a municipality, by the id of the school.</param>
    public static DirectionSummary Of(IReadOnlyDictionary<int, Direction> schools)
    {
        if (schools.Count == 0)
        {
            return None;
        }

        VerdictList[] claims =
        [
            .. new[] { TrendVerdict.Fall, TrendVerdict.Rise, TrendVerdict.Stable }
                .Select(verdict => VerdictList.Of(schools, verdict))
                .Where(list => list.Schools.Count > 0),
        ];
        string[] parts =
        [
            .. claims.Select(list => $"{list.Verdict.Words()} у {At.Of(list.Schools.Count)}"),
            .. new[] { TrendVerdict.Unclear, TrendVerdict.TooLittleData }
                .Select(verdict => (verdict, Count: schools.Values.Count(school => school.Verdict == verdict)))
                .Where(pair => pair.Count > 0)
                .Select(pair => $"{pair.verdict.Words()} у {At.Of(pair.Count)}"),
        ];
        string wrong = claims.Length == 0
            ? ""
            : $" Из этих названий ошибочны, по расчёту: {string.Join(", ", claims.Select(list => $"{list.Verdict.Words()} {Expected(list.ExpectedFalse)}"))}; на деле их бывает больше.";
        return new DirectionSummary($"Направление по всем работам за последние {TrendRules.Years} лет: {string.Join(", ", parts)}.{wrong}");
    }

    /// <summary>«1,4», «0,03»; never «0,0», for no verdict is certain.</summary>
    private static string Expected(double schools) => schools switch
    {
        >= 0.095 => RussianNumbers.Number(schools, 1),
        >= 0.005 => RussianNumbers.Number(schools, 2),
        _ => $"меньше {RussianNumbers.Number(0.01, 2)}",
    };
}
