using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>
/// The number of participants against the school's own earlier years. Counts are set on the scale 2√(x + 3/8), on which a Poisson count
/// has the spread 1 whatever its size; what a work varies more than that from year to year is measured on its own schools and taken into
/// account, and a shift that all schools share is no news of one of them.
/// </summary>
internal static class DriftCheck
{
    private const int LeastEarlierYears = 2;
    private const int LeastSchools = 5;
    private const double Limit = 4;
    private const double LeastRatio = 2;
    private const double LeastPupils = 10;

    private sealed record Step(StoredWork Work, StoredValueRef Value, StoredValueRef[] Earlier)
    {
        /// <summary>The median: one wrong year must not make the next one look wrong.</summary>
        public double Usual => Median([.. Earlier.Select(value => value.Number)]);

        public double Difference => Scale(Value.Number) - Median([.. Earlier.Select(value => Scale(value.Number))]);

        /// <summary>Of the difference where counts vary by 1; the variance of a median is π/2 times that of a mean.</summary>
        public double StandardError => Math.Sqrt(1 + (Math.PI / 2 / Earlier.Length));
    }

    public static IEnumerable<StoredFinding> Run(IReadOnlyList<StoredWork> works)
    {
        var kinds = works.Where(work => work.Series.SchoolId is not null && Procedures.IsAssessment(work.Series.Procedure) && work.Count() is not null)
            .GroupBy(work => work.Series with { SchoolId = null });
        foreach (var kind in kinds)
        {
            Step[] steps = [.. kind.GroupBy(work => work.Series.SchoolId).SelectMany(Steps)];
            foreach (var year in steps.GroupBy(step => step.Work.Year))
            {
                // By the other years: what is asked about must not excuse itself.
                double spread = Math.Max(1, Spread(kind.Where(work => work.Year != year.Key)));
                double shared = year.Count() >= LeastSchools ? Median([.. year.Select(step => step.Difference)]) : 0;
                foreach (Step step in year)
                {
                    double z = (step.Difference - shared) / (spread * step.StandardError);
                    double ratio = (step.Value.Number + 0.5) / (step.Usual + 0.5);
                    if (Math.Abs(z) > Limit && (ratio >= LeastRatio || ratio <= 1 / LeastRatio) && Math.Abs(step.Value.Number - step.Usual) >= LeastPupils)
                    {
                        yield return Finding(step);
                    }
                }
            }
        }
    }

    private static StoredFinding Finding(Step step)
    {
        string before = string.Join(", ", step.Earlier.Select(value => $"{value.Fact.Year} – {NumberText.Write(value.Number, 0)}"));
        return new StoredFinding(
            "drift", Severity.Warning,
            $"участников {NumberText.Write(step.Value.Number, 0)}, а в прежние годы было: {before}. Для одной школы такой скачок маловероятен. Проверьте, не другая ли это школа и тот ли год.",
            step.Value.Fact, step.Value.Value, step.Earlier);
    }

    private static IEnumerable<Step> Steps(IEnumerable<StoredWork> school)
    {
        StoredWork[] years = [.. school.OrderBy(work => work.Year)];
        for (int index = LeastEarlierYears; index < years.Length; index++)
        {
            yield return new Step(years[index], years[index].Count()!.Value, [.. years[..index].Select(work => work.Count()!.Value)]);
        }
    }

    /// <summary>How much a school's count varies about its own mean, by the median, which the outliers looked for do not move.</summary>
    private static double Spread(IEnumerable<StoredWork> kind)
    {
        double[] residuals =
        [
            .. from school in kind.GroupBy(work => work.Series.SchoolId)
               let counts = school.Select(work => Scale(work.Count()!.Value.Number)).ToArray()
               where counts.Length > 1
               let mean = counts.Average()
               from count in counts
               select Math.Abs(count - mean) * Math.Sqrt(counts.Length / (counts.Length - 1.0)),
        ];
        return residuals.Length == 0 ? 1 : 1.4826 * Median(residuals);
    }

    private static double Scale(double count) => 2 * Math.Sqrt(count + 0.375);

    internal static double Median(double[] values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }
}
