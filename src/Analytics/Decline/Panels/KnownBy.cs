using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>
/// The panel as it was known on the cut-off of a year, and nothing else: whoever computes from it cannot see the future.
/// </summary>
internal sealed class KnownBy
{
    private const int YearsOfValues = 2;

    private readonly YearOfSchool?[][] _schools;
    private readonly Dictionary<string, double>[][] _values;

    private KnownBy(SchoolYear first, SchoolYear origin, YearOfSchool?[][] schools, Dictionary<string, double>[][] values)
    {
        First = first;
        Origin = origin;
        _schools = schools;
        _values = values;
    }

    public SchoolYear First { get; }

    public SchoolYear Origin { get; }

    /// <summary>One element for each year from <see cref="First"/> to <see cref="Origin"/>; null for a year without results.</summary>
    public IReadOnlyList<YearOfSchool?> Years(int school) => _schools[school];

    /// <param name="back">0 is the year of the origin, 1 the year before.</param>
    public double? Value(int school, string covariate, int back = 0) =>
        _values[school][back].TryGetValue(covariate, out double value) ? value : null;

    public static KnownBy Of(DeclinePanel panel, SchoolYear first, SchoolYear origin)
    {
        DateOnly day = CutOff.Of(origin);
        int years = origin.StartYear - first.StartYear + 1;
        PanelResult[][] known = Each(panel, school => school.Results.Where(result =>
            result.N > 0 && result.KnownAt <= day && result.Year >= first && result.Year <= origin).ToArray());
        Dictionary<string, Rates> rates = panel.Schools.Select((school, i) => (Group: GroupOf(school), Results: known[i])).GroupBy(school => school.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Rates(group.Select(school => school.Results)), StringComparer.Ordinal);
        return new KnownBy(
            first,
            origin,
            [.. known.AsParallel().AsOrdered().Select((results, i) => Compared(OfOneSchool(panel.Schools[i], results), rates[GroupOf(panel.Schools[i])]))],
            Each(panel, school => Values(school, origin, day)));

        static string GroupOf(PanelSchool school) => school.ReferenceGroup ?? "";

        // What came before another school was joined says nothing of the present pupils; to the reference rates it belongs all the same.
        IEnumerable<PanelResult> OfOneSchool(PanelSchool school, PanelResult[] results) =>
            school.Since(origin) is { } since ? results.Where(result => result.Year >= since) : results;

        YearOfSchool?[] Compared(IEnumerable<PanelResult> results, Rates rates)
        {
            var parts = new List<ExpectedResult>[years];
            foreach (PanelResult result in results)
            {
                if (rates.Compared(result) is { } compared)
                {
                    (parts[result.Year.StartYear - first.StartYear] ??= []).Add(compared);
                }
            }

            return [.. parts.Select(year => year is null ? null : new YearOfSchool(year))];
        }
    }

    private static T[] Each<T>(DeclinePanel panel, Func<PanelSchool, T> of) => [.. panel.Schools.AsParallel().AsOrdered().Select(of)];

    /// <summary>By the years back from the origin.</summary>
    private static Dictionary<string, double>[] Values(PanelSchool school, SchoolYear origin, DateOnly day)
    {
        Dictionary<string, double>[] back = [.. Enumerable.Range(0, YearsOfValues).Select(_ => new Dictionary<string, double>(StringComparer.Ordinal))];
        foreach (CovariateValue value in school.Values)
        {
            int years = origin.StartYear - value.Year.StartYear;
            if (value.KnownAt <= day && years >= 0 && years < back.Length)
            {
                back[years][value.Code] = value.Value;
            }
        }

        return back;
    }

    /// <summary>Of all pupils of a reference group in a procedure and year; without the school itself where it has more than its share of them.</summary>
    private sealed class Rates
    {
        private readonly Dictionary<(SchoolYear, string), Pupils> _totals = [];

        public Rates(IEnumerable<PanelResult[]> schools)
        {
            foreach (PanelResult result in schools.SelectMany(results => results))
            {
                if (!_totals.TryGetValue((result.Year, result.Procedure.Name), out Pupils? all))
                {
                    _totals[(result.Year, result.Procedure.Name)] = all = new Pupils();
                }

                all.Good.Add(result.Good, result.N);
                all.Twos.Add(result.Twos, result.N);
                all.Fives.Add(result.Fives, result.N);
            }
        }

        /// <returns>Null when nobody else sat the procedure.</returns>
        public ExpectedResult? Compared(PanelResult result)
        {
            Pupils all = _totals[(result.Year, result.Procedure.Name)];
            return all.Good.RateFor(result.Good, result.N) is { } good
                ? new ExpectedResult(result, good, all.Twos.RateFor(result.Twos, result.N), all.Fives.RateFor(result.Fives, result.N))
                : null;
        }

        private sealed class Pupils
        {
            public Successes Good { get; } = new();

            public Successes Twos { get; } = new();

            public Successes Fives { get; } = new();
        }

        private sealed class Successes
        {
            private long _sum;
            private long _n;

            public void Add(int? successes, int n)
            {
                _sum += successes ?? 0;
                _n += successes is null ? 0 : n;
            }

            public double? RateFor(int? own, int n) => own is not { } count ? null
                : n <= ReferenceRate.LargeShare * _n ? (double)_sum / _n
                : n == _n ? null
                : (double)(_sum - count) / (_n - n);
        }
    }
}
