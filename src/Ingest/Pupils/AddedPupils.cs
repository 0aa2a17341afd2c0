using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>
/// Values counted over two groups of pupils as if the groups were one: numbers of pupils add up, means and shares are weighted by
/// the pupils they are of.
/// </summary>
internal static class AddedPupils
{
    public static IReadOnlyList<FactValue> Of(IReadOnlyList<FactValue> first, IReadOnlyList<FactValue> second)
    {
        Dictionary<string, FactValue> left = first.ToDictionary(value => value.Measure, StringComparer.Ordinal);
        Dictionary<string, FactValue> right = second.ToDictionary(value => value.Measure, StringComparer.Ordinal);
        return
        [
            .. left.Keys.Union(right.Keys).Select(measure => (left.GetValueOrDefault(measure), right.GetValueOrDefault(measure)) switch
            {
                ({ } one, { } other) => Sum(one, other),
                ({ } one, null) => Alone(one, right),
                (null, var other) => Alone(other!, left),
            }),
        ];
    }

    private static FactValue Sum(FactValue one, FactValue other) => one with
    {
        Number = (one.Number, other.Number) is not (double left, double right) ? one.Number ?? other.Number
            : one.Measure == Measures.MostPrimaryScore ? Math.Max(left, right)
            : IsPerPupil(one.Measure) ? Mean(left, one.N, right, other.N)
            : left + right,
        N = one.N is null && other.N is null ? null : (one.N ?? 0) + (other.N ?? 0),
        State = one.State == ValueState.Doubtful || other.State == ValueState.Doubtful ? ValueState.Doubtful : one.State,
        Rows = Hull(one.Rows, other.Rows),
    };

    /// <summary>
    /// A score that nobody of the other group reached is still one of the scores of all pupils; marks beside pupils of whom not one mark
    /// was read are as doubtful as theirs.
    /// </summary>
    private static FactValue Alone(FactValue value, Dictionary<string, FactValue> others) =>
        Measures.Marks.Contains(value.Measure) ? value with { State = ValueState.Doubtful }
        : others.TryGetValue(Measures.MeanPrimaryScore, out FactValue? mean) && Measures.Of(value.Measure).Unit == "pupils" && value.N is not null ? value with { N = value.N + mean.N }
        : value;

    private static bool IsPerPupil(string measure) => Measures.Of(measure).Unit is "%" or "test-score" or "primary-score";

    private static double? Mean(double left, int? leftPupils, double right, int? rightPupils) =>
        leftPupils + rightPupils is > 0 and int all ? ((left * leftPupils) + (right * rightPupils)) / all : null;

    private static RowRange? Hull(RowRange? one, RowRange? other) => (one, other) is (RowRange left, RowRange right)
        ? new RowRange(Math.Min(left.First, right.First), Math.Max(left.Last, right.Last))
        : one ?? other;
}
