using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Dashboard.Tests.Objectivity;

/// <summary>A whole region's ВПР, for which others counted how many schools the method marks.</summary>
public sealed class AltaiMarkersTests(ITestOutputHelper output)
{
    private const string File = "ru/altai-vpr/2021/Проведение работы по математике, 4 класс. ВПР 2021.xlsx";

    // Counted apart from this program: 80 of about 630 schools in mathematics of grade 4.
    [Fact]
    public void InflatedMean_MathematicsOfGradeFour_MarksAsManyAsCountedElsewhere()
    {
        if (Shared() is not string data || !System.IO.File.Exists(Path.Combine(data, File)))
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        FileReading reading = FileReader.Read(
            File, System.IO.File.ReadAllBytes(Path.Combine(data, File)), [], ReadLimits.Default with { MaxTime = TimeSpan.FromMinutes(10) });
        var scores = reading.Tables.SelectMany(table => table.Facts)
            .Where(fact => (fact.Aspect ?? "") == Aspects.PrimaryScores)
            .Select(fact => new ScoreDistribution(ScoreScale.PrimaryScores,
                [.. fact.Values.Where(value => Measures.PrimaryScoreOf(value.Measure) is not null).Select(value => (Measures.PrimaryScoreOf(value.Measure)!.Value.Score, value.Number!.Value)).OrderBy(one => one.Item1)]))
            .ToArray();
        MeanScore region = MeanScore.Of(ScoreDistribution.Together(scores)!)!.Value;
        InflatedMean[] schools = [.. scores.Select(MeanScore.Of).OfType<MeanScore>().Select(mean => new InflatedMean(mean, region, ScoreScale.PrimaryScores, IsRegion: true))];

        output.WriteLine($"{schools.Length} schools, {schools.Count(one => one.Fires)} marked, {schools.Count(one => one.IsSignal)} of them with ten pupils and more");
        Assert.InRange(schools.Length, 600, 640);
        Assert.Equal(80, schools.Count(one => one.Fires));
    }

    private static string? Shared()
    {
        string? folder = Environment.GetEnvironmentVariable("SCHOOLSUPPORT_SHARED") is { Length: > 0 } configured ? configured : null;
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); folder is null && at is not null; at = at.Parent)
        {
            string beside = Path.Combine(at.FullName, "shared");
            folder = Directory.Exists(beside) ? beside : null;
        }

        return folder is null ? null : Path.Combine(folder, "data");
    }
}
