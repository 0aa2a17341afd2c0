using CsCheck;
using SchoolSupport.Domain.Facts;
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
            Gen.OneOf(Extent.AllSchools, Extent.OneSchool, Extent.TerritoryItself),
            Gen.Int[1, 3],
            Gen.OneOf(5, 6),
            Gen.Int[1, 3].Array[1, 4])
        .Array[0, 24]
        .Select(claims => claims
            .SelectMany((claim, i) => Facts(i + 1, claim.Item1, claim.Item2, claim.Item3, claim.Item4, claim.Item5, claim.Item6))
            .ToArray());

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

    private static IEnumerable<LiveFact> Facts(
        int id, int import, string source, Extent extent, int school, int grade, int[] schools)
    {
        var scope = new Scope(1, new SchoolYear(2022), Season.Spring, Attempt.Main, Procedures.Vpr, grade, "физика", Aspects.Marks);
        var claim = new LiveClaim(id, import, source, extent, extent == Extent.OneSchool ? school : null, scope);
        return schools.Select((other, row) => new LiveFact((10 * id) + row, claim, new FactKey(
            1,
            extent switch { Extent.AllSchools => other, Extent.OneSchool => school, _ => null },
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
