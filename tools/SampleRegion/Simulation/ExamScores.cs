namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>Scores of one ЕГЭ subject, counted as the regional tables count them.</summary>
/// <param name="High">From 80 to 99.</param>
/// <param name="Sum">Of all scores.</param>
public readonly record struct ExamScores(int Participants, int BelowMinimum, int High, int Hundred, int Sum)
{
    private const double PupilSd = 14;
    private const double PointsPerLogit = 7;
    private const int HighFrom = 80;
    private const int Largest = 100;

    public double Mean => (double)Sum / Participants;

    public static ExamScores operator +(ExamScores a, ExamScores b) => new(
        a.Participants + b.Participants, a.BelowMinimum + b.BelowMinimum, a.High + b.High, a.Hundred + b.Hundred,
        a.Sum + b.Sum);

    public static ExamScores Add(ExamScores left, ExamScores right) => left + right;

    internal static ExamScores Draw(int participants, EgeSubject subject, double strength, Draws draws)
    {
        ExamScores scores = default;
        double day = draws.Normal(0, 2.5);
        for (int pupil = 0; pupil < participants; pupil++)
        {
            double drawn = draws.Normal(subject.Mean + (PointsPerLogit * strength) + day, PupilSd);
            int score = (int)Math.Round(Math.Clamp(drawn, 0, Largest), MidpointRounding.AwayFromZero);
            scores += new ExamScores(
                1, score < subject.Minimum ? 1 : 0, score is >= HighFrom and < Largest ? 1 : 0,
                score == Largest ? 1 : 0, score);
        }

        return scores;
    }
}
