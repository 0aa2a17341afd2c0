namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>A subject of ЕГЭ with test scores from 0 to 100.</summary>
/// <param name="Share">Share of the graduates who sit it.</param>
/// <param name="Minimum">Lowest score that counts as passed.</param>
/// <param name="Mean">Mean score of graduates of strength 0.</param>
public sealed record EgeSubject(string Title, double Share, int Minimum, double Mean)
{
    public static IReadOnlyList<EgeSubject> All { get; } =
    [
        new("Русский язык", 1.0, 24, 62),
        new("Математика профильная", 0.5, 27, 54),
        new("Обществознание", 0.4, 42, 53),
        new("Биология", 0.2, 36, 50),
        new("Физика", 0.2, 36, 52),
        new("Информатика", 0.15, 40, 54),
    ];
}
