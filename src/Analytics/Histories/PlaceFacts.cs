using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>The facts of one school or territory, by kind.</summary>
internal sealed class PlaceFacts
{
    private readonly Dictionary<string, List<Fact>> _others = [];

    public List<Fact> All { get; } = [];

    public List<Fact> Assessments { get; } = [];

    public List<Fact> Staff { get; } = [];

    public List<Fact> Olympiads { get; } = [];

    public IReadOnlyList<Fact> Of(string procedure) => _others.GetValueOrDefault(procedure, []);

    public void Add(Fact fact)
    {
        All.Add(fact);
        if (Procedures.IsAssessment(fact.Procedure))
        {
            Assessments.Add(fact);
        }
        else if (StaffProfiles.IsStaff(fact.Procedure))
        {
            Staff.Add(fact);
        }
        else if (Procedures.IsOlympiad(fact.Procedure))
        {
            Olympiads.Add(fact);
        }
        else if (_others.TryGetValue(fact.Procedure, out List<Fact>? known))
        {
            known.Add(fact);
        }
        else
        {
            _others.Add(fact.Procedure, [fact]);
        }
    }
}
