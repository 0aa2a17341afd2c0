using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>
/// The panel as it was known on the cut-off of a year, and nothing else: whoever computes from it cannot see the future.
/// </summary>
internal sealed class KnownBy
{
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

    /// <param name="back">0 is the year of the origin.</param>
    public double? Value(int school, string covariate, int back = 0) =>
        _values[school].Length > back && _values[school][^(back + 1)].TryGetValue(covariate, out double value) ? value : null;

    public static KnownBy Of(DeclinePanel panel, SchoolYear first, SchoolYear origin)
    {
        DateOnly day = CutOff.Of(origin);
        int years = origin.StartYear - first.StartYear + 1;
        PanelResult[][] known =
        [
            .. panel.Schools.Select(school => school.Results.Where(result =>
                result.N > 0 && result.KnownAt <= day && result.Year >= first && result.Year <= origin).ToArray()),
        ];
        Rates good = Rates.Of(known, result => result.Good);
        Rates twos = Rates.Of(known, result => result.Twos);
        Rates fives = Rates.Of(known, result => result.Fives);
        return new KnownBy(
            first,
            origin,
            [.. known.Select(results => Compared(results))],
            [.. panel.Schools.Select(school => Values(school, first, years, day))]);

        YearOfSchool?[] Compared(PanelResult[] results)
        {
            var parts = new List<ExpectedResult>[years];
            foreach (PanelResult result in results)
            {
                if (good.For(result) is { } rate)
                {
                    (parts[result.Year.StartYear - first.StartYear] ??= []).Add(
                        new ExpectedResult(result, rate, twos.For(result), fives.For(result)));
                }
            }

            return [.. parts.Select(year => year is null ? null : new YearOfSchool(year))];
        }
    }

    private static Dictionary<string, double>[] Values(PanelSchool school, SchoolYear first, int years, DateOnly day)
    {
        Dictionary<string, double>[] byYear = [.. Enumerable.Range(0, years).Select(_ => new Dictionary<string, double>(StringComparer.Ordinal))];
        foreach (CovariateValue value in school.Values)
        {
            int year = value.Year.StartYear - first.StartYear;
            if (value.KnownAt <= day && year >= 0 && year < years)
            {
                byYear[year][value.Code] = value.Value;
            }
        }

        return byYear;
    }

    /// <summary>Of all pupils in a procedure and year; without the school itself where it has more than its share of them.</summary>
    private sealed class Rates(Func<PanelResult, int?> successes)
    {
        private readonly Dictionary<(SchoolYear, string), (long Successes, long N)> _totals = [];

        public static Rates Of(PanelResult[][] schools, Func<PanelResult, int?> successes)
        {
            var rates = new Rates(successes);
            foreach (PanelResult result in schools.SelectMany(results => results))
            {
                if (successes(result) is { } count)
                {
                    (long sum, long n) = rates._totals.GetValueOrDefault((result.Year, result.Procedure.Name));
                    rates._totals[(result.Year, result.Procedure.Name)] = (sum + count, n + result.N);
                }
            }

            return rates;
        }

        public double? For(PanelResult result)
        {
            if (successes(result) is not { } own)
            {
                return null;
            }

            (long sum, long n) = _totals[(result.Year, result.Procedure.Name)];
            return result.N <= ReferenceRate.LargeShare * n ? (double)sum / n
                : n == result.N ? null
                : (double)(sum - own) / (n - result.N);
        }
    }
}
