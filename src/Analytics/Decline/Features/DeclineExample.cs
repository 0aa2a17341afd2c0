using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>One school at one origin: what was known then and, where it can be said, what came after.</summary>
/// <param name="Values">By the schema; null where not known.</param>
/// <param name="Outlook">Without training.</param>
public sealed record DeclineExample(
    PanelSchool School, SchoolYear Origin, IReadOnlyList<double?> Values, DeclineOutlook Outlook)
{
    /// <summary>Null, and not «no», where it is not defined: too few pupils or past years, no school any more or another one joined to it, or not yet known.</summary>
    public bool? Declined { get; init; }

    /// <summary>Whether the result merely fell by as much since the last year; null where one of the two is missing.</summary>
    public bool? Fell { get; init; }

    /// <summary>Of the last known year, p.p. as a share; null where it was not seen in the year of the origin.</summary>
    public required double? LastResult { get; init; }

    /// <summary>From the year before; null where one of the two is missing.</summary>
    public required double? LastChange { get; init; }

    /// <summary>Years with a value up to the origin.</summary>
    public required int Observations { get; init; }

    public required double PupilsPerProcedure { get; init; }

    /// <summary>Of being on the list of low results next year; null where marks 2 are not known.</summary>
    public required double? LowList { get; init; }

    /// <summary>Whether it was on that list next year; null, and not «no», where that is not defined or not known yet.</summary>
    public bool? CameOnLowList { get; init; }

    /// <summary>Share of marks 2 over the procedures of the origin's year; null where none is known.</summary>
    public double? TwosNow { get; init; }
}

/// <summary>All schools at one origin.</summary>
/// <param name="Medians">Of each feature over the schools; null where no school has it.</param>
/// <param name="Schools">With a result, whose parameters of the level were estimated.</param>
public sealed record OriginYear(
    SchoolYear Year, Statistics.LocalLevel Model, int Schools, IReadOnlyList<DeclineExample> Examples, IReadOnlyList<double?> Medians)
{
    public IReadOnlyList<DeclineExample> Labelled => [.. Examples.Where(example => example.Declined is not null)];

    /// <summary>Whether any school has a value of a feature.</summary>
    /// <param name="place">Of the feature in the schema.</param>
    public bool Knows(int place) => Medians.Count > place && Medians[place] is not null;
}
