namespace SchoolSupport.SampleRegion.Simulation;

public enum Subject
{
    Russian,
    Mathematics,
}

/// <summary>
/// ВПР of grades 4 to 8 and ОГЭ of grade 9, in two subjects.
/// </summary>
/// <param name="MeanLogit">Logit of P(mark ≥ 4) in an average school.</param>
/// <param name="PassCut">Added for P(mark ≥ 3).</param>
public sealed record Procedure(int Grade, Subject Subject, double MeanLogit, double PassCut)
{
    /// <summary>The levels stand near the published tables of a rural district: quality from 25 to 64 %.</summary>
    public static IReadOnlyList<Procedure> All { get; } =
    [
        new(4, Subject.Russian, 0.1, 2.8), new(4, Subject.Mathematics, 0.5, 3.1),
        new(5, Subject.Russian, -0.6, 2.5), new(5, Subject.Mathematics, -0.5, 2.6),
        new(6, Subject.Russian, -0.7, 2.5), new(6, Subject.Mathematics, -0.8, 2.6),
        new(7, Subject.Russian, -0.8, 2.5), new(7, Subject.Mathematics, -0.9, 2.7),
        new(8, Subject.Russian, -0.8, 2.5), new(8, Subject.Mathematics, -1.1, 2.8),
        new(9, Subject.Russian, 0.5, 3.3), new(9, Subject.Mathematics, -0.6, 3.2),
    ];

    public bool IsOge => Grade == 9;

    /// <summary>Position in <see cref="All"/>.</summary>
    internal int Index => ((Grade - 4) * 2) + (int)Subject;
}
