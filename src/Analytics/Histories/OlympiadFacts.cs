using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Facts of the olympiad of one place or of many, found by stage and subject and each time in the order they were loaded.</summary>
internal sealed class OlympiadFacts
{
    private readonly ILookup<(string Stage, string Subject), Fact> _facts;
    private readonly HashSet<(int? School, SchoolYear Year, string Stage)> _bySubject;

    public OlympiadFacts(IReadOnlyList<Fact> facts)
    {
        _facts = facts.OrderBy(fact => fact.Id).ToLookup(fact => (fact.Procedure, IsWhole(fact) ? "" : fact.Subject));
        _bySubject = [.. facts.Where(fact => !IsWhole(fact)).Select(PlaceAndYear)];
    }

    /// <summary>What there are series of: each stage as a whole, and its subjects.</summary>
    public IEnumerable<(string Stage, string Subject)> Keys =>
        _facts.Select(group => group.Key).Concat(_facts.Select(group => (group.Key.Stage, ""))).Distinct();

    /// <param name="subject">Empty for what tells of the stage as a whole.</param>
    public Fact[] Of(string stage, string subject) => [.. _facts[(stage, subject)]];

    /// <summary>What makes up a stage: its subjects, and the whole where no subjects of the place and year are known. A school's total is not added to its subjects.</summary>
    public Fact[] Adding(string stage) =>
    [
        .. _facts.Where(group => group.Key.Stage == stage)
            .SelectMany(group => group)
            .Where(fact => !IsWhole(fact) || fact[Measures.Participations] is null || !_bySubject.Contains(PlaceAndYear(fact)))
            .OrderBy(fact => fact.Id),
    ];

    /// <summary>A fact of no school subject; the importer keeps pupils with disabilities in one of their own.</summary>
    private static bool IsWhole(Fact fact) => fact.Subject.Length == 0 || fact[Measures.ParticipantsWithDisabilities] is not null;

    private static (int?, SchoolYear, string) PlaceAndYear(Fact fact) => (fact.SchoolId, fact.Year, fact.Procedure);
}
