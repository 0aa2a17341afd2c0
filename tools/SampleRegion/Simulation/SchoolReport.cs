namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// What a school reports in autumn, in people: the shares of <see cref="Covariates"/> rounded to a staff of this size.
/// </summary>
public sealed record SchoolReport
{
    private const double PupilsPerTeacher = 10;
    private const int FewestTeachers = 7;
    private const int LargestClass = 25;

    public required int Pupils { get; init; }

    public required int Classes { get; init; }

    public required int SpecialNeeds { get; init; }

    /// <summary>Three counts behind which stand the noise indicators: they say nothing about results.</summary>
    public required int BusPupils { get; init; }

    public required int SingleParentPupils { get; init; }

    public required int Computers { get; init; }

    public required int Teachers { get; init; }

    public required int HigherEducation { get; init; }

    public required int HighestCategory { get; init; }

    public required int FirstCategory { get; init; }

    /// <summary>Less than three years in the profession; about two of five young teachers.</summary>
    public required int Beginners { get; init; }

    public required int Young { get; init; }

    public required int PensionAge { get; init; }

    public required int Vacancies { get; init; }

    public required int Left { get; init; }

    public required bool HasNewDirector { get; init; }

    public static SchoolReport Of(SimulatedRegion region, int school, int year)
    {
        // Grades 4 to 9 are known; grades 1 to 3, and 10 and 11 with less than half of a grade each, are like them.
        int[] grades = [.. Enumerable.Range(4, 6).Select(grade => region.Cohorts.Size(school, year, grade))];
        double gradesInAll = region.Schools[school].HasSeniorGrades ? 9.9 : 9;
        double scale = gradesInAll / grades.Length;
        int pupils = (int)Math.Round(grades.Sum() * scale, MidpointRounding.AwayFromZero);
        int teachers = Math.Max(FewestTeachers, Part(pupils, 1 / PupilsPerTeacher));
        Covariates c = region.Covariates;
        int category = Part(teachers, c.Category[school, year]);
        int highest = Part(category, 0.3);
        int young = Part(teachers, c.Young[school, year]);
        double Noise(int i, double mean, double sd) => Math.Clamp(mean + (sd * c.Noise[i][school, year]), 0, 1);

        return new SchoolReport
        {
            Pupils = pupils,
            Classes = (int)Math.Ceiling(grades.Sum(size => (size + LargestClass - 1) / LargestClass) * scale),
            SpecialNeeds = Part(pupils, c.SpecialNeeds[school, year]),
            BusPupils = Part(pupils, Noise(0, 0.3, 0.1)),
            SingleParentPupils = Part(pupils, Noise(1, 0.25, 0.06)),
            Computers = Part(pupils, Noise(2, 0.2, 0.05)),
            Teachers = teachers,
            HigherEducation = Part(teachers, c.HigherEducation[school, year]),
            HighestCategory = highest,
            FirstCategory = category - highest,
            Beginners = Part(young, 0.4),
            Young = young,
            PensionAge = Math.Min(Part(teachers, c.PensionAge[school, year]), teachers - young),
            Vacancies = Part(teachers, c.Vacancies[school, year]),
            Left = Part(teachers, c.Turnover[school, year]),
            HasNewDirector = c.NewDirector[school, year] > 0,
        };
    }

    private static int Part(int whole, double share) => (int)Math.Round(whole * share, MidpointRounding.AwayFromZero);
}
