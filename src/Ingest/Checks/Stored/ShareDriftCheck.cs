using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>
/// Качество against the year before: a change that chance does not explain and that the other schools did not have. It may be the merit
/// of a good teacher, so it is only noted.
/// </summary>
internal static class ShareDriftCheck
{
    private const int LeastPupils = 10;
    private const int LeastSchools = 5;
    private const double LeastPoints = 30;
    private const double Limit = 4.5;

    private sealed record Step(StoredWork Work, StoredWork Before, int[] Marks, int[] MarksBefore)
    {
        public double Points => 100 * (Good(Marks) / Marks.Sum() - Good(MarksBefore) / MarksBefore.Sum());

        /// <summary>By the share common to both years.</summary>
        public double StandardError
        {
            get
            {
                double common = (Good(Marks) + Good(MarksBefore)) / (Marks.Sum() + MarksBefore.Sum());
                return 100 * Math.Sqrt(common * (1 - common) * ((1.0 / Marks.Sum()) + (1.0 / MarksBefore.Sum())));
            }
        }

        private static double Good(int[] marks) => marks[2] + marks[3];
    }

    public static IEnumerable<StoredFinding> Run(IReadOnlyList<StoredWork> works)
    {
        Step[] steps = [.. works.Where(work => work.Series.SchoolId is not null).GroupBy(work => work.Series).SelectMany(Steps)];
        foreach (var year in steps.GroupBy(step => (step.Work.Series with { SchoolId = null }, step.Work.Year)))
        {
            double shared = year.Count() >= LeastSchools ? DriftCheck.Median([.. year.Select(step => step.Points)]) : 0;
            foreach (Step step in year.Where(step => step.StandardError > 0))
            {
                double own = step.Points - shared;
                if (Math.Abs(own) >= LeastPoints && Math.Abs(own) / step.StandardError > Limit)
                {
                    StoredValueRef value = step.Work[Measures.Mark4]!.Value;
                    yield return new StoredFinding(
                        "share-drift", Severity.Note,
                        $"качество изменилось на {NumberText.Write(step.Points, 0)} п.п. за год ({step.Before.Year} – {step.Work.Year}), случайностью это не объяснить, а у других школ такого не было. Это может быть и настоящий успех или спад; проверьте, что строка – этой школы.",
                        value.Fact, value.Value, [step.Before[Measures.Mark4]!.Value]);
                }
            }
        }
    }

    private static IEnumerable<Step> Steps(IEnumerable<StoredWork> series)
    {
        StoredWork[] years = [.. series.OrderBy(work => work.Year)];
        for (int index = 1; index < years.Length; index++)
        {
            if (years[index].Marks() is int[] marks && years[index - 1].Marks() is int[] before && marks.Sum() >= LeastPupils && before.Sum() >= LeastPupils)
            {
                yield return new Step(years[index], years[index - 1], marks, before);
            }
        }
    }
}
