using System.Text.RegularExpressions;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Dashboard.Snapshots;

namespace SchoolSupport.Dashboard.Tests.Decline;

/// <summary>
/// docs/model-card.md is the card of the training district as the program writes it. After a change of a formula write it anew:
/// SCHOOLSUPPORT_WRITE_DOCS=1 dotnet test tests/Dashboard.Tests --filter ModelCardPage.
/// </summary>
public sealed partial class ModelCardPageTests(TrainingPlace place) : IClassFixture<TrainingPlace>
{
    private const string Head = """
        <!-- Written by ModelCardPageTests from data/samples/training; not to be edited by hand. The district is invented. -->


        """;

    [Fact]
    public async Task Page_IsTheCardOfTheTrainingDistrict()
    {
        TerritorySnapshot snapshot = await place.Snapshots.GetAsync(place.Territory.Id, CancellationToken.None);
        var scoring = DeclineScoring.Run(snapshot.Panel, DeclineSettings.Usual, brought: null, place.Territory.Name);
        string text = Head + Versions().Replace(CardMarkdown.Write(scoring.Card), "\n");
        string page = Path.Combine(Repository(), "docs", "model-card.md");
        if (Environment.GetEnvironmentVariable("SCHOOLSUPPORT_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(page, text);
        }

        Assert.Equal(await File.ReadAllTextAsync(page), text);
    }

    /// <summary>The revision of the build and the ids of a database are others on each machine.</summary>
    [GeneratedRegex(@"\n- Хеш данных:[^\n]*\n|\n## Версии\n[\s\S]*$")]
    private static partial Regex Versions();

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SchoolSupport.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
