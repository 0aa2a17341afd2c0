using CsCheck;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class PrecedenceTests
{
    private static readonly string[] AllSources = [Sources.FisOko, Sources.RegionalCentre, Sources.Municipal, "sadr", "mcko"];

    /// <summary>Up to eight imports of up to three claims of up to four facts; school 0 is the territory itself.</summary>
    private static readonly Gen<LiveFact[]> Histories =
        Gen.Select(
            Gen.Int[1, 8],
            Gen.OneOf(AllSources),
            Gen.OneOf(Extent.AllSchools, Extent.AllSchools, Extent.OneSchool, Extent.ListedSchools, Extent.TerritoryItself, Extent.TotalRow),
            Gen.Int[1, 5],
            Gen.OneOf("физика", "химия"),
            Gen.Int[1, 5].Array[1, 3])
        .Array[0, 24]
        .Select(claims => WithRosters([.. claims
            .SelectMany((claim, i) => Facts(i + 1, claim.Item1, claim.Item2, claim.Item3, claim.Item4, claim.Item5, claim.Item6))]));

    [Fact]
    public void Current_AnyHistory_IsAsTheRuleSaysFactByFact() => Histories.Sample(facts =>
        Precedence.Current(facts).SetEquals(Rule.Current(facts)));

    [Fact]
    public void Current_AnyOrderOfReading_IsTheSame() => Gen.Select(Histories, Gen.Int[0, 1000]).Sample((facts, seed) =>
    {
        LiveFact[] shuffled = [.. facts];
        new Random(seed).Shuffle(shuffled);
        return Precedence.Current(facts).SetEquals(Precedence.Current(shuffled));
    });

    [Fact]
    public void Current_WithoutAnImport_ChangesOnlyTheScopesItSpokeOf() =>
        Gen.Select(Histories, Gen.Int[1, 8]).Sample((facts, undone) =>
        {
            LiveFact[] rest = [.. facts.Where(fact => fact.Claim.ImportId != undone)];
            HashSet<Scope> touched = [.. facts.Except(rest).Select(fact => fact.Claim.Scope)];
            HashSet<long> changed = Precedence.Current(facts);
            changed.SymmetricExceptWith(Precedence.Current(rest));
            return facts.Where(fact => changed.Contains(fact.Id)).All(fact => touched.Contains(fact.Claim.Scope));
        });

    [Fact]
    public void Current_EveryKeySomebodyStillStates_HasExactlyOne() => Histories.Sample(facts =>
    {
        HashSet<long> current = Precedence.Current(facts);
        List<FactKey> keys = [.. facts.Where(fact => current.Contains(fact.Id)).Select(fact => fact.Key)];
        return keys.Count == keys.Distinct().Count()
            && keys.ToHashSet().SetEquals(facts.Where(fact => Rule.Holds(fact, facts)).Select(fact => fact.Key));
    });

    [Fact]
    public void Verdicts_AnyHistory_AgreeWithWhatIsCurrentAndNameWhoElseSpeaks() => Histories.Sample(facts =>
    {
        Dictionary<long, Verdict> verdicts = Precedence.Verdicts(facts);
        HashSet<long> current = Rule.Current(facts);
        return facts.All(fact => verdicts[fact.Id] is var verdict
            && (verdict.Standing == Standing.InForce) == current.Contains(fact.Id)
            && verdict.Standing switch
            {
                Standing.InForce => verdict.By is null,
                Standing.Replaced => verdict.By >= fact.Claim.ImportId,
                Standing.OtherSourceLeads => facts.Any(other => other.Key == fact.Key && other.Claim.ImportId == verdict.By && other.Claim.Source != fact.Claim.Source),
                _ => fact.Claim.Extent == Extent.TotalRow && verdict.By != fact.Claim.ImportId,
            });
    });

    [Fact]
    public void Current_PartsOfOneListInAnyOrder_AllStand() =>
        Gen.Select(Gen.Int[1, 9].Array[2, 9].Select(schools => schools.Distinct().ToArray()), Gen.Int[1, 8], Gen.Int[0, 1000]).Sample((schools, parts, seed) =>
        {
            int[] order = [.. Enumerable.Range(1, parts)];
            new Random(seed).Shuffle(order);
            LiveFact[] facts = WithRosters([.. schools.Chunk(Math.Max(1, schools.Length / parts)).SelectMany((part, i) =>
                Facts(i + 1, i < order.Length ? order[i] : i + 1, Sources.Municipal, Extent.AllSchools, 0, "физика", part))]);
            return Precedence.Current(facts).Count == schools.Length;
        });

    [Fact]
    public void Current_LaterListWithOneSchoolInCommon_TakesTheWholeOfTheEarlier()
    {
        LiveFact[] facts = WithRosters(
        [
            .. Facts(1, 1, Sources.Municipal, Extent.AllSchools, 0, "физика", [1, 2]),
            .. Facts(2, 2, Sources.Municipal, Extent.AllSchools, 0, "физика", [3, 4]),
            .. Facts(3, 3, Sources.Municipal, Extent.AllSchools, 0, "физика", [2, 5]),
        ]);

        HashSet<long> current = Precedence.Current(facts);

        Assert.Equal([2, 3, 4, 5], facts.Where(fact => current.Contains(fact.Id)).Select(fact => fact.Key.SchoolId!.Value).Order());
        Assert.Equal(new Verdict(Standing.Replaced, 3), Precedence.Verdicts(facts)[facts[0].Id]);
    }

    // Schools 1 and 2 took physics, then it turned out that only 3 did; all three stand in both lists under chemistry.
    [Fact]
    public void Current_CorrectedListOfASubject_ReplacesItThoughNoSchoolOfTheSubjectIsInCommon()
    {
        LiveFact[] facts = WithRosters(
        [
            .. Facts(1, 1, Sources.Municipal, Extent.AllSchools, 0, "физика", [1, 2]),
            .. Facts(2, 1, Sources.Municipal, Extent.AllSchools, 0, "химия", [1, 2, 3]),
            .. Facts(3, 2, Sources.Municipal, Extent.AllSchools, 0, "физика", [3]),
            .. Facts(4, 2, Sources.Municipal, Extent.AllSchools, 0, "химия", [1, 2, 3]),
        ]);

        HashSet<long> current = Precedence.Current(facts);

        Assert.Equal([3], facts.Where(fact => current.Contains(fact.Id) && fact.Key.Subject == "физика").Select(fact => fact.Key.SchoolId!.Value));
    }

    [Fact]
    public void Current_TotalsOfTwoParts_AreNoValuesOfTheTerritory()
    {
        LiveFact[] facts = WithRosters(
        [
            .. Facts(1, 1, Sources.Municipal, Extent.AllSchools, 0, "физика", [1, 2]),
            .. Facts(2, 1, Sources.Municipal, Extent.TotalRow, 0, "физика", [0]),
            .. Facts(3, 2, Sources.Municipal, Extent.AllSchools, 0, "физика", [3]),
            .. Facts(4, 2, Sources.Municipal, Extent.TotalRow, 0, "физика", [0]),
        ]);
        Dictionary<long, Verdict> verdicts = Precedence.Verdicts(facts);
        Assert.All(facts, fact => Assert.Equal(
            fact.Key.SchoolId is null ? Standing.TotalOfPart : Standing.InForce, verdicts[fact.Id].Standing));

        // The whole list again, with a total of its own.
        LiveFact[] whole = WithRosters([.. facts,
            .. Facts(5, 3, Sources.Municipal, Extent.AllSchools, 0, "физика", [1, 2, 3]),
            .. Facts(6, 3, Sources.Municipal, Extent.TotalRow, 0, "физика", [0])]);
        Assert.Equal([50, 51, 52, 60], Precedence.Current(whole).Order());
    }

    [Fact]
    public void ToString_OfAFact_EndsSoThatAFailureCanBeRead() =>
        Assert.Contains("Subject = физика", Facts(1, 1, Sources.Municipal, Extent.AllSchools, 0, "физика", [1]).Single().ToString(), StringComparison.Ordinal);

    /// <summary>As the storage gives them: every list knows the schools of its file, of other subjects too.</summary>
    private static LiveFact[] WithRosters(LiveFact[] facts)
    {
        Dictionary<long, LiveClaim> claims = facts.Select(fact => fact.Claim).DistinctBy(claim => claim.Id).ToDictionary(
            claim => claim.Id,
            claim => claim.Extent == Extent.AllSchools ? claim with { Roster = Rule.Roster(claim, facts).ToHashSet() } : claim);
        return [.. facts.Select(fact => fact with { Claim = claims[fact.Claim.Id] })];
    }

    private static IEnumerable<LiveFact> Facts(
        int id, int import, string source, Extent extent, int school, string subject, int[] schools)
    {
        const int grade = 5;
        var scope = new Scope(1, new SchoolYear(2022), Season.Spring, Attempt.Main, Procedures.Vpr, grade, subject, Aspects.Marks);
        var claim = new LiveClaim(id, import, source, extent, extent == Extent.OneSchool ? school : null, scope);
        return schools.Select((other, row) => new LiveFact((10 * id) + row, claim, new FactKey(
            1,
            extent switch { Extent.AllSchools or Extent.ListedSchools => other, Extent.OneSchool => school, _ => null },
            scope.Year,
            scope.Season,
            scope.Attempt,
            scope.Procedure,
            grade,
            PupilGrade: null,
            scope.Subject,
            scope.Aspect)));
    }
}
