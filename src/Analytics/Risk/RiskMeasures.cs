using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Risk;

/// <summary>How each measure of docs/risk/indicators.md is taken from a school's history. All shares are such that more is worse.</summary>
public static class RiskMeasures
{
    private static readonly Dictionary<string, Func<SchoolHistory, SchoolYear, RiskReading?>> ByCode = new(StringComparer.Ordinal)
    {
        ["rooms-without-computer"] = Context("Кабинеты с компьютером учителя", "Кабинеты", rest: true),
        ["rooms-without-projector"] = Context("Кабинеты с проектором или интерактивной доской", "Кабинеты", rest: true),
        ["computers-offline"] = Context("Компьютеры с доступом в интернет", "Компьютеры для обучающихся", rest: true),
        ["computers-old"] = Context("Устаревшие компьютеры", "Компьютеры для обучающихся"),
        ["internet"] = Answer("Скорость интернета"),
        ["vacancies"] = Vacancies,
        ["pension-age"] = Teachers(Procedures.StaffAge, "пенсионного возраста"),
        ["without-highest-category"] = Teachers(Procedures.StaffCategory, "Высшая категория", rest: true),
        ["without-higher-education"] = Teachers(Procedures.StaffEducation, "Высшее образование", rest: true),
        ["without-long-courses"] = Teachers(Procedures.StaffTraining, "более 72 часов", rest: true),
        ["after-courses-methodists"] = Answer("После курсов: сопровождение методслужбой"),
        ["after-courses-sharing"] = Answer("После курсов: обмен опытом в школе"),
        ["after-courses-nothing"] = Answer("После курсов: никакой работы"),
        ["vpr-twos"] = (school, year) => MarkReadings.Twos(school, Procedures.Vpr, year),
        ["oge-twos"] = (school, year) => MarkReadings.Twos(school, Procedures.Oge, year),
        ["ege-below-minimum"] = MarkReadings.BelowMinimum,
        ["academic-debt"] = Debts,
        ["repeating"] = Context("На повторном обучении", "Всего"),
        ["special-needs"] = Context("С ОВЗ", "Всего"),
        ["adapted-programmes"] = Context("Одного года рождения, по адаптированным программам", "Одного года рождения"),
        ["russian-not-native"] = Context("Русский язык неродной", "Всего"),
        ["on-record"] = Context("На профилактическом учёте", "Всего"),
        ["extra-lessons"] = Answer("Охват кружками и секциями"),
        ["career-guidance"] = Answer("Профориентация"),
        ["parents-as-guests"] = Answer("Родители приходят на мероприятия"),
        ["parents-as-helpers"] = Answer("Родители помогают в мероприятиях"),
    };

    public static bool IsKnown(string measure) => ByCode.ContainsKey(measure);

    /// <summary>What the school's data of one year say; null when they say nothing.</summary>
    /// <exception cref="KeyNotFoundException">No such measure: the reference data and this table disagree.</exception>
    public static RiskReading? Of(string measure, SchoolHistory school, SchoolYear year) => ByCode[measure](school, year);

    /// <param name="rest">The part that does not have it.</param>
    private static Func<SchoolHistory, SchoolYear, RiskReading?> Context(string part, string whole, bool rest = false) => (school, year) =>
        Reading(year, Item(school, part, year), Item(school, whole, year), rest);

    private static Func<SchoolHistory, SchoolYear, RiskReading?> Teachers(string procedure, string band, bool rest = false) => (school, year) =>
        Profile(school, year) is { } profile ? Reading(year, profile.Band(procedure, band)?.People, profile.Total, rest) : null;

    private static Func<SchoolHistory, SchoolYear, RiskReading?> Answer(string question) => (school, year) =>
        school.Answers.FirstOrDefault(answer => answer.Year == year && answer.Question == question) is { } given ? RiskReading.OfAnswer(year, given.Answer) : null;

    /// <summary>One person counts as one position, as in укомплектованность.</summary>
    private static RiskReading? Vacancies(SchoolHistory school, SchoolYear year)
    {
        StaffProfile? profile = Profile(school, year);
        Figure? vacancies = profile?.Band(Procedures.StaffMovement, StaffProfile.Vacancies)?.People;
        return profile?.Total.Value is double teachers && vacancies?.Value is double open && teachers + open > 0
            ? RiskReading.OfWhole(year, new Share((int)open, (int)(teachers + open)), Origin.Of([vacancies.Origin, profile.Total.Origin]))
            : null;
    }

    /// <summary>From the table of the year's end.</summary>
    private static RiskReading? Debts(SchoolHistory school, SchoolYear year) =>
        school.Outcomes.FirstOrDefault(outcome => outcome.Year == year)?.ShareOf(OutcomeIndicator.AcademicDebt) is { Estimate.Share: Share share } debts
            ? RiskReading.OfWhole(year, share, debts.Origin)
            : null;

    private static StaffProfile? Profile(SchoolHistory school, SchoolYear year) => school.Staff.FirstOrDefault(profile => profile.Year == year);

    private static Figure? Item(SchoolHistory school, string item, SchoolYear year) =>
        school.Context.FirstOrDefault(value => value.Year == year && value.Item == item)?.Figure;

    private static RiskReading? Reading(SchoolYear year, Figure? part, Figure? whole, bool rest)
    {
        if (part?.Value is not double some || whole?.Value is not double all || all <= 0)
        {
            return null;
        }

        Origin origin = Origin.Of([part.Origin, whole.Origin]);
        return some > all
            ? RiskReading.OfContradiction(year, origin)
            : RiskReading.OfWhole(year, new Share((int)(rest ? all - some : some), (int)all), origin);
    }
}
