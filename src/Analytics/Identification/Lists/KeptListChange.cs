namespace SchoolSupport.Analytics.Identification.Lists;

/// <param name="Now">Null where the result is no longer asked for.</param>
public sealed record KeptResultChange(KeptResult Then, KeptResult? Now);

/// <summary>A school whose verdict or results are no longer what the kept list says.</summary>
/// <param name="Now">Null where it is not judged any more.</param>
public sealed record KeptListChange(KeptVerdict Then, SchoolVerdict? Now, IReadOnlyList<KeptResultChange> Results)
{
    /// <summary>What data loaded or mended since would make of the kept list; the list itself stays.</summary>
    /// <param name="now">By the methodology as it was kept.</param>
    /// <returns>By school, in the list's order; empty where nothing moved.</returns>
    public static IReadOnlyList<KeptListChange> Of(KeptList kept, IdentificationList now) =>
    [
        .. kept.Verdicts.Select(verdict => Change(verdict, now.Of(verdict.SchoolId)))
            .Where(change => change.Now?.Status != change.Then.Status || change.Results.Count > 0),
    ];

    private static KeptListChange Change(KeptVerdict then, SchoolVerdict? now) => new(
        then,
        now,
        [
            .. then.Results
                .Select(result => new KeptResultChange(
                    result,
                    now?.Procedures.FirstOrDefault(years => years.Current.Procedure == result.Procedure)?.Current is { } current ? KeptList.Kept(current) : null))
                .Where(change => change.Now != change.Then),
        ]);
}
