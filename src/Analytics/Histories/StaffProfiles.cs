using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Staff facts of one place, or of the schools of a municipality together, as profiles by year.</summary>
internal static class StaffProfiles
{
    public static bool IsStaff(string procedure) => procedure.StartsWith("staff-", StringComparison.Ordinal);

    public static IReadOnlyList<StaffProfile> Of(IReadOnlyList<Fact> facts, Basis basis) =>
        [.. facts.OrderBy(fact => fact.Id).GroupBy(fact => fact.Year).OrderBy(year => year.Key).Select(year => OfYear(year.Key, [.. year], basis))];

    /// <summary>The municipality's own tables of a year lead, since its bands are not those of the schools' tables.</summary>
    public static IReadOnlyList<StaffProfile> OfMunicipality(IReadOnlyList<Fact> own, IReadOnlyList<Fact> schools)
    {
        HashSet<SchoolYear> published = [.. own.Select(fact => fact.Year)];
        return
        [
            .. Of(own, Basis.Published)
                .Concat(Of([.. schools.Where(fact => !published.Contains(fact.Year))], Basis.Pooled))
                .OrderBy(profile => profile.Year),
        ];
    }

    private static StaffProfile OfYear(SchoolYear year, Fact[] facts, Basis basis)
    {
        Figure total = Total(facts, basis);
        return new StaffProfile(
            year,
            total,
            [
                .. facts.GroupBy(fact => fact.Procedure)
                    .Where(group => group.Key != Procedures.StaffTotal)
                    .OrderBy(group => NameOrder.OfProcedure(group.Key))
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new StaffGroup(group.Key, Bands([.. group], total, basis)))
                    .Where(group => group.Bands.Count > 0),
            ],
            NewDirector(facts, basis));
    }

    private static StaffBand[] Bands(Fact[] group, Figure total, Basis basis)
    {
        int? teachers = Sum(Counted(group.Where(IsTotal), basis), basis).Value is double own ? (int)own : (int?)total.Value;
        teachers ??= SumOfParts(group, basis);
        return
        [
            .. SourceOrder.Of(group.Where(fact => !IsTotal(fact) && fact.Subject != StaffProfile.Director))
                .GroupBy(fact => fact.Subject)
                .Select(band => Band([.. band], teachers, basis)),
        ];
    }

    private static StaffBand Band(Fact[] facts, int? teachers, Basis basis)
    {
        Figure people = Sum(Counted(facts, basis), basis);
        int? n = basis == Basis.Published ? teachers : TeachersOf(facts) ?? (basis == Basis.School ? teachers : null);
        Figure? share = facts[0].Procedure is Procedures.StaffMovement or Procedures.StaffVacancies ? null
            : people.Value is double count && n is > 0 and int all && count <= all
                ? new Figure(Estimate.OfWhole(new((int)count, all)), people.Origin, basis)
            : basis != Basis.Pooled && facts[0][Measures.Share] is { State: ValueState.Known, Number: double percent }
                ? new Figure(Estimate.Reported(percent, Unit.Percent, n), new Origin([FactRef.To(facts[0], Measures.Share)]), basis)
            : Figure.None(Unit.Percent, people.Estimate.WhyNoValue ?? NoValue.NumberUnknown, basis);
        return new StaffBand(facts[0].Subject, people, share);
    }

    /// <summary>The bands are all teachers when the source says that their shares make 100 %, or nearly so when rounded.</summary>
    private static int? SumOfParts(Fact[] group, Basis basis)
    {
        double shares = group.Sum(fact => fact[Measures.Share]?.Number ?? double.NaN);
        return basis == Basis.Published && Math.Abs(shares - 100) <= 0.5 * group.Length ? (int?)Sum(group, basis).Value : null;
    }

    private static Figure Total(Fact[] facts, Basis basis)
    {
        Fact[] totals = [.. facts.Where(IsTotal)];
        string? procedure = totals.Select(fact => fact.Procedure).OrderBy(NameOrder.OfProcedure).FirstOrDefault();
        return procedure is null
            ? Figure.None(Unit.People, NoValue.NoData, basis)
            : Sum(Counted(totals.Where(fact => fact.Procedure == procedure), basis), basis);
    }

    /// <summary>No value when one of the numbers is not known.</summary>
    /// <param name="facts">In the order they were loaded.</param>
    private static Figure Sum(IEnumerable<Fact> facts, Basis basis)
    {
        List<FactRef> counted = [];
        double sum = 0;
        foreach (Fact fact in facts)
        {
            if (fact[Measures.People] is not { State: ValueState.Known, Number: double number })
            {
                return Figure.None(Unit.People, NoValue.NoData, basis);
            }

            sum += number;
            counted.Add(FactRef.To(fact, Measures.People));
        }

        return counted.Count > 0
            ? new Figure(Estimate.Exact((int)sum, Unit.People), new Origin(counted), basis)
            : Figure.None(Unit.People, NoValue.NoData, basis);
    }

    /// <summary>All schools' facts of a band; of one place, where two tables have it, the latest.</summary>
    private static IEnumerable<Fact> Counted(IEnumerable<Fact> facts, Basis basis) =>
        basis == Basis.Pooled ? facts : facts.TakeLast(1);

    /// <summary>The teachers of the schools that have the band; null when one of them does not tell.</summary>
    private static int? TeachersOf(Fact[] band) =>
        band.All(fact => fact[Measures.People]?.N is not null) ? band.Sum(fact => fact[Measures.People]!.N!.Value) : null;

    private static bool IsTotal(Fact fact) => fact.Subject == StaffProfile.TotalBand;

    private static bool? NewDirector(Fact[] facts, Basis basis) => basis != Basis.School
        ? null
        : facts.Where(fact => fact.Subject == StaffProfile.Director).OrderBy(fact => fact.Id).LastOrDefault()?[Measures.Text]?.Text switch
        {
            "да" => true,
            "нет" => false,
            _ => null,
        };
}
