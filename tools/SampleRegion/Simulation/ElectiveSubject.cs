namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>A subject ninth-graders choose for ОГЭ.</summary>
/// <param name="Share">Share of the grade that chooses it.</param>
/// <param name="MeanLogit">Logit of P(mark ≥ 4) in an average school.</param>
public sealed record ElectiveSubject(string Title, double Share, double MeanLogit)
{
    internal const double PassCut = 2.9;

    public static IReadOnlyList<ElectiveSubject> All { get; } =
    [
        new("Обществознание", 0.55, 0.1),
        new("География", 0.50, 0.4),
        new("Биология", 0.35, 0.0),
        new("Информатика", 0.30, 0.3),
    ];
}
