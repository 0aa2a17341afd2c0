namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Names of subjects in the cases phrases need.</summary>
public static class SubjectWords
{
    private static readonly Dictionary<string, string> Datives = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Русский язык"] = "русскому языку",
        ["Математика"] = "математике",
        ["Математика (базовая)"] = "математике (базовый уровень)",
        ["Математика (профильная)"] = "математике (профильный уровень)",
        ["Английский язык"] = "английскому языку",
        ["Немецкий язык"] = "немецкому языку",
        ["Французский язык"] = "французскому языку",
        ["Иностранный язык"] = "иностранному языку",
        ["Литература"] = "литературе",
        ["Окружающий мир"] = "окружающему миру",
        ["История"] = "истории",
        ["Обществознание"] = "обществознанию",
        ["География"] = "географии",
        ["Биология"] = "биологии",
        ["Физика"] = "физике",
        ["Химия"] = "химии",
        ["Информатика"] = "информатике",
        ["Информатика и ИКТ"] = "информатике и ИКТ",
    };

    /// <summary>«русскому языку», for a phrase that goes on after «по»; an unknown subject keeps its name.</summary>
    public static string Dative(string subject) => Datives.GetValueOrDefault(subject.Trim(), $"предмету «{subject.Trim()}»");
}
