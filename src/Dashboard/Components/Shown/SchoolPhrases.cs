using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Phrases;
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

    public static string NoResults => PhraseList.Say("school.no-results");

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
            : spoken.Length == 0 ? PhraseList.Say("school.oge.all-small", ("year", year.ToString()), ("least", LeastToSpeakOf))
            : spoken[0].Point.Marks!.Value.Twos > 0 ? MostTwos(spoken[0].Key, spoken[0].Point, municipality)
            : NoTwos([.. spoken.Select(one => one.Point)], year, taken.Length > spoken.Length);
    }

    private static string MostTwos(SeriesKey key, AssessmentPoint worst, MunicipalityHistory municipality)
    {
        int twos = worst.Marks!.Value.Twos;
        return PhraseList.Say(
            "school.oge.twos",
            ("subject", SubjectWords.Dative(key.Subject)), ("twos", twos), ("n", worst.Marks!.Value.N), ("chance", Ended(Chance(worst, key, municipality))));
    }

    private static string NoTwos(IReadOnlyList<AssessmentPoint> spoken, SchoolYear year, bool someAreSmall) => (spoken.Any(point => point.Doubtful), someAreSmall) switch
    {
        (true, _) => PhraseList.Say("school.oge.no-twos.doubt", ("year", year.ToString())),
        (_, true) => PhraseList.Say("school.oge.no-twos.small", ("year", year.ToString()), ("least", LeastToSpeakOf)),
        _ => PhraseList.Say("school.oge.no-twos", ("year", year.ToString())),
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
            return PhraseList.Say("school.composite.few", ("n", composite.N), ("least", CompositeResidual.MinPupils));
        }

        string doubt = composite.Doubtful ? PhraseList.Say("school.composite.doubt") : "";
        string distance = Math.Abs(residual) < 0.5
            ? PhraseList.Say("school.composite.same")
            : PhraseList.Say(residual < 0 ? "school.composite.below" : "school.composite.above", ("points", RussianNumbers.Number(Math.Abs(residual))));
        return composite.Residual.Interval is not { } interval
            ? PhraseList.Say("school.composite", ("distance", distance), ("doubt", doubt))
            : PhraseList.Say("school.composite.judged", ("distance", distance), ("range", Range(interval)), ("verdict", Verdict(interval)), ("doubt", doubt));
    }

    /// <summary>«от −45 до 0»; with tenths where a whole number would hide on which side of zero an end lies.</summary>
    private static string Range(Interval interval)
    {
        int decimals = new[] { interval.Low, interval.High }.Any(end => end != 0 && Math.Abs(end) < 0.5 && !interval.Contains(0)) ? 1 : 0;
        return $"от{RussianNumbers.HardSpace}{RussianNumbers.Change(interval.Low, decimals)} до{RussianNumbers.HardSpace}{RussianNumbers.Change(interval.High, decimals)}";
    }

    private static string Verdict(Interval interval) => interval switch
    {
        { High: < 0 } => PhraseList.Say("school.verdict.below"),
        { Low: > 0 } => PhraseList.Say("school.verdict.above"),
        _ => PhraseList.Say("school.verdict.within"),
    };

    /// <summary>«п.п.» ends a sentence by itself.</summary>
    private static string Ended(string tail) => tail.EndsWith('.') ? tail : tail + ".";

    private static string Chance(AssessmentPoint point, SeriesKey key, MunicipalityHistory municipality)
    {
        int n = point.Marks!.Value.N;
        AssessmentPoint? place = municipality.Series(key)?.Points
            .FirstOrDefault(candidate => candidate.Period == point.Period && candidate.PupilGrade == point.PupilGrade);
        double? district = place?.CoverageOf(AssessmentIndicator.ShareOfTwos) is null or { SpeaksForAll: true } ? place?.ShareOfTwos.Value : null;
        bool likely = district is double share && ShareByChance.Of(new Share(point.Marks.Value.Twos, n), share / 100) > ShareByChance.Rare;
        string compared = district is null ? "" : PhraseList.Say("school.district", ("place", PlaceWords.For(municipality.Territory.Name).In), ("value", InDistrict(place!)));
        return (likely, n < Charts.Figure.SmallGroup) switch
        {
            (true, true) => PhraseList.Say("school.chance.small", ("n", n)),
            (true, false) => PhraseList.Say("school.chance.may-be", ("district", compared)),
            (false, true) => PhraseList.Say("school.chance.weight", ("district", compared), ("points", RussianNumbers.Number(PupilWeight.Of(n) ?? 0))),
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
