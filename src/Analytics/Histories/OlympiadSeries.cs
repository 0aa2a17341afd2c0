using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>One year of an olympiad stage. A sum one part of which is not known has no value.</summary>
/// <param name="Participations">As the tables count them: pupils, or a pupil in three subjects three times.</param>
/// <param name="SuccessRate">Winners and prize-winners as a percentage of participations.</param>
/// <param name="Subjects">In how many subjects the stage was held, where the source says so.</param>
public sealed record OlympiadPoint(
    SchoolYear Year,
    Figure Participations,
    Figure Winners,
    Figure PrizeWinners,
    Figure SuccessRate,
    Figure ParticipantsWithDisabilities,
    Figure Subjects)
{
    /// <summary>Each counted once, of all subjects together and where a table tells it: of a sum over subjects it cannot be made.</summary>
    public Figure Pupils { get; init; } = Figure.None(Unit.Pupils, NoValue.NoData, SuccessRate.Basis);

    /// <summary>More pupils than participations cannot be.</summary>
    public bool IsContradictory => Pupils.Value > Participations.Value;

    /// <summary>The published value where there is one, else the sum of the parts; nothing when one of them is not known.</summary>
    internal static Figure Sum(Fact[] parts, Fact[] published, string measure, Unit unit, Basis basis)
    {
        Fact[] own = [.. published.Where(fact => fact[measure] is not null).OrderBy(fact => fact.Id).TakeLast(1)];
        Fact[] counted = own.Length > 0 ? own : [.. parts.Where(fact => fact[measure] is not null).OrderBy(fact => fact.Id)];
        Basis whose = own.Length > 0 ? Basis.Published : basis;
        return counted.Length > 0 && counted.All(fact => fact[measure] is { State: ValueState.Known, Number: not null })
            ? new Figure(
                Estimate.Exact((int)counted.Sum(fact => fact[measure]!.Number!.Value), unit),
                new Origin([.. counted.Select(fact => FactRef.To(fact, measure))]),
                whose)
            : Figure.None(unit, NoValue.NoData, whose);
    }
}

/// <summary>A stage of the olympiad over the years.</summary>
/// <param name="Stage">A code for which <see cref="Procedures.IsOlympiad"/> holds.</param>
/// <param name="Subject">Empty for all subjects together.</param>
public sealed record OlympiadSeries(string Stage, string Subject, IReadOnlyList<OlympiadPoint> Points)
{
    /// <summary>All subjects together first, then each.</summary>
    /// <param name="published">A territory's own values; they lead where they tell something.</param>
    internal static IReadOnlyList<OlympiadSeries> Of(IReadOnlyList<Fact> facts, IReadOnlyList<Fact> published, Basis basis)
    {
        Fact[] all = [.. facts, .. published];
        var bySubject = facts.Where(fact => !IsWhole(fact)).Select(PlaceAndYear).ToHashSet();
        return
        [
            .. all.Select(fact => (Stage: fact.Procedure, Subject: IsWhole(fact) ? "" : fact.Subject))
                .Concat(all.Select(fact => (Stage: fact.Procedure, Subject: "")))
                .Distinct()
                .OrderBy(key => NameOrder.OfProcedure(key.Stage))
                .ThenBy(key => key.Subject.Length > 0)
                .ThenBy(key => NameOrder.OfSubject(key.Subject), StringComparer.Ordinal)
                .Select(key => new OlympiadSeries(key.Stage, key.Subject, ByYear(
                    [.. facts.Where(fact => fact.Procedure == key.Stage && (key.Subject.Length == 0 ? Adds(fact) : !IsWhole(fact) && fact.Subject == key.Subject))],
                    [.. published.Where(fact => fact.Procedure == key.Stage && (key.Subject.Length == 0 ? IsWhole(fact) : fact.Subject == key.Subject))],
                    basis)))
                .Select(series => series.Subject.Length > 0 ? series : series with
                {
                    Points = [.. series.Points.Select(point => point with { Pupils = Once(series.Stage, point.Year) })],
                }),
        ];

        Figure Once(string stage, SchoolYear year) => OlympiadPoint.Sum(
            [.. facts.Where(fact => fact.Procedure == stage && fact.Year == year && IsWhole(fact))],
            [.. published.Where(fact => fact.Procedure == stage && fact.Year == year && IsWhole(fact))],
            Measures.OlympiadPupils,
            Unit.Pupils,
            basis);

        // A school's total is not added to its subjects.
        bool Adds(Fact fact) => !IsWhole(fact) || fact[Measures.Participations] is null || !bySubject.Contains(PlaceAndYear(fact));
    }

    /// <summary>A fact of no school subject; the importer keeps pupils with disabilities in one of their own.</summary>
    private static bool IsWhole(Fact fact) => fact.Subject.Length == 0 || fact[Measures.ParticipantsWithDisabilities] is not null;

    private static (int?, SchoolYear, string) PlaceAndYear(Fact fact) => (fact.SchoolId, fact.Year, fact.Procedure);

    private static OlympiadPoint[] ByYear(Fact[] parts, Fact[] published, Basis basis) =>
    [
        .. parts.Concat(published).Select(fact => fact.Year).Distinct().Order()
            .Select(year => OfYear(year, [.. parts.Where(fact => fact.Year == year)], [.. published.Where(fact => fact.Year == year)], basis)),
    ];

    private static OlympiadPoint OfYear(SchoolYear year, Fact[] parts, Fact[] published, Basis basis)
    {
        Figure participations = Sum(Measures.Participations, Unit.Count);
        Figure winners = Sum(Measures.Winners, Unit.Pupils);
        Figure prizes = Sum(Measures.PrizeWinners, Unit.Pupils);
        return new OlympiadPoint(
            year, participations, winners, prizes, Rate(), Sum(Measures.ParticipantsWithDisabilities, Unit.Pupils), Sum(Measures.OlympiadSubjects, Unit.Count));

        Figure Sum(string measure, Unit unit) => OlympiadPoint.Sum(parts, published, measure, unit, basis);

        Figure Rate() =>
            participations.Value is > 0 and double all && winners.Value is double first && prizes.Value is double second
            && first + second <= all && participations.Basis == winners.Basis && winners.Basis == prizes.Basis
                ? new Figure(
                    Estimate.OfShare(new Share((int)(first + second), (int)all), Method.Counted),
                    Origin.Of([winners.Origin, prizes.Origin, participations.Origin]),
                    participations.Basis)
                : Figure.None(Unit.Percent, NoValue.NoData, basis);
    }
}
