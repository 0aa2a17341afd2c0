using System.Text.Json;
using SchoolSupport.Analytics.Identification.Methodologies;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>One procedure of a school in a list that was kept.</summary>
/// <param name="Below">Null where only the percentage was known, or nothing.</param>
public sealed record KeptResult(MethodologyProcedure Procedure, ResultState State, int? Below, int? N, double? Percent);

/// <param name="School">As it was called then.</param>
/// <param name="Certainty">From 0 to 1; null where nothing could be judged.</param>
/// <param name="Order">«приказ № 9/1 от 19.01.2022» where it was named by an order; null where it was not.</param>
public sealed record KeptVerdict(
    int SchoolId, string School, ListStatus Status, string Reason, double? Certainty, string? Order, IReadOnlyList<KeptResult> Results);

/// <summary>The list of a year as it was when somebody kept it; what is loaded later changes nothing in it.</summary>
/// <param name="Version">Which version of the methodology it was, for people.</param>
/// <param name="Year">The school year's first calendar year.</param>
public sealed record KeptList(Methodology Methodology, string Version, int Year, IReadOnlyList<KeptVerdict> Verdicts)
{
    public KeptVerdict? Of(int school) => Verdicts.FirstOrDefault(verdict => verdict.SchoolId == school);

    /// <param name="name">Of a school by id.</param>
    /// <param name="reason">Why the verdict is so, for people.</param>
    /// <param name="order">The order that names a school, for people.</param>
    public static KeptList Of(
        IdentificationList list, string version, Func<int, string> name, Func<SchoolVerdict, string> reason, Func<int, string?> order) => new(
        list.Methodology,
        version,
        list.Year.StartYear,
        [
            .. list.Verdicts.Select(verdict => new KeptVerdict(
                verdict.SchoolId,
                name(verdict.SchoolId),
                verdict.Status,
                reason(verdict),
                verdict.Certainty?.Probability,
                order(verdict.SchoolId),
                [.. verdict.Procedures.Select(years => Kept(years.Current))])),
        ]);

    internal static KeptResult Kept(ProcedureResult result) =>
        new(result.Procedure, result.State, result.Below?.Successes, result.N, result.Percent);
}

/// <summary>A kept list as a record keeps it.</summary>
public static class KeptListJson
{
    public static string Write(KeptList list) => JsonSerializer.Serialize(list, MethodologyJson.Options);

    /// <exception cref="JsonException">The text is not a kept list.</exception>
    public static KeptList Read(string text) => JsonSerializer.Deserialize<KeptList>(text, MethodologyJson.Options)
        ?? throw new JsonException("Сохранённый список пуст.");
}
