using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Targets;

/// <summary>The gap in one work.</summary>
/// <param name="Work">«Математика».</param>
/// <param name="Gap">Between the schools of the parts that have results.</param>
/// <param name="Upper">Marks 4 and 5 of the upper part.</param>
/// <param name="Lower">Of the lower part.</param>
public sealed record WorkGap(string Work, Gap Gap, Share Upper, Share Lower);

/// <summary>The gap of one year: the mean of those in its works.</summary>
/// <param name="Gap">Between the whole parts, with the mean as its value.</param>
/// <param name="Missing">Schools of the parts that are in none of the works, by id.</param>
public sealed record YearGap(SchoolYear Year, Gap Gap, IReadOnlyList<WorkGap> Works, IReadOnlyList<int> Missing);
