using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Identification.Methodologies;

/// <summary>A methodology of two works of grade 6 and two of ОГЭ: 30 %, two in a year or one two years running.</summary>
internal static class Sample
{
    public static MethodologyProcedure Russian6 { get; } = new(Procedures.Vpr, 6, "Русский язык", LowDefinition.MarkTwo);

    public static MethodologyProcedure Mathematics6 { get; } = new(Procedures.Vpr, 6, "Математика", LowDefinition.MarkTwo);

    public static MethodologyProcedure Russian9 { get; } = new(Procedures.Oge, 9, "Русский язык", LowDefinition.MarkTwo);

    public static MethodologyProcedure Mathematics9 { get; } = new(Procedures.Oge, 9, "Математика", LowDefinition.MarkTwo);

    public static Methodology Methodology { get; } = new()
    {
        Code = "own-1",
        Name = "Своя",
        Procedures = [Russian6, Mathematics6, Russian9, Mathematics9],
        ThresholdPercent = 30,
        Rule = new ListRule(2, 2, RuleJoin.Or),
        LeastPupils = null,
        ExcludedTypes = [],
        FromYear = null,
        ToYear = null,
        Source = "Приказ № 1",
        Undeterminable = "",
        Elements = [new ElementStatus(MethodologyElement.Threshold, Confirmed: true, "пункт 2")],
    };

    public static ListRule OnlyInOneYear { get; } = new(2, null, RuleJoin.Or);
}
