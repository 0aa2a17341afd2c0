namespace SchoolSupport.Domain.Facts;

/// <summary>What a claim speaks about, whoever makes it. Every <see cref="FactKey"/> lies in exactly one scope.</summary>
/// <param name="Aspect">One of <see cref="Aspects"/>: tables of different aspects complement one another.</param>
/// <param name="Subject">Empty where one table replaces all its subjects at once: bands of staff, risk factors.</param>
public readonly record struct Scope(
    int TerritoryId,
    SchoolYear Year,
    Season Season,
    Attempt Attempt,
    string Procedure,
    int? ProgrammeGrade,
    string Subject,
    string Aspect)
{
    /// <summary>The scope of a list: who took no physics still stands in it.</summary>
    public Scope OfAllSubjects() => this with { Subject = "" };

    public static Scope Of(FactKey key) => new(
        key.TerritoryId,
        key.Year,
        key.Season,
        key.Attempt,
        key.Procedure,
        key.ProgrammeGrade,
        Procedures.IsAssessment(key.Procedure) || Procedures.IsOlympiad(key.Procedure) ? key.Subject : "",
        key.Aspect);
}
