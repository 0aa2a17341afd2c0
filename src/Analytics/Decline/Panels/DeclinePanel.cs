using System.Security.Cryptography;
using System.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>One work pupils sit every year: «ВПР, 5 класс, математика».</summary>
/// <param name="Name">Tells procedures apart.</param>
/// <param name="Grade">Null where it is not known; then no cohort can be followed.</param>
/// <param name="IsFinal">A state examination, marked outside the school.</param>
public sealed record PanelProcedure(string Name, int? Grade = null, bool IsFinal = false)
{
    /// <summary>Whether marks 2 in it can put a school on the list of low results; where nothing says which do, all can.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Russian; null where the name has to do.</summary>
    public string? Title { get; init; }
}

/// <summary>What a school did in one procedure of one year.</summary>
/// <param name="Good">Pupils with marks 4 and 5.</param>
/// <param name="Twos">Null where not known.</param>
/// <param name="Fives">Null where not known.</param>
/// <param name="KnownAt">The day from which it could have been used.</param>
public readonly record struct PanelResult(
    SchoolYear Year, PanelProcedure Procedure, int N, int Good, int? Twos, int? Fives, DateOnly KnownAt);

/// <param name="Year">The year of results it stands beside: what autumn 2026 reports stands beside spring 2026.</param>
/// <param name="KnownAt">The day from which it could have been used.</param>
public readonly record struct CovariateValue(SchoolYear Year, string Code, double Value, DateOnly KnownAt);

/// <summary>One school with all that is known of it, each value with the day it became known.</summary>
/// <param name="Id">Tells schools apart; never a feature.</param>
/// <param name="Territory">Where lists are made; null: one for all.</param>
public sealed record PanelSchool(
    string Id, string? Territory, IReadOnlyList<PanelResult> Results, IReadOnlyList<CovariateValue> Values)
{
    /// <summary>
    /// Whose results its own are held against; null: those of the whole panel. Tables of municipalities begin in different years, and with one group
    /// the level of all would jump when a strong one joins.
    /// </summary>
    public string? ReferenceGroup { get; init; }

    /// <summary>«город», «село»; null where not known. Only for tables of how a list falls on schools.</summary>
    public string? Settlement { get; init; }

    /// <summary>«СОШ», «ООШ»; null where not known.</summary>
    public string? Kind { get; init; }

    /// <summary>
    /// First years with the pupils of a school that was joined to it, the earliest first: what is before and after is not of one school.
    /// </summary>
    public IReadOnlyList<SchoolYear> Joined { get; init; } = [];

    /// <summary>The calendar year it was closed in; null for a school that exists.</summary>
    public int? ClosedYear { get; init; }

    /// <summary>The first year with the pupils it had in a year; null where no school had been joined to it by then.</summary>
    public SchoolYear? Since(SchoolYear year) => Joined.Where(joined => joined <= year).Select(joined => (SchoolYear?)joined).LastOrDefault();

    /// <summary>Whether it is not closed before the spring of a year.</summary>
    public bool SeesSpringOf(SchoolYear year) => !(ClosedYear <= year.StartYear);
}

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
