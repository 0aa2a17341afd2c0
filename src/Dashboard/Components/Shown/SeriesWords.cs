using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Names of series, periods and indicators on pages.</summary>
public static class SeriesWords
{
    /// <summary>«ОГЭ, русский язык», «ВПР, 4 класс, математика», «ВПР, 5–8 классы, история».</summary>
    public static string Of(SeriesKey key)
    {
        string grade = key.Procedure != Procedures.Vpr ? "" : key.ProgrammeGrade is int number ? $", {number} класс" : ", 5–8 классы";
        return $"{Procedures.Title(key.Procedure)}{grade}, {Subject(key.Subject)}";
    }

    /// <summary>A subject inside a phrase begins with a small letter.</summary>
    public static string Subject(string subject) => subject.Length == 0 ? "" : char.ToLower(subject[0], Text.RussianNumbers.Culture) + subject[1..];

    /// <summary>«2020/21»; of a year with two waves «осень 2020».</summary>
    public static string Of(Period period) => period.Season == Season.Autumn
        ? $"осень {period.Year.StartYear}"
        : period.Year.ToString();

    /// <summary>For those who hear a group of charts announced.</summary>
    public static string InFull(AssessmentIndicator indicator) => indicator == AssessmentIndicator.MeanTestScore
        ? "ЕГЭ, средний тестовый балл по учебным годам"
        : $"ОГЭ и ВПР, {(indicator == AssessmentIndicator.Sou ? Of(indicator) : Subject(Of(indicator)))} по учебным годам";

    public static string Of(AssessmentIndicator indicator) => indicator switch
    {
        AssessmentIndicator.Quality => "Качество",
        AssessmentIndicator.PassRate => "Успеваемость",
        AssessmentIndicator.Sou => "СОУ",
        AssessmentIndicator.MeanMark => "Средняя отметка",
        AssessmentIndicator.ShareOfTwos => "Доля отметок «2»",
        AssessmentIndicator.MeanTestScore => "Средний балл",
        _ => "Ниже минимального балла",
    };
}
