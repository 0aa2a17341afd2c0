using System.Collections.Concurrent;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>What costs too much to work out for each page view: once for a year somebody asks for, as long as the snapshot lives.</summary>
public sealed class PerYear<T>
{
    private readonly ConcurrentDictionary<SchoolYear, Lazy<T>> _years = new();

    public T Of(SchoolYear year, Func<SchoolYear, T> compute) => _years.GetOrAdd(year, one => new Lazy<T>(() => compute(one))).Value;
}
