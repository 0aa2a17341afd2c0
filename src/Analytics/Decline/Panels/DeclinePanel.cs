using System.Security.Cryptography;
using System.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>Schools over the years, in an order that does not depend on how they came.</summary>
public sealed record DeclinePanel
{
    private DeclinePanel(IReadOnlyList<PanelSchool> schools, IReadOnlyList<Covariate> covariates)
    {
        Schools = schools;
        Covariates = covariates;
    }

    /// <summary>By id, their results and values by year.</summary>
    public IReadOnlyList<PanelSchool> Schools { get; }

    /// <summary>By code.</summary>
    public IReadOnlyList<Covariate> Covariates { get; }

    /// <exception cref="ArgumentException">Two schools of one id, two results of one procedure in one year, or a value of no covariate.</exception>
    public static DeclinePanel Of(IEnumerable<PanelSchool> schools, IEnumerable<Covariate> covariates)
    {
        Covariate[] known = [.. covariates.OrderBy(covariate => covariate.Code, StringComparer.Ordinal)];
        HashSet<string> codes = [.. known.Select(covariate => covariate.Code)];
        PanelSchool[] ordered =
        [
            .. schools.OrderBy(school => school.Id, StringComparer.Ordinal).Select(school => school with
            {
                Results = [.. school.Results.OrderBy(result => result.Year).ThenBy(result => result.Procedure.Name, StringComparer.Ordinal)],
                Values = [.. school.Values.OrderBy(value => value.Year).ThenBy(value => value.Code, StringComparer.Ordinal)],
                Joined = [.. school.Joined.Distinct().Order()],
            }),
        ];
        for (int i = 0; i < ordered.Length; i++)
        {
            PanelSchool school = ordered[i];
            if (i > 0 && ordered[i - 1].Id == school.Id)
            {
                throw new ArgumentException($"There are two schools «{school.Id}».", nameof(schools));
            }

            if (school.Results.Zip(school.Results.Skip(1)).Any(pair =>
                    pair.First.Year == pair.Second.Year && pair.First.Procedure.Name == pair.Second.Procedure.Name))
            {
                throw new ArgumentException($"School «{school.Id}» has two results of one procedure in one year.", nameof(schools));
            }

            if (school.Values.Any(value => !codes.Contains(value.Code)))
            {
                throw new ArgumentException($"School «{school.Id}» has a value of an unknown covariate.", nameof(schools));
            }
        }

        return new DeclinePanel(ordered, known);
    }

    /// <summary>Without what came after a year: the panel somebody would have had then.</summary>
    public DeclinePanel Until(SchoolYear last)
    {
        PanelSchool[] schools =
        [
            .. Schools.Select(school => school with
            {
                Results = [.. school.Results.Where(result => result.Year <= last)],
                Values = [.. school.Values.Where(value => value.Year <= last)],
                Joined = [.. school.Joined.Where(joined => joined <= last)],
                ClosedYear = school.SeesSpringOf(last.Next) ? null : school.ClosedYear,
            }),
        ];

        // What was first reported later was no covariate then.
        HashSet<string> reported = [.. schools.SelectMany(school => school.Values).Select(value => value.Code)];
        return new DeclinePanel(schools, [.. Covariates.Where(covariate => reported.Contains(covariate.Code))]);
    }

    /// <summary>SHA-256 of everything in the panel: equal panels have equal hashes, in whatever order they came.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Covariate covariate in Covariates)
        {
            Add($"x\t{covariate.Code}\t{covariate.Group}\n");
        }

        foreach (PanelSchool school in Schools)
        {
            Add($"s\t{school.Id}\t{school.Territory}\t{school.ReferenceGroup}\n");
            foreach (SchoolYear joined in school.Joined)
            {
                Add($"j\t{joined.StartYear}\n");
            }

            if (school.ClosedYear is { } closed)
            {
                Add($"c\t{closed}\n");
            }

            foreach (PanelResult r in school.Results)
            {
                Add($"r\t{r.Year.StartYear}\t{r.Procedure.Name}\t{r.Procedure.Grade}\t{r.Procedure.IsFinal}\t{r.Procedure.IsListed}\t{r.N}\t{r.Good}\t{r.Twos}\t{r.Fives}\t{r.KnownAt:yyyyMMdd}\n");
            }

            foreach (CovariateValue value in school.Values)
            {
                Add($"v\t{value.Year.StartYear}\t{value.Code}\t{value.Value:R}\t{value.KnownAt:yyyyMMdd}\n");
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(FormattableString line) => hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant(line)));
    }

    /// <summary>From the first year with a result to the last; empty without results.</summary>
    public IReadOnlyList<SchoolYear> Years
    {
        get
        {
            SchoolYear[] seen = [.. Schools.SelectMany(school => school.Results).Where(result => result.N > 0).Select(result => result.Year).Distinct()];
            return seen.Length == 0
                ? []
                : [.. Enumerable.Range(seen.Min().StartYear, seen.Max().StartYear - seen.Min().StartYear + 1).Select(year => new SchoolYear(year))];
        }
    }
}
