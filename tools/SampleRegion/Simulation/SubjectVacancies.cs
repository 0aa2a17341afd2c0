namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>Of which subjects the teachers are that a school lacks.</summary>
internal static class SubjectVacancies
{
    private static readonly (string Subject, double Weight)[] Subjects =
    [
        ("Математика", 0.24), ("Английский язык", 0.22), ("Русский язык", 0.16), ("Физика", 0.14), ("Информатика", 0.10),
        ("Химия", 0.08), ("География", 0.06),
    ];

    /// <returns>As many as the school reports in autumn, in the order of the subjects; none with 0.</returns>
    public static IReadOnlyList<(string Subject, int Vacancies)> Draw(SchoolReport report, Draws draws)
    {
        int[] counts = new int[Subjects.Length];
        double[] weights = [.. Subjects.Select(subject => subject.Weight)];
        for (int vacancy = 0; vacancy < report.Vacancies; vacancy++)
        {
            counts[draws.Choice(weights)]++;
        }

        return [.. Subjects.Zip(counts, (subject, count) => (subject.Subject, count)).Where(subject => subject.count > 0)];
    }
}
