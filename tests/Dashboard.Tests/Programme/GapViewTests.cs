using SchoolSupport.Analytics.Targets;
using SchoolSupport.Dashboard.Components.OneSchool;
using SchoolSupport.Dashboard.Components.Programme;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Tests.Programme;

public sealed class GapViewTests
{
    [Fact]
    public void Of_NothingKept_ProposesThePartsOfTheLatestYear() // 30 and 16 of 40 at φ = 2: Wilson of 15 and 8 of 20, Newcombe 4,4 to 57,8
    {
        GapView gap = GapView.Of(View(null), null)!;

        Assert.Equal("Разрыв качества ОГЭ между верхней и нижней частью школ района: 35,0 п.п. (от 4 до 58 п.п.).", Plain(gap.Sentence));
        Assert.Equal(("75,0 % (30 из 40)", "40,0 % (16 из 40)"), (Plain(gap.Years[0].Upper), Plain(gap.Years[0].Lower)));
        Assert.Equal(new SchoolYear(2022), gap.Proposed!.Year);
    }

    // Kept from 2021: then 35 of 40 against 5 of 40, 75 п.п.; now 35. The gap is smaller by 40 of 75, 53 %.
    [Fact]
    public void Of_KeptParts_TellsTheChangeAsAPartOfTheGap()
    {
        GapView gap = GapView.Of(View(new GapDefinition(new SchoolYear(2021), [1, 2], [7, 8]).Write()), null)!;

        Assert.Contains("С 2021/22 он изменился на −40,0 п.п.", Plain(gap.Sentence), StringComparison.Ordinal);
        Assert.Contains("это −53 % от него", Plain(gap.Sentence), StringComparison.Ordinal);
        Assert.Equal((2, null), (gap.Years.Count, gap.Proposed));
    }

    [Fact]
    public void Of_UnreadableRecord_IsSaidAndNotReplaced()
    {
        GapView gap = GapView.Of(View("{}"), null)!;

        Assert.NotNull(gap.Fault);
        Assert.Null(gap.Proposed);
        Assert.Empty(gap.Years);
    }

    [Fact]
    public void Of_OneYear_SaysWhatIsMissing() =>
        Assert.StartsWith("Разрыв посчитать нельзя", GapView.Of(new Facts().School(1, "А").Oge(1, 2022, 0, 5, 5, 0).View(), null)!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Comparable_ContextUnknown_IsRefusedWithTheReason() => Assert.StartsWith(
        "Сравнить условия нельзя: о школе известно условий 0, а нужно не меньше 3.",
        ComparableView.Of(View(null), 1)!.Sentence, StringComparison.Ordinal);

    private static SnapshotView View(string? kept)
    {
        (int Before, int After)[] good = [(18, 14), (17, 16), (10, 19), (10, 10), (10, 10), (10, 1), (3, 8), (2, 8)];
        var facts = new Facts();
        for (int school = 1; school <= good.Length; school++)
        {
            facts.School(school, $"Школа {school}")
                .Oge(school, 2021, 0, 20 - good[school - 1].Before, good[school - 1].Before, 0)
                .Oge(school, 2022, 0, 20 - good[school - 1].After, good[school - 1].After, 0);
        }

        return SnapshotView.For(Actor.Demonstration, new TerritorySnapshot(Facts.District, [Facts.Region], facts.History(), null, 1, false)
        {
            Records = kept is null ? [] : [Record(kept)],
        })!;
    }

    private static KeptRecord Record(string body) => new()
    {
        Kind = RecordKinds.GapDefinition,
        Code = GapDefinition.Code,
        TerritoryId = 2,
        SchoolId = null,
        Body = body,
        IsWithdrawn = false,
        Note = "",
        Person = "Методист",
        Role = default,
        At = default,
        GivenAt = 1,
    };

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
