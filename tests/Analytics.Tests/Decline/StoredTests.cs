using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class StoredTests
{
    private static readonly DeclineScoring _scoring = DeclineScoring.Run(Panels.Random(400, 7, seed: 3), DeclineSettings.Usual, null, "Край");

    [Fact]
    public void Card_IsReadAsItWasWritten()
    {
        ModelCard read = StoredCard.Read(StoredCard.Write(_scoring.Card));

        Assert.Equal(CardMarkdown.Write(_scoring.Card), CardMarkdown.Write(read));
        Assert.Equal(StoredCard.Write(_scoring.Card), StoredCard.Write(read));
    }

    [Fact]
    public void Score_IsReadAsItWasWritten()
    {
        StoredScore score = StoredScore.Of(_scoring.Scores!.Schools[0]);

        StoredScore read = StoredScore.OfJson(score.ToJson());

        Assert.Equal(score.ToJson(), read.ToJson());
        Assert.Equal(_scoring.Scores.Schools[0].Example.Outlook.Level.Mean, read.ForetoldOf("x").Level.Mean);
    }

    [Fact]
    public void Inputs_AreReadAsTheyWereWritten()
    {
        var inputs = new StoredInputs(
            new Dictionary<int, string> { [2] = "a", [4] = "b" }, new DeclineSettings(6, 15), _scoring.Scores!.Origin.Model, new BroughtModel("Край", 2025, "c"), IsAfterwards: true);

        Assert.Equal(inputs.ToJson(), StoredInputs.OfJson(inputs.ToJson()).ToJson());
        Assert.Equal(inputs.Settings, StoredInputs.OfJson(inputs.ToJson()).Settings);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"level":0.1,"another":1}""")]
    [InlineData("not json")]
    public void AnotherForm_IsToldAndNotGuessed(string body) => Assert.Throws<FormatException>(() => StoredScore.OfJson(body));

    [Fact]
    public void HashOfAMunicipality_DoesNotSeeLaterYears()
    {
        DeclinePanel all = Panels.Random(12, 6, seed: 5);
        var until = new SchoolYear(Panels.FirstYear + 3);

        Assert.Equal(StoredInputs.HashOf(all, until), StoredInputs.HashOf(all.Until(until), until));
        Assert.NotEqual(StoredInputs.HashOf(all, until), StoredInputs.HashOf(all, until.Next));
        Assert.Equal(until, all.Until(until).Years[^1]);
    }

    [Theory]
    [InlineData(0.5, 10, false)]
    [InlineData(1, 1, true)]
    [InlineData(30, 50, true)]
    [InlineData(31, 10, false)]
    [InlineData(5, 60, false)]
    [InlineData(double.NaN, 10, false)]
    public void Settings_OutOfRange_AreRefused(double drop, double capacity, bool isFine) =>
        Assert.Equal(isFine, new DeclineSettings(drop, capacity).Problem is null);
}
