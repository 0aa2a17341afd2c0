namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>A subject of the municipal stage of the olympiad.</summary>
/// <param name="PerCohort">Participants per pupil of a mean grade.</param>
public sealed record OlympiadSubject(string Title, double PerCohort)
{
    public static IReadOnlyList<OlympiadSubject> All { get; } =
    [
        new("Русский язык", 0.25), new("Математика", 0.25), new("Биология", 0.2), new("География", 0.15),
        new("Обществознание", 0.2), new("История", 0.12), new("Физика", 0.08), new("Информатика", 0.05),
    ];
}

/// <summary>Participations of a school in one subject; one pupil may stand in several subjects.</summary>
public readonly record struct OlympiadCounts(int Participants, int Winners, int PrizeWinners)
{
    internal static OlympiadCounts Draw(double expected, double quality, Draws draws)
    {
        int participants = draws.Poisson(expected);
        int winners = draws.Binomial(participants, 0.05 * Math.Exp(quality));
        int prizeWinners = draws.Binomial(participants - winners, 0.18 * Math.Exp(quality));
        return new OlympiadCounts(participants, winners, prizeWinners);
    }
}
