using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Puts a municipality's history together: facts sorted once by school and kind, then each part from its own.</summary>
internal static class HistoryBuilder
{
    public static MunicipalityHistory Build(
        Territory territory,
        IReadOnlyList<School> schools,
        IReadOnlyList<Territory> above,
        IReadOnlyList<Fact> facts,
        IReadOnlyList<ComparabilityBreak> breaks)
    {
        var assessments = new AssessmentBuilder(breaks);
        IReadOnlyList<School> ordered = NameOrder.Schools(schools);
        var bySchool = ordered.ToDictionary(school => school.Id, _ => new PlaceFacts());
        var byTerritory = above.Append(territory).ToDictionary(place => place.Id, _ => new PlaceFacts());
        foreach (Fact fact in facts)
        {
            PlaceOf(fact)?.Add(fact);
        }

        // School by school and independent of one another; the order of the results is that of the schools.
        IReadOnlyList<AssessmentSeries>[] series = OfEach(ordered, (school, _) =>
            Mergers.Mark(assessments.Reported(bySchool[school.Id].Assessments, Basis.School), school, ordered));
        var loaded = new LoadedSchools(ordered, series);
        var composites = new CompositeBuilder(series, loaded);
        IReadOnlyList<CompositeResidual>[] residuals = [.. series.Select(composites.Of)];
        IReadOnlyList<RiskFactorChoice>[] riskFactors =
            [.. ordered.Select(school => RiskFactorChoice.Of(bySchool[school.Id].Of(Procedures.RiskFactor)))];
        AttentionJudgement attention = AttentionJudgement.Of(
            [.. series.Select((one, index) => new JudgedSchool(one, residuals[index], riskFactors[index]))], null);

        SchoolHistory[] histories = OfEach(ordered, (school, index) =>
            History(school, bySchool[school.Id], series[index], residuals[index], riskFactors[index], attention.Schools[index]));
        PlaceFacts own = byTerritory[territory.Id];
        return new MunicipalityHistory(
            territory,
            assessments.Pooled(ordered, series, loaded, assessments.Reported(own.Assessments, Basis.Published)),
            References(above, byTerritory, assessments),
            attention.Summary,
            StaffProfiles.OfMunicipality(own.Staff, [.. bySchool.Values.SelectMany(school => school.Staff)]),
            OlympiadSeries.Of([.. bySchool.Values.SelectMany(school => school.Olympiads)], own.Olympiads, Basis.Pooled),
            ContextValue.Of(own.Of(Procedures.Context), Basis.Published),
            Groups(histories),
            ProgrammeTarget.Of(own.Of(Procedures.ProgrammeTarget), StaffingLevel.Of(histories)),
            Roadmap.Of(own.Of(Procedures.ProgrammeRoadmap)),
            DataCompleteness.Of(ordered, [.. bySchool.Values.Append(own).SelectMany(place => place.All)]),
            histories)
        {
            Outcomes = YearOutcome.Of(own.Of(Procedures.YearOutcomes), ContextValue.Of(own.Of(Procedures.Context), Basis.Published), Basis.Published),
        };

        PlaceFacts? PlaceOf(Fact fact)
        {
            if (fact.SchoolId is not int school)
            {
                return byTerritory.GetValueOrDefault(fact.TerritoryId);
            }

            return bySchool.TryGetValue(school, out PlaceFacts? place) || fact.TerritoryId != territory.Id
                ? place
                : throw new ArgumentException($"Fact {fact.Id} speaks of the school {school}, which is not in the list.", nameof(facts));
        }
    }

    private static T[] OfEach<T>(IReadOnlyList<School> schools, Func<School, int, T> make)
    {
        var made = new T[schools.Count];
        Parallel.For(0, made.Length, index => made[index] = make(schools[index], index));
        return made;
    }

    private static SchoolHistory History(
        School school,
        PlaceFacts facts,
        IReadOnlyList<AssessmentSeries> series,
        IReadOnlyList<CompositeResidual> composites,
        IReadOnlyList<RiskFactorChoice> riskFactors,
        SchoolAttention attention) =>
        new(
            school,
            series,
            composites,
            attention,
            riskFactors,
            Support.Of(facts.Of(Procedures.Curator), facts.Of(Procedures.NetworkGroup)),
            StaffProfiles.Of(facts.Staff, Basis.School),
            OlympiadSeries.Of(facts.Olympiads, [], Basis.School),
            ContextValue.Of(facts.Of(Procedures.Context), Basis.School))
        {
            OfficialSigns = OfficialSigns.Of(facts.Of(Procedures.Objectivity)),
            OfficialFactors = OfficialFactor.Of(facts.Of(Procedures.RiskProfile), facts.Of(Procedures.RiskFactor)),
            Answers = ContextAnswer.Of(facts.Of(Procedures.ContextAnswer)),
            Outcomes = YearOutcome.Of(facts.Of(Procedures.YearOutcomes), ContextValue.Of(facts.Of(Procedures.Context), Basis.School), Basis.School),
        };

    private static IReadOnlyList<ReferenceSeries> References(
        IReadOnlyList<Territory> above, Dictionary<int, PlaceFacts> facts, AssessmentBuilder assessments) =>
    [
        .. above.OrderBy(place => place.Kind).ThenBy(place => place.Id)
            .Select(place => new ReferenceSeries(place, assessments.Reported(facts[place.Id].Assessments, Basis.Published)))
            .Where(reference => reference.Assessments.Count > 0),
    ];

    private static IReadOnlyList<NetworkGroup> Groups(SchoolHistory[] schools) =>
    [
        .. schools.Where(school => school.Support.NetworkGroup is not null)
            .GroupBy(school => school.Support.NetworkGroup!.Text)
            .OrderBy(group => NameOrder.ByNumber(group.Key))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new NetworkGroup(group.Key, [.. group.Select(school => school.School)])),
    ];
}
