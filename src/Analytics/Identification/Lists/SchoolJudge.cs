using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>Judges the schools of a municipality by one methodology in one year.</summary>
internal sealed class SchoolJudge
{
    private readonly Methodology _methodology;
    private readonly SchoolYear _year;
    private readonly Dictionary<(int School, MethodologyProcedure Procedure, SchoolYear Year), ProcedureResult> _results = [];

    public SchoolJudge(Methodology methodology, ResultReader reader, MunicipalityHistory municipality, SchoolYear year)
    {
        (_methodology, _year) = (methodology, year);
        var municipal = new Dictionary<SchoolYear, IReadOnlyDictionary<MethodologyProcedure, Share>>();
        for (int back = 0; back < methodology.Years; back++)
        {
            var then = new SchoolYear(year.StartYear - back);
            var sums = new Dictionary<MethodologyProcedure, Share>();
            foreach (SchoolHistory school in municipality.Schools)
            {
                foreach (MethodologyProcedure procedure in methodology.Procedures)
                {
                    ProcedureResult result = reader.Read(school, procedure, then);
                    _results[(school.School.Id, procedure, then)] = result;
                    if (result.Below is { } below)
                    {
                        sums[procedure] = sums.GetValueOrDefault(procedure) + below;
                    }
                }
            }

            municipal[then] = sums;
        }

        Municipal = municipal;
    }

    /// <summary>By year.</summary>
    public IReadOnlyDictionary<SchoolYear, IReadOnlyDictionary<MethodologyProcedure, Share>> Municipal { get; }

    public SchoolVerdict Verdict(SchoolHistory school)
    {
        ProcedureYears[] procedures = [.. _methodology.Procedures.Select(procedure => YearsOf(school, procedure))];
        RulePart inOneYear = InOneYear(procedures);
        RulePart running = Running(procedures);
        ListStatus status = IsThere(school.School) ? IsExcluded(school.School) ? ListStatus.Excluded : Status(inOneYear, running) : ListStatus.NotThere;
        var verdict = new SchoolVerdict(school.School.Id, _year, status, procedures, inOneYear, running);
        bool judged = status is ListStatus.Listed or ListStatus.NotListed;
        return !judged ? verdict : verdict with
        {
            PupilsToBorder = PupilsToBorder.Of(procedures.Select(Border), _methodology.Rule, status == ListStatus.Listed),
            Certainty = procedures.Any(procedure => procedure.Current.Certainty is not null)
                ? new LowResult(ListChance.Of(procedures.Select(TrueChance), _methodology.Rule))
                : null,
            ByChance = ByChance(procedures),
        };
    }

    private ProcedureYears YearsOf(SchoolHistory school, MethodologyProcedure procedure)
    {
        ProcedureResult[] years =
            [.. Enumerable.Range(0, _methodology.Years).Select(back => _results[(school.School.Id, procedure, new SchoolYear(_year.StartYear - back))])];
        string? apart = ResultReader.SeriesOf(school, procedure) is { } series
            ? years.Zip(years.Skip(1)).Select(pair => Apart(series, pair.Second, pair.First)).FirstOrDefault(reason => reason is not null)
            : null;
        RulePart running = _methodology.Rule.YearsRunning is null ? RulePart.Absent
            : years.Any(result => !result.IsLow && !result.IsUnknown) ? RulePart.NotMet
            : apart is null && years.All(result => result.IsLow) ? RulePart.Met
            : RulePart.Unknown;
        return new ProcedureYears(years[0], years[1..], running, apart);
    }

    private static string? Apart(AssessmentSeries series, ProcedureResult before, ProcedureResult after) =>
        before.Period is { } earlier && after.Period is { } later
            ? series.Breaks.FirstOrDefault(known => known.Status == BreakStatus.Confirmed && known.Separates(series.Key, earlier, later))?.Reason
            : null;

    private RulePart InOneYear(ProcedureYears[] procedures)
    {
        if (_methodology.Rule.InOneYear is not int enough)
        {
            return RulePart.Absent;
        }

        int low = procedures.Count(procedure => procedure.Current.IsLow);
        int unknown = procedures.Count(procedure => procedure.Current.IsUnknown);
        return low >= enough ? RulePart.Met : low + unknown >= enough ? RulePart.Unknown : RulePart.NotMet;
    }

    private RulePart Running(ProcedureYears[] procedures) => _methodology.Rule.YearsRunning is null ? RulePart.Absent
        : procedures.Any(procedure => procedure.Running == RulePart.Met) ? RulePart.Met
        : procedures.Any(procedure => procedure.Running == RulePart.Unknown) ? RulePart.Unknown
        : RulePart.NotMet;

    private ListStatus Status(RulePart inOneYear, RulePart running)
    {
        RulePart[] parts = [.. new[] { inOneYear, running }.Where(part => part != RulePart.Absent)];
        (RulePart deciding, ListStatus decided, ListStatus otherwise) = _methodology.Rule.Join == RuleJoin.And
            ? (RulePart.NotMet, ListStatus.NotListed, ListStatus.Listed)
            : (RulePart.Met, ListStatus.Listed, ListStatus.NotListed);
        return parts.Contains(deciding) ? decided : parts.Contains(RulePart.Unknown) ? ListStatus.CannotBeJudged : otherwise;
    }

    private bool IsThere(School school) => !(school.OpenedYear > _year.StartYear) && !(school.ClosedYear <= _year.StartYear);

    private bool IsExcluded(School school) =>
        school.Type is string type && _methodology.ExcludedTypes.Any(excluded => NameKey.Of(excluded) == NameKey.Of(type));

    private static ProcedureBorder Border(ProcedureYears procedure) => new(
        procedure.Current.IsLow, procedure.Current.PupilsToBorder, procedure.NotComparable is null && procedure.Earlier.Count > 0 && procedure.Earlier.All(result => result.IsLow));

    /// <summary>A result of which only the percentage is known is as certain as it is printed.</summary>
    private static ProcedureChance TrueChance(ProcedureYears procedure) => new(
        Probability(procedure.Current),
        procedure.NotComparable is not null || procedure.Earlier.Count == 0 ? 0 : procedure.Earlier.Aggregate(1.0, (all, result) => all * Probability(result)));

    private static double Probability(ProcedureResult result) => result.State switch
    {
        ResultState.Low => result.Certainty?.Probability ?? 1,
        ResultState.NotLow => result.Certainty?.Probability ?? 0,
        _ => 0,
    };

    private double? ByChance(ProcedureYears[] procedures)
    {
        ProcedureYears[] counted = [.. procedures.Where(procedure => procedure.Current is { Below: not null, State: not ResultState.TooFewPupils })];
        return counted.Length == 0 ? null : ListChance.Of(
            counted.Select(procedure => new ProcedureChance(
                Ordinary(procedure.Current),
                procedure.NotComparable is not null || procedure.Earlier.Count == 0 ? 0 : procedure.Earlier.Aggregate(1.0, (all, result) => all * Ordinary(result)))),
            _methodology.Rule);
    }

    private double Ordinary(ProcedureResult result) =>
        result is { Below: { N: > 0 } below, State: not ResultState.TooFewPupils } && Municipal[result.Year][result.Procedure].Value is double share
            ? ShareAtLeast.Probability(below.N, share, _methodology.ThresholdPercent!.Value / 100)
            : 0;
}
