using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>What the year's end is counted by.</summary>
public enum OutcomeIndicator
{
    /// <summary>Pupils whose yearly marks are all 4 and 5.</summary>
    Good,

    /// <summary>Pupils with a yearly mark 2.</summary>
    Failing,
    AcademicDebt,

    /// <summary>Certificates with honours of grade 9, of its graduates.</summary>
    Honours9,

    /// <summary>Certificates with honours of grade 11, of its graduates.</summary>
    Honours11,

    /// <summary>Where a table does not tell grade 9 from 11.</summary>
    Honours,
}

/// <summary>How a school's or municipality's year ended by its own assessment. See docs/indicators/year-outcomes.md.</summary>
public sealed record YearOutcome
{
    public const string AllPupils = "Обучающихся";

    /// <summary>Called so by tables of pupils as well.</summary>
    private const string Debt = "С академической задолженностью";

    /// <summary>What the import calls each number, and the number it is a share of.</summary>
    private static readonly Dictionary<OutcomeIndicator, (string Item, string Whole)> Items = new()
    {
        [OutcomeIndicator.Good] = ("На «4» и «5»", AllPupils),
        [OutcomeIndicator.Failing] = ("Не успевают", AllPupils),
        [OutcomeIndicator.AcademicDebt] = (Debt, AllPupils),
        [OutcomeIndicator.Honours9] = ("Аттестатов с отличием, 9 класс", "Выпускников, 9 класс"),
        [OutcomeIndicator.Honours11] = ("Аттестатов с отличием, 11 класс", "Выпускников, 11 класс"),
        [OutcomeIndicator.Honours] = ("Аттестатов с отличием", "Выпускников"),
    };

    private readonly IReadOnlyDictionary<string, Figure> _counts;
    private readonly Basis _basis;

    private YearOutcome(SchoolYear year, IReadOnlyDictionary<string, Figure> counts, Basis basis)
    {
        Year = year;
        _counts = counts;
        _basis = basis;
    }

    public SchoolYear Year { get; }

    public Figure Pupils => Count(AllPupils);

    /// <summary>How many; no value where no table tells.</summary>
    public Figure CountOf(OutcomeIndicator indicator) => Count(Items[indicator].Item);

    /// <summary>Of the pupils or graduates it is a share of; no value where one of the two is not known.</summary>
    public Figure ShareOf(OutcomeIndicator indicator)
    {
        (string item, string whole) = Items[indicator];
        (Figure part, Figure all) = (Count(item), Count(whole));
        return part.Value is double count && all.Value is > 0 and double n
            ? count <= n
                ? new Figure(Estimate.OfShare(new Share((int)count, (int)n), Method.Counted), Origin.Of([part.Origin, all.Origin]), _basis)
                : Figure.None(Unit.Percent, NoValue.Doubtful, _basis)
            : Figure.None(Unit.Percent, part.Value is null ? part.Estimate.WhyNoValue ?? NoValue.NoData : NoValue.NumberUnknown, _basis);
    }

    /// <summary>By year, of one place.</summary>
    /// <param name="context">Of the same place: what its table of pupils tells stands in for what the table of the year's end does not.</param>
    internal static IReadOnlyList<YearOutcome> Of(IReadOnlyList<Fact> facts, IReadOnlyList<ContextValue> context, Basis basis) =>
    [
        .. facts.Select(fact => fact.Year)
            .Concat(context.Where(value => value.Item == Debt && value.Figure.Value is not null).Select(value => value.Year))
            .Distinct().Order().Select(year => new YearOutcome(year, CountsOf(facts.Where(fact => fact.Year == year), context.Where(value => value.Year == year), basis), basis)),
    ];

    private static Dictionary<string, Figure> CountsOf(IEnumerable<Fact> facts, IEnumerable<ContextValue> context, Basis basis)
    {
        var counts = facts.GroupBy(fact => fact.Subject).ToDictionary(item => item.Key, item => CountOf([.. item], basis), StringComparer.Ordinal);
        foreach (ContextValue value in context.Where(value => value.Figure.Value is not null))
        {
            if (value.Item == "Всего")
            {
                counts.TryAdd(AllPupils, value.Figure);
            }
            else if (value.Item == Debt)
            {
                counts.TryAdd(Debt, value.Figure);
            }
        }

        return counts;
    }

    /// <summary>Over the schools that tell both numbers; the municipality's own table stands in where none does.</summary>
    public static (Figure Figure, SchoolCoverage Coverage) OfSchools(MunicipalityHistory municipality, SchoolYear year, OutcomeIndicator indicator)
    {
        YearOutcome[] outcomes = [.. municipality.Schools.SelectMany(school => school.Outcomes.Where(outcome => outcome.Year == year))];
        Figure[] known = [.. outcomes.Select(outcome => outcome.ShareOf(indicator)).Where(share => share.Value is not null)];
        return known.Length == 0 && municipality.Outcomes.FirstOrDefault(outcome => outcome.Year == year) is { } own
            ? (own.ShareOf(indicator), default)
            : (new Figure(Pooling.ByParticipants(known.Select(share => share.Estimate), Unit.Percent).Estimate, Origin.Of(known.Select(share => share.Origin)), Basis.Pooled),
                new SchoolCoverage(known.Length, outcomes.Length - known.Length));
    }

    private static Figure CountOf(Fact[] facts, Basis basis)
    {
        Fact latest = facts.OrderBy(fact => fact.Id).Last();
        return latest[Measures.Pupils] is { State: ValueState.Known, Number: double number }
            ? new Figure(Estimate.Exact((int)number, Unit.Pupils), new Origin([FactRef.To(latest, Measures.Pupils)]), basis)
            : Figure.None(Unit.Pupils, latest[Measures.Pupils]?.State switch
            {
                ValueState.Doubtful => NoValue.Doubtful,
                ValueState.Hidden => NoValue.Hidden,
                ValueState.NotHeld => NoValue.NotHeld,
                _ => NoValue.NoData,
            }, basis);
    }

    private Figure Count(string item) => _counts.GetValueOrDefault(item) ?? Figure.None(Unit.Pupils, NoValue.NoData, _basis);
}
