using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Disclosure;

/// <summary>
/// What may leave the system in a picture, a table or a document, so that no number tells of one child. Pages for the
/// people of the programme show everything and only mark small groups. See docs/indicators/disclosure.md.
/// </summary>
public sealed record DisclosureRule
{
    public const int UsualLeastPupils = 5;

    public const int UsualSmallGroup = 10;

    /// <param name="leastPupils">Of fewer pupils nothing is published.</param>
    /// <param name="smallGroup">Below this many a group is called small, and what is so of all its pupils is not published.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="leastPupils"/> is below 2, or <paramref name="smallGroup"/> below it.
    /// </exception>
    public DisclosureRule(int leastPupils = UsualLeastPupils, int smallGroup = UsualSmallGroup)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leastPupils, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(smallGroup, leastPupils);
        LeastPupils = leastPupils;
        SmallGroup = smallGroup;
    }

    public static DisclosureRule Usual { get; } = new();

    public int LeastPupils { get; }

    public int SmallGroup { get; }

    public bool IsSmallGroup(int? n) => n < SmallGroup;

    /// <param name="n">
    /// Pupils the number speaks of. Null where the table does not tell: then nothing shows that the group is small, and
    /// the number is published as it was.
    /// </param>
    /// <param name="allAlike">It says the same of every one of them: 0 %, 100 %, a mean of equal marks.</param>
    public bool Hides(int? n, bool allAlike) => n < LeastPupils || (allAlike && n < SmallGroup);

    public bool Hides(Estimate estimate) => Hides(estimate.N, estimate.AllAlike);

    /// <summary>A change is hidden with either of its years, for it and the other give the hidden one.</summary>
    public bool Hides(Change change) => Hides(change.Before) || Hides(change.After);

    /// <summary>The estimate as it may leave: itself, or none because it is hidden.</summary>
    public Estimate Published(Estimate estimate) => Hides(estimate) ? Estimate.None(estimate.Unit, NoValue.Hidden) : estimate;
}
