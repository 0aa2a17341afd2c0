using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Ingest.ByHand;

/// <summary>One value a person enters: about what, how much, why, and by which document.</summary>
public sealed record EnteredValue
{
    public required School School { get; init; }

    public required SchoolYear Year { get; init; }

    public Season Season { get; init; } = Season.Spring;

    /// <summary>A procedure that assesses pupils; see <see cref="Procedures.IsAssessment"/>.</summary>
    public required string Procedure { get; init; }

    public int? ProgrammeGrade { get; init; }

    /// <summary>As the tables about the same work have it.</summary>
    public int? PupilGrade { get; init; }

    public required string Subject { get; init; }

    /// <summary>A code of <see cref="EnteredMeasures"/>.</summary>
    public required string Measure { get; init; }

    public required double Number { get; init; }

    /// <summary>Pupils the value is a share or a mean of; null for a count.</summary>
    public int? N { get; init; }

    public required string Reason { get; init; }

    /// <summary>Name, number and date: «протокол РЦОИ № 12 от 15.06.2021».</summary>
    public required string Document { get; init; }

    /// <summary>What stays with the number.</summary>
    public string Note => $"введено вручную: {Reason}; основание: {Document}";

    /// <summary>The grade an examination has by itself; null where it must be said.</summary>
    public static int? GradeOf(string procedure) => procedure switch
    {
        Procedures.Oge or Procedures.Gve9 => 9,
        Procedures.Ege or Procedures.Gve11 => 11,
        _ => null,
    };
}
