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
    /// <param name="parts">In the order they were loaded, as <paramref name="published"/>.</param>
    internal static Figure Sum(Fact[] parts, Fact[] published, string measure, Unit unit, Basis basis)
    {
        Fact? own = Array.FindLast(published, fact => fact[measure] is not null);
        Basis whose = own is null ? basis : Basis.Published;
        List<FactRef> counted = [];
        double sum = 0;
        foreach (Fact fact in own is null ? parts : [own])
        {
            if (fact[measure] is not FactValue value)
            {
                continue;
            }

            if (value is not { State: ValueState.Known, Number: double number })
            {
                return Figure.None(unit, NoValue.NoData, whose);
            }

            sum += number;
            counted.Add(FactRef.To(fact, measure));
        }

        return counted.Count > 0
            ? new Figure(Estimate.Exact((int)sum, unit), new Origin(counted), whose)
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
        OlympiadFacts parts = new(facts);
        OlympiadFacts own = new(published);
        return
        [
            .. parts.Keys.Concat(own.Keys)
                .Distinct()
                .OrderBy(key => NameOrder.OfProcedure(key.Stage))
                .ThenBy(key => key.Subject.Length > 0)
                .ThenBy(key => NameOrder.OfSubject(key.Subject), StringComparer.Ordinal)
                .Select(key => new OlympiadSeries(key.Stage, key.Subject, key.Subject.Length > 0
                    ? ByYear(parts.Of(key.Stage, key.Subject), own.Of(key.Stage, key.Subject), basis)
                    : Whole(key.Stage, parts, own, basis))),
        ];
    }

    /// <summary>All subjects together; pupils, each counted once, only from what tells them of the whole stage.</summary>
    private static OlympiadPoint[] Whole(string stage, OlympiadFacts parts, OlympiadFacts own, Basis basis)
    {
        ILookup<SchoolYear, Fact> told = parts.Of(stage, "").ToLookup(fact => fact.Year);
        ILookup<SchoolYear, Fact> published = own.Of(stage, "").ToLookup(fact => fact.Year);
        return
        [
            .. ByYear(parts.Adding(stage), own.Of(stage, ""), basis).Select(point => point with
            {
                Pupils = OlympiadPoint.Sum([.. told[point.Year]], [.. published[point.Year]], Measures.OlympiadPupils, Unit.Pupils, basis),
            }),
        ];
    }

    private static OlympiadPoint[] ByYear(IReadOnlyList<Fact> parts, IReadOnlyList<Fact> published, Basis basis)
    {
        ILookup<SchoolYear, Fact> partsOf = parts.ToLookup(fact => fact.Year);
        ILookup<SchoolYear, Fact> publishedOf = published.ToLookup(fact => fact.Year);
        return
        [
            .. partsOf.Concat(publishedOf).Select(year => year.Key).Distinct().Order()
                .Select(year => OfYear(year, [.. partsOf[year]], [.. publishedOf[year]], basis)),
        ];
    }

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
