using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The sentences a school's page opens with. Each is true of the numbers below it and says how far it may be trusted.</summary>
public static class SchoolPhrases
{
    /// <summary>Of fewer pupils no sentence says who did not pass: it would point at a child.</summary>
    private const int LeastToSpeakOf = DisclosureRule.UsualLeastPupils;

    public const string NoResults = "Результатов школы пока нет, и выводов о ней тоже.";

    private static readonly Plural Got = new("получил", "получили", "получили");
    private static readonly Plural OfGraduates = new("выпускника", "выпускников", "выпускников");
    private static readonly Plural WithPupils = new("ученике", "учениках", "учениках");
    private static readonly Plural Participation = new("участие", "участия", "участий");

    /// <summary>At most two; none when the year has no marks.</summary>
    public static IReadOnlyList<string> Lead(SchoolHistory school, MunicipalityHistory municipality, SchoolYear year) =>
        [.. new[] { NotPassed(school, municipality, year), OfComposite(school.Composite(year)) }.OfType<string>()];

    /// <summary>
    /// «По математике на ОГЭ 2 из 9 выпускников получили «2»; при 9 учениках это может быть случайностью.» Of several subjects
    /// the one with the most twos. Null when the year has no marks of ОГЭ.
    /// </summary>
    public static string? NotPassed(SchoolHistory school, MunicipalityHistory municipality, SchoolYear year)
    {
        (SeriesKey Key, AssessmentPoint Point)[] taken =
        [
            .. from series in school.Assessments
               where series.Key.Procedure == Procedures.Oge
               from point in series.Points
               where point.Period.Year == year && point.Marks is { N: > 0 }
               orderby point.Marks!.Value.Twos descending, point.Marks!.Value.N
               select (series.Key, point),
        ];
        (SeriesKey Key, AssessmentPoint Point)[] spoken = [.. taken.Where(one => one.Point.Marks!.Value.N >= LeastToSpeakOf)];
        return taken.Length == 0 ? null
            : spoken.Length == 0 ? $"На ОГЭ {year} все группы школы малые, меньше {LeastToSpeakOf} учеников: выводов по ним нет."
            : spoken[0].Point.Marks!.Value.Twos > 0 ? MostTwos(spoken[0].Key, spoken[0].Point, municipality)
            : NoTwos([.. spoken.Select(one => one.Point)], year, taken.Length > spoken.Length);
    }

    private static string MostTwos(SeriesKey key, AssessmentPoint worst, MunicipalityHistory municipality)
    {
        int twos = worst.Marks!.Value.Twos;
        return $"По {SubjectWords.Dative(key.Subject)} на ОГЭ {RussianNumbers.Number(twos)} из {OfGraduates.Of(worst.Marks!.Value.N)} {Got.After(twos)} «2»"
            + Ended(Chance(worst, key, municipality));
    }

    private static string NoTwos(IReadOnlyList<AssessmentPoint> spoken, SchoolYear year, bool someAreSmall) => (spoken.Any(point => point.Doubtful), someAreSmall) switch
    {
        (true, _) => $"Среди известных отметок ОГЭ {year} двоек нет; часть отметок под вопросом.",
        (_, true) => $"На ОГЭ {year} в группах от {LeastToSpeakOf} учеников отметок «2» нет; по малым группам выводов нет.",
        _ => $"Отметок «2» на ОГЭ {year} нет.",
    };

    /// <summary>«По всем работам года качество на 22 п.п. ниже, чем у других школ муниципалитета в тех же работах (от −45 до 0): отличие неразличимо.»</summary>
    public static string? OfComposite(CompositeResidual? composite)
    {
        if (composite is null || composite.N == 0)
        {
            return null;
        }

        if (composite.Residual.Value is not double residual)
        {
            return $"Судить по всем работам года нельзя: в них {Participation.Of(composite.N)}, а нужно не меньше {CompositeResidual.MinPupils}.";
        }

        string doubt = composite.Doubtful ? " Отметки под вопросом не учтены." : "";
        string distance = Math.Abs(residual) < 0.5
            ? "такое же, как у других школ муниципалитета в тех же работах"
            : $"на {RussianNumbers.Number(Math.Abs(residual))}{RussianNumbers.HardSpace}п.п. {(residual < 0 ? "ниже" : "выше")}, чем у других школ муниципалитета в тех же работах";
        return composite.Residual.Interval is not { } interval
            ? $"По всем работам года качество {distance}.{doubt}"
            : $"По всем работам года качество {distance} ({Range(interval)}): {Verdict(interval)}.{doubt}";
    }

    /// <summary>«от −45 до 0»; with tenths where a whole number would hide on which side of zero an end lies.</summary>
    private static string Range(Interval interval)
    {
        int decimals = new[] { interval.Low, interval.High }.Any(end => end != 0 && Math.Abs(end) < 0.5 && !interval.Contains(0)) ? 1 : 0;
        return $"от{RussianNumbers.HardSpace}{RussianNumbers.Change(interval.Low, decimals)} до{RussianNumbers.HardSpace}{RussianNumbers.Change(interval.High, decimals)}";
    }

    private static string Verdict(Interval interval) => interval switch
    {
        { High: < 0 } => "это больше, чем даёт случайность; повод для разговора, не вывод",
        { Low: > 0 } => "это больше, чем даёт случайность",
        _ => "отличие неразличимо",
    };

    /// <summary>«п.п.» ends a sentence by itself.</summary>
    private static string Ended(string tail) => tail.EndsWith('.') ? tail : tail + ".";

    private static string Chance(AssessmentPoint point, SeriesKey key, MunicipalityHistory municipality)
    {
        int n = point.Marks!.Value.N;
        AssessmentPoint? place = municipality.Series(key)?.Points
            .FirstOrDefault(candidate => candidate.Period == point.Period && candidate.PupilGrade == point.PupilGrade);
        double? district = place?.CoverageOf(AssessmentIndicator.ShareOfTwos) is null or { SpeaksForAll: true } ? place?.ShareOfTwos.Value : null;
        bool likely = point.ShareOfTwos.Estimate.Interval is { } interval && district is double share && interval.Contains(share);
        string compared = district is null ? "" : $"; {PlaceWords.For(municipality.Territory.Name).In} {InDistrict(place!)}";
        return (likely, n < Charts.Figure.SmallGroup) switch
        {
            (true, true) => $"; при {WithPupils.Of(n)} это может быть случайностью",
            (true, false) => $"{compared}, отличие может быть случайностью",
            (false, true) => $"{compared}; один ученик здесь – {RussianNumbers.Number(PupilWeight.Of(n) ?? 0)}{RussianNumbers.HardSpace}п.п.",
            _ => compared,
        };
    }

    /// <summary>«7,1 % (от 3,9 до 12,6 %, 141 ученик, по 10 из 11 школ)».</summary>
    private static string InDistrict(AssessmentPoint district)
    {
        Charts.Figure figure = FigureOf.Number(district.ShareOfTwos, "");
        string[] facts =
        [
            FigureWords.Interval(figure),
            figure.N is int pupils ? Plural.Pupil.Of(pupils) : "",
            CoverageWords.Of(district, AssessmentIndicator.ShareOfTwos),
            district.IsDoubtful(AssessmentIndicator.ShareOfTwos) ? "часть отметок под вопросом" : "",
        ];
        return $"{FigureWords.Value(figure)} ({string.Join(", ", facts.Where(fact => fact.Length > 0))})";
    }
}
