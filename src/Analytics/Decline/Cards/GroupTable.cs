using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>How one list falls on one kind of schools.</summary>
/// <param name="Name">Russian.</param>
/// <param name="N">School-years.</param>
/// <param name="Flagged">The part of them that is on the list.</param>
/// <param name="Precision">Null when none is on the list.</param>
/// <param name="FalseAlarms">Of those without a decline, the part that is on the list; null when all declined.</param>
public sealed record GroupRow(
    string Name, int N, double BaseRate, double Flagged, double? Precision, double? FalseAlarms, double? Auc);

/// <summary>A single list is a list of small schools: these tables show it.</summary>
public static class GroupTable
{
    private const double Small = 12;
    private const double Large = 30;

    public static readonly IReadOnlyList<string> Sizes = ["до 12 участников в работе", "от 12 до 30", "больше 30"];

    private static readonly IReadOnlyList<string> _thirds = ["нижняя треть уровня", "средняя треть", "верхняя треть"];

    /// <returns>One of <see cref="Sizes"/>.</returns>
    public static string SizeOf(double pupilsPerProcedure) =>
        pupilsPerProcedure < Small ? Sizes[0] : pupilsPerProcedure <= Large ? Sizes[1] : Sizes[2];

    internal static string SizeOf(DeclineExample example) => SizeOf(example.PupilsPerProcedure);

    internal static IReadOnlyList<GroupRow> BySize(IReadOnlyList<Fold> folds, Rung rung, double capacity) =>
        Of(folds, rung, capacity, (fold, i) => SizeOf(fold.Rows[i]), Sizes);

    /// <summary>Thirds of each year by the level at the origin: the label is likelier the higher a school stands.</summary>
    internal static IReadOnlyList<GroupRow> ByLevel(IReadOnlyList<Fold> folds, Rung rung, double capacity)
    {
        Dictionary<Fold, int[]> thirds = folds.ToDictionary(fold => fold, fold =>
        {
            int[] third = new int[fold.Rows.Count];
            int place = 0;
            foreach (int i in Enumerable.Range(0, fold.Rows.Count).OrderBy(i => fold.Rows[i].Outlook.Level.Mean))
            {
                third[i] = 3 * place++ / fold.Rows.Count;
            }

            return third;
        }, ReferenceEqualityComparer.Instance as IEqualityComparer<Fold>);
        return Of(folds, rung, capacity, (fold, i) => _thirds[thirds[fold][i]], _thirds);
    }

    /// <param name="trait">Null: not known, and left out.</param>
    internal static IReadOnlyList<GroupRow> By(IReadOnlyList<Fold> folds, Rung rung, double capacity, Func<DeclineExample, string?> trait) => Of(
        folds,
        rung,
        capacity,
        (fold, i) => trait(fold.Rows[i]),
        [.. folds.SelectMany(fold => fold.Rows).Select(trait).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);

    private static IReadOnlyList<GroupRow> Of(
        IReadOnlyList<Fold> folds, Rung rung, double capacity, Func<Fold, int, string?> group, IReadOnlyList<string> names)
    {
        var rows = folds.Where(fold => fold.Probabilities.ContainsKey(rung)).SelectMany(fold =>
        {
            HashSet<int> listed = [.. Enumerable.Range(0, fold.Rows.Count)
                .OrderByDescending(i => fold.Probabilities[rung][i]).Take(Capacity.Of(fold.Rows.Count, capacity))];
            return Enumerable.Range(0, fold.Rows.Count).Select(i => (
                Group: group(fold, i), Declined: fold.Rows[i].Declined!.Value, P: fold.Probabilities[rung][i], Listed: listed.Contains(i)));
        }).ToLookup(row => row.Group);
        return [.. names.Where(rows.Contains).Select(name =>
        {
            var of = rows[name].ToArray();
            int declines = of.Count(row => row.Declined);
            int listed = of.Count(row => row.Listed);
            return new GroupRow(
                name,
                of.Length,
                (double)declines / of.Length,
                (double)listed / of.Length,
                listed == 0 ? null : (double)of.Count(row => row.Listed && row.Declined) / listed,
                declines == of.Length ? null : (double)of.Count(row => row.Listed && !row.Declined) / (of.Length - declines),
                BinaryMetrics.Of([.. of.Select(row => row.Declined)], [.. of.Select(row => row.P)], 1).Value!.Auc);
        })];
    }
}
