namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>The least primary score of each mark of a work, and its most points. Invented, but of a plausible size.</summary>
/// <param name="Three">Least score of the mark 3.</param>
/// <param name="Four">Least score of the mark 4.</param>
/// <param name="Five">Least score of the mark 5.</param>
/// <param name="Most">Of grade 4 as in 2026.</param>
public sealed record PrimaryScale(int Three, int Four, int Five, int Most)
{
    /// <summary>Grades 4 to 8.</summary>
    private static readonly PrimaryScale[] Russian = [new(8, 15, 20, 24), new(12, 19, 25, 30), new(13, 21, 27, 33), new(13, 21, 27, 33), new(14, 22, 28, 35)];
    private static readonly PrimaryScale[] Mathematics = [new(5, 10, 14, 20), new(7, 12, 16, 20), new(6, 11, 15, 20), new(7, 13, 17, 22), new(8, 15, 20, 24)];

    public static PrimaryScale Of(Procedure vpr) => (vpr.Subject == Subject.Russian ? Russian : Mathematics)[vpr.Grade - 4];
}
