using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>Names of the indicators that are not of marks.</summary>
public static class IndicatorWords
{
    public static string Of(StaffIndicator indicator) => indicator switch
    {
        StaffIndicator.Completeness => "Укомплектованность",
        StaffIndicator.HigherEducation => "С высшим образованием",
        StaffIndicator.AnyCategory => "С высшей и первой категорией",
        StaffIndicator.HighestCategory => "С высшей категорией",
        StaffIndicator.YoungSpecialists => "Со стажем до 3 лет",
        StaffIndicator.PensionAge => "Пенсионного возраста",
        _ => "Прошли повышение квалификации за 3 года",
    };

    public static string WholeOf(StaffIndicator indicator) => indicator == StaffIndicator.Completeness ? "от педагогов и вакансий вместе" : "от педагогов";

    public static string Of(OutcomeIndicator indicator) => indicator switch
    {
        OutcomeIndicator.Good => "Закончили год на «4» и «5»",
        OutcomeIndicator.Failing => "Не успевают",
        OutcomeIndicator.AcademicDebt => "С академической задолженностью",
        OutcomeIndicator.Honours9 => "Аттестаты с отличием, 9 класс",
        OutcomeIndicator.Honours11 => "Аттестаты с отличием, 11 класс",
        _ => "Аттестаты с отличием, классы не указаны",
    };

    public static string WholeOf(OutcomeIndicator indicator) =>
        indicator is OutcomeIndicator.Honours9 or OutcomeIndicator.Honours11 or OutcomeIndicator.Honours ? "от выпускников" : "от обучающихся";
}
