using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Trends;

/// <summary>How far a school lay from what was expected in one school year.</summary>
public readonly record struct YearResult(SchoolYear Year, Seen Seen)
{
    /// <summary>The composite of a year as a share.</summary>
    /// <returns>Null when the composite has no value, or rests on a mark in doubt: a year without results, not a year at 0.</returns>
    public static YearResult? Of(CompositeResidual composite) => !composite.Doubtful && composite.Residual.Value is { } residual
        ? new YearResult(composite.Year, new Seen(
            residual / 100, composite.Parts.Sum(part => part.Variance) / composite.N / composite.N))
        : null;

    /// <exception cref="ArgumentException">Two results of one year.</exception>
    internal static YearResult[] InTime(IEnumerable<YearResult> years)
    {
        YearResult[] ordered = [.. years.OrderBy(result => result.Year)];
        if (ordered.DistinctBy(result => result.Year).Count() != ordered.Length)
        {
            throw new ArgumentException("There are two results of one year.", nameof(years));
        }

        return ordered;
    }
}
