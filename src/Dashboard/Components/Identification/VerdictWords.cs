using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>Verdicts and why they are so, in Russian.</summary>
public static class VerdictWords
{
    private const int SmallGroup = 10;

    /// <summary>More names than these are told by their number.</summary>
    private const int MostNamed = 3;

    private static readonly Plural NotCounted = new("посчитан", "посчитаны", "посчитано");
    private static readonly Plural Results = new("результат", "результата", "результатов");
    private static readonly Plural InProcedures = new("процедуре", "процедурах", "процедурах");
    private static readonly Plural Works = new("процедура", "процедуры", "процедур");

    public static string Of(ListStatus status) => status switch
    {
        ListStatus.Listed => "в списке",
        ListStatus.NotListed => "не в списке",
        ListStatus.CannotBeJudged => "судить нельзя",
        ListStatus.Excluded => "методика не применяется",
        _ => "школы в этом году нет",
    };

    public static string Of(ListMove move) => move switch
    {
        ListMove.Entered => "вошла",
        ListMove.Left => "вышла",
        ListMove.Stayed => "осталась",
        ListMove.OffBoth => "не было и нет",
        _ => "сравнить нельзя",
    };

    /// <summary>Which part of the rule decided, with counts; one sentence or several.</summary>
    public static string Reason(SchoolVerdict verdict, Methodology methodology) => verdict.Status switch
    {
        ListStatus.Listed => string.Join(" ", Met(verdict, methodology)),
        ListStatus.NotListed => NotMet(verdict, methodology),
        ListStatus.CannotBeJudged => $"{Low(verdict, methodology)} Не хватает: {Missing(verdict)}.",
        ListStatus.Excluded => "Тип школы исключён методикой.",
        _ => "По реестру школа в этом учебном году не работала.",
    };

    /// <summary>How far the pupils carry it: «подтверждено, 94 %».</summary>
    public static string Certainty(SchoolVerdict verdict) => verdict switch
    {
        { Status: ListStatus.Listed, Certainty: { } sure } => $"{sure.Words}, {Probability(sure.Probability)}",
        { Status: ListStatus.NotListed, Certainty: { } other } => Probability(other.Probability),
        { Status: ListStatus.Listed } => "число учеников неизвестно",
        _ => "–",
    };

    /// <summary>The number of pupils who decide it, for a column.</summary>
    public static string BorderBriefly(SchoolVerdict verdict) => verdict.PupilsToBorder is int pupils ? Plural.Pupil.Of(pupils) : "не изменили бы";

    /// <summary>How many pupils decide it; empty where nothing is decided.</summary>
    public static string Border(SchoolVerdict verdict) => (verdict.Status, verdict.PupilsToBorder) switch
    {
        (ListStatus.Listed, int pupils) => $"{Plural.Pupil.Of(pupils)}: не была бы в списке, если бы {(pupils == 1 ? "ещё один справился" : "ещё столько справились")}",
        (ListStatus.NotListed, int pupils) => $"{Plural.Pupil.Of(pupils)} до списка",
        (ListStatus.Listed, null) => "результаты этого года не меняют решения",
        (ListStatus.NotListed, null) => "результаты этого года не приведут в список",
        _ => "",
    };

    /// <summary>Whether a group so small decides that one pupil weighs more than a tenth of it.</summary>
    public static bool IsSmall(ProcedureResult result) => result is { State: ResultState.Low or ResultState.NotLow, N: < SmallGroup };

    /// <summary>«малая численность: …»; empty where all groups that count are large enough.</summary>
    public static string Small(SchoolVerdict verdict)
    {
        string[] small = [.. verdict.Procedures.Where(years => IsSmall(years.Current)).Select(years => ResultWords.Of(years.Current.Procedure))];
        return small.Length == 0 ? "" : $"малая численность (меньше {SmallGroup} учеников): {string.Join(", ", small)}";
    }

    /// <summary>A chance is never quite none or all of it.</summary>
    public static string Probability(double value) => value switch
    {
        < 0.005 => $"менее{RussianNumbers.HardSpace}1{RussianNumbers.HardSpace}%",
        > 0.995 => $"более{RussianNumbers.HardSpace}99{RussianNumbers.HardSpace}%",
        _ => RussianNumbers.Percent(100 * value),
    };

    private static IEnumerable<string> Met(SchoolVerdict verdict, Methodology methodology)
    {
        if (verdict.InOneYear == RulePart.Met)
        {
            string low = string.Join("; ", verdict.Procedures.Where(years => years.Current.IsLow).Select(years => ResultWords.Of(years.Current)));
            yield return $"Правило А: низкий результат в {Said(verdict.LowCount, InProcedures)} года (нужно {methodology.Rule.InOneYear}): {low}.";
        }

        if (verdict.YearsRunning == RulePart.Met)
        {
            string running = string.Join("; ", verdict.Procedures.Where(years => years.Running == RulePart.Met)
                .Select(years => $"{ResultWords.Of(years.Current)}, раньше {string.Join(", ", years.Earlier.Select(result => $"{result.Year}: {ResultWords.Value(result)}"))}"));
            yield return $"Правило Б: низкий результат {methodology.Rule.YearsRunning} года подряд: {running}.".Replace("5 года", "5 лет", StringComparison.Ordinal);
        }
    }

    private static string NotMet(SchoolVerdict verdict, Methodology methodology)
    {
        bool lacksOther = methodology.Rule.Join == RuleJoin.And && (verdict.InOneYear == RulePart.Met || verdict.YearsRunning == RulePart.Met);
        return lacksOther ? $"{Low(verdict, methodology)} Выполнено только одно из двух правил, нужны оба." : Low(verdict, methodology);
    }

    /// <summary>«Low» is said of what the methodology counts only; what it leaves out for few pupils is told.</summary>
    private static string Low(SchoolVerdict verdict, Methodology methodology)
    {
        int left = verdict.Procedures.Count(years => years.Current.State == ResultState.TooFewPupils);
        if (left == 0)
        {
            return LowAlone(verdict);
        }

        bool isAnyCounted = verdict.Procedures.Any(years => years.Current.State is ResultState.Low or ResultState.NotLow);
        string counted = verdict.LowCount > 0 ? LowAlone(verdict) : isAnyCounted ? "Среди посчитанных результатов низких нет." : "Посчитанных результатов нет.";
        int least = methodology.LeastPupils ?? 0;
        return $"{counted} Не {NotCounted.After(left)} {Results.Of(left)} (участников меньше {least}).";
    }

    private static string LowAlone(SchoolVerdict verdict) => verdict.LowCount == 0
        ? "Низких результатов нет."
        : $"Низкий результат в {Said(verdict.LowCount, InProcedures)}: {string.Join("; ", verdict.Procedures.Where(years => years.Current.IsLow).Select(years => ResultWords.Of(years.Current)))}.";

    private static string Missing(SchoolVerdict verdict)
    {
        IEnumerable<string> results = verdict.Unknown.GroupBy(result => (result.Year, result.State)).Select(group =>
        {
            ProcedureResult[] all = [.. group];
            string names = all.Length <= MostNamed
                ? string.Join(", ", all.Select(ResultWords.Title))
                : $"{Works.Of(all.Length)} {group.Key.Year} ({string.Join(", ", all.Select(result => Procedures.Title(result.Procedure.Procedure)).Distinct())})";
            return $"{names} – {ResultWords.Of(group.Key.State)}";
        });
        IEnumerable<string> apart = verdict.Procedures.Where(years => years.Running == RulePart.Unknown && years.NotComparable is not null && years.Current.IsLow)
            .Select(years => $"{ResultWords.Of(years.Current.Procedure)} – годы не сравниваются: {years.NotComparable!.TrimEnd('.')}");
        return string.Join("; ", results.Concat(apart));
    }

    private static string Said(int count, Plural noun) => $"{count}{RussianNumbers.HardSpace}{noun.After(count)}";
}
