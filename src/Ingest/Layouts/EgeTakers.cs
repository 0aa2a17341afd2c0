using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>What the regional centre's tables of ЕГЭ have in common: who took it at all, and what the subjects are called.</summary>
internal static class EgeTakers
{
    /// <summary>Graduates who took ЕГЭ in any subject.</summary>
    public const string Item = "Выпускники, сдававшие ЕГЭ";

    public static RawFact Fact(Place place, SchoolYear year, int row, bool isTotal, FactValue number) => new()
    {
        Place = place,
        IsTotal = isTotal,
        Year = year,
        Procedure = Procedures.Context,
        Subject = Item,
        Row = row,
        Values = [number],
    };

    /// <summary>Part of a language examination is no examination of its own, but has participants of its own.</summary>
    public static string? Subject(string heading) => EgeBandsMunicipal.SubjectInSentence(heading) is string subject
        ? heading.Contains("(устн", StringComparison.OrdinalIgnoreCase) && !subject.Contains("(устн", StringComparison.OrdinalIgnoreCase) ? $"{subject} (устная часть)" : subject
        : null;
}
