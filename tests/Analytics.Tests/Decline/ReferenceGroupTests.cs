using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

/// <summary>Tables of municipalities begin in different years: a late one must not move the results of the others.</summary>
public sealed class ReferenceGroupTests
{
    private const string Late = "t2";

    [Fact]
    public void Results_AgainstTheirOwnGroup_DoNotMoveWhenAnotherJoins()
    {
        DeclinePanel grouped = Of(school => school.Territory);

        Assert.Equal(Results(grouped, without: true), Results(grouped, without: false));
    }

    // What the group is for: against all together the same results jump.
    [Fact]
    public void Results_AgainstAll_Move() => Assert.NotEqual(Results(Of(_ => null), without: true), Results(Of(_ => null), without: false));

    private static DeclinePanel Of(Func<PanelSchool, string?> group)
    {
        DeclinePanel panel = Panels.Random(36, 6, seed: 8);
        return DeclinePanel.Of(panel.Schools.Select(school => school with
        {
            ReferenceGroup = group(school),
            Results = [.. school.Results.Where(result => school.Territory != Late || result.Year >= new SchoolYear(Panels.FirstYear + 3))],
        }), panel.Covariates);
    }

    private static IReadOnlyList<double?> Results(DeclinePanel panel, bool without) =>
    [
        .. DeclineExamples.Of(
                DeclinePanel.Of(panel.Schools.Where(school => !without || school.Territory != Late), panel.Covariates), DeclineRule.Usual)
            .Origins[^1].Examples.Where(example => example.School.Territory != Late).Select(example => example.LastResult),
    ];
}
