using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>What one line of a chart shows over the years.</summary>
/// <param name="Procedure">A code of <see cref="Procedures"/>.</param>
/// <param name="ProgrammeGrade">Null where the source pools several grades.</param>
public readonly record struct SeriesKey(string Procedure, int? ProgrammeGrade, string Subject)
{
    /// <summary>By procedure, grade (pooled grades last) and subject (Russian and mathematics first).</summary>
    internal static IOrderedEnumerable<T> Order<T>(IEnumerable<T> items, Func<T, SeriesKey> key) => items
        .OrderBy(item => NameOrder.OfProcedure(key(item).Procedure))
        .ThenBy(item => key(item).Procedure, StringComparer.Ordinal)
        .ThenBy(item => key(item).ProgrammeGrade ?? int.MaxValue)
        .ThenBy(item => NameOrder.OfSubject(key(item).Subject), StringComparer.Ordinal)
        .ThenBy(item => key(item).Subject, StringComparer.Ordinal);
}
