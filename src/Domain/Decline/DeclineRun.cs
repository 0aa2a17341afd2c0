using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Decline;

/// <summary>
/// One calculation of the risk of decline, as it was made: which data, which definition, which model, what was said of each school.
/// Never changed and never taken back; a new calculation is a new run.
/// </summary>
public sealed class DeclineRun
{
    public int Id { get; init; }

    /// <summary>The region whose municipalities were learned from together, or the one municipality.</summary>
    public required int TerritoryId { get; init; }

    /// <summary>The last year whose results it looked at; it speaks of the next one.</summary>
    public required SchoolYear Origin { get; init; }

    /// <summary>The data version it was computed from.</summary>
    public required int ComputedFrom { get; init; }

    /// <summary>The data version it became.</summary>
    public required int GivenAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Person { get; init; }

    public required Role Role { get; init; }

    /// <summary>SHA-256 of all that was computed from.</summary>
    public required string DataHash { get; init; }

    /// <summary>What was computed from, by municipality, the definition and the model that was brought, as JSON in the form of its owner.</summary>
    public required string Inputs { get; init; }

    /// <summary>Whose probabilities these are: the code of a rung.</summary>
    public required string Rung { get; init; }

    /// <summary>Why it is this rung and no higher one, in Russian.</summary>
    public required string Sentence { get; init; }

    /// <summary>The part of school-years with a decline in the past; null where there are too few.</summary>
    public required double? BaseRate { get; init; }

    /// <summary>What the calculation is worth on past years, as JSON in the form of its owner.</summary>
    public required string Card { get; init; }

    /// <summary>The same as a Russian text (Markdown), readable when the form is an old one.</summary>
    public required string CardText { get; init; }

    /// <summary>The trained model as a file for other places; null when none was approved.</summary>
    public required string? Model { get; init; }

    /// <summary>Of the program and the libraries.</summary>
    public required string Software { get; init; }
}
