using System.Collections.Immutable;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>How many members of a group have one of the values of a short scale.</summary>
public readonly record struct Category(double Value, int Count);

/// <summary>A whole group on a short scale, such as the marks 2 to 5, unused values of the scale included.</summary>
public sealed record CategoryCounts
{
    /// <exception cref="ArgumentException">Fewer than two categories, or one value twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or a value is not finite.</exception>
    public CategoryCounts(params ReadOnlySpan<Category> categories)
    {
        foreach (Category category in categories)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(category.Count);
            if (!double.IsFinite(category.Value))
            {
                throw new ArgumentOutOfRangeException(nameof(categories), category.Value, "Must be finite.");
            }
        }

        Categories = [.. categories.ToArray().OrderBy(category => category.Value)];
        if (Categories.DistinctBy(category => category.Value).Count() != Categories.Length || Categories.Length < 2)
        {
            throw new ArgumentException("A scale has two different values or more.", nameof(categories));
        }

        N = Categories.Sum(category => category.Count);
    }

    /// <summary>In ascending order of the value.</summary>
    public ImmutableArray<Category> Categories { get; }

    public int N { get; }

    /// <summary>Null when the group is empty.</summary>
    public double? Mean => N == 0 ? null : Categories.Sum(category => category.Value * category.Count) / N;

    /// <summary>The lowest and the highest value a mean on this scale can have.</summary>
    public Interval Scale => new(Categories[0].Value, Categories[^1].Value);

    /// <summary>
    /// The sample variance with ½ added to each count (divisor: sum of the raised counts less 1), so that a class of
    /// equal marks does not look certain.
    /// </summary>
    public double SmoothedVariance
    {
        get
        {
            double total = N + (0.5 * Categories.Length);
            double mean = Categories.Sum(category => category.Value * (category.Count + 0.5)) / total;
            return Categories.Sum(category => Math.Pow(category.Value - mean, 2) * (category.Count + 0.5)) / (total - 1);
        }
    }

    /// <summary>Both groups as one; a value only one of the scales has keeps its count.</summary>
    public static CategoryCounts operator +(CategoryCounts left, CategoryCounts right) => new(
        [.. left.Categories.Concat(right.Categories)
            .GroupBy(category => category.Value, category => category.Count)
            .Select(counts => new Category(counts.Key, counts.Sum()))]);

    public bool Equals(CategoryCounts? other) => other is not null && Categories.SequenceEqual(other.Categories);

    public override int GetHashCode() => HashCode.Combine(Categories.Length, N, Mean);
}
