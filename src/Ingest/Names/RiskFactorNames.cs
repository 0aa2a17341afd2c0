using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>The ten risk factors of the project «500+», in the official wording and order.</summary>
public static class RiskFactorNames
{
    /// <summary>A beginning that only this factor has, normalised, and the official wording.</summary>
    private static readonly (string Sign, string Name)[] Known =
    [
        ("НИЗКИЙ УРОВЕНЬ ОСНАЩЕНИЯ", "Низкий уровень оснащения школы"),
        ("ДЕФИЦИТ ПЕДАГОГИЧЕСКИХ", "Дефицит педагогических кадров"),
        ("НЕДОСТАТОЧНАЯ ПРЕДМЕТНАЯ", "Недостаточная предметная и методическая компетентность педагогических работников"),
        ("РИСКИ НИЗКОЙ АДАПТИВНОСТИ", "Риски низкой адаптивности учебного процесса"),
        ("НЕСФОРМИРОВАННОСТЬ ВНУТРИШКОЛЬНОЙ", "Несформированность внутришкольной системы повышения квалификации"),
        ("ВЫСОКАЯ ДОЛЯ ОБУЧАЮЩИХСЯ С РИСКАМИ", "Высокая доля обучающихся с рисками учебной неуспешности"),
        ("ВЫСОКАЯ ДОЛЯ ОБУЧАЮЩИХСЯ С ОВЗ", "Высокая доля обучающихся с ОВЗ"),
        ("НИЗКОЕ КАЧЕСТВО ПРЕОДОЛЕНИЯ", "Низкое качество преодоления языковых и культурных барьеров"),
        ("ПОНИЖЕННЫЙ УРОВЕНЬ КАЧЕСТВА ШКОЛЬНОЙ", "Пониженный уровень качества школьной образовательной и воспитательной среды"),
        ("НИЗКИЙ УРОВЕНЬ ВОВЛЕЧЕННОСТИ", "Низкий уровень вовлечённости родителей"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Known.Select(factor => factor.Name)];

    /// <summary>Null when the text is none of the ten; a number in front does not matter.</summary>
    public static string? Find(string text)
    {
        string key = NameKey.Of(text);
        return Known.FirstOrDefault(factor => key.Contains(factor.Sign, StringComparison.Ordinal)).Name;
    }
}
