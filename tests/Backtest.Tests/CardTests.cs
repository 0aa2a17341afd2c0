using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Backtest.Tests;

/// <summary>The command from its table to its files.</summary>
public sealed class CardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backtest").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Command_SmallPanel_WritesBothCards()
    {
        string panel = Write(Rows(schools: 12, years: 6, seed: 5));

        (int code, string text) = Run(panel, "--card", InFolder("card.json"), "--markdown", InFolder("card.md"), "--d", "5");

        Assert.Equal(0, code);
        using JsonDocument card = JsonDocument.Parse(File.ReadAllText(InFolder("card.json")));
        JsonElement root = card.RootElement;
        Assert.Equal("formula", root.GetProperty("chosen").GetString());
        Assert.Equal(text.Trim(), root.GetProperty("sentence").GetString());
        JsonElement formula = Rung(root, "formula");
        Assert.Equal(["2025", "2026"], formula.GetProperty("years").EnumerateArray().Select(year => year.GetProperty("year").ToString()));
        foreach (string measure in new[] { "n", "baseRate", "auc", "averagePrecision", "brier", "brierSkill", "precisionAt10" })
        {
            Assert.Equal(JsonValueKind.Number, formula.GetProperty("all").GetProperty(measure).ValueKind);
        }

        Assert.Equal(JsonValueKind.Null, formula.GetProperty("all").GetProperty("ece").ValueKind);
        Assert.False(Rung(root, "logistic").GetProperty("approved").GetBoolean());
        Assert.StartsWith("Модель не обучалась: 12 школ", Rung(root, "logistic").GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("# Карточка прогноза", File.ReadAllText(InFolder("card.md")), StringComparison.Ordinal);
    }

    // Two processes, the rows in another order, another culture: the same bytes.
    [Fact]
    public void Command_ShuffledRowsAndRussianCulture_WritesTheSameBytes()
    {
        string[] rows = Rows(schools: 12, years: 6, seed: 6);
        string[] shuffled = [rows[0], .. rows.Skip(1).Reverse()];

        Assert.Equal(0, Run(Write(rows), "--card", InFolder("one.json")).Code);
        Assert.Equal(0, RunIn("ru_RU.UTF-8", Write(shuffled), "--card", InFolder("two.json")).Code);

        Assert.Equal(File.ReadAllBytes(InFolder("one.json")), File.ReadAllBytes(InFolder("two.json")));
    }

    [Fact]
    public void Command_NotATable_SaysWhatIsWrong()
    {
        (int code, string text) = Run(Write(["school;year", "a;2024"]), "--card", InFolder("card.json"));

        Assert.Equal(1, code);
        Assert.Contains("нет столбцов school, year, procedure, n, k", text, StringComparison.Ordinal);
        Assert.False(File.Exists(InFolder("card.json")));
    }

    [Fact]
    public void Command_NoCard_ShowsTheUsage()
    {
        (int code, string text) = Run(Write(["school,year,procedure,n,k"]));

        Assert.Equal(2, code);
        Assert.Contains("Backtest PANEL.csv --card FILE.json", text, StringComparison.Ordinal);
    }

    // The table carries all that the score uses: nothing is lost on the way through text.
    [Fact]
    public void Card_IsTheSameThroughTheTableAsFromTheRegion()
    {
        RegionParameters parameters = Panels.GeneratedRegion.Parameters(12, seed: 5, covariateShare: 0.1) with { Years = 6 };
        var region = SimulatedRegion.Generate(parameters);
        DeclinePanel direct = DeclinePanel.Of(
            Panels.GeneratedPanel.Of(region).Schools.Select(school => school with { Values = [], Territory = null, Settlement = null, Kind = null }), []);

        ModelCard expected = CardRun.Of(direct, DeclineRule.Usual, intervals: false);
        ModelCard found = CardRun.Of(NeutralTableTests.Read(Rows(schools: 12, years: 6, seed: 5)), DeclineRule.Usual, intervals: false);

        Assert.Equal(expected.Rungs.Select(rung => rung.All), found.Rungs.Select(rung => rung.All));
    }

    private static JsonElement Rung(JsonElement card, string code) =>
        card.GetProperty("rungs").EnumerateArray().Single(rung => rung.GetProperty("code").GetString() == code);

    private static string[] Rows(int schools, int years, int seed)
    {
        var region = SimulatedRegion.Generate(Panels.GeneratedRegion.Parameters(schools, seed, covariateShare: 0.1) with { Years = years });
        return
        [
            "school,year,procedure,n,k,k2,k5,grade,final",
            .. Panels.GeneratedPanel.Of(region).Schools.SelectMany(school => school.Results.Select(result => string.Create(
                CultureInfo.InvariantCulture,
                $"{school.Id},{result.Year.StartYear + 1},{result.Procedure.Name},{result.N},{result.Good},{result.Twos},{result.Fives},{result.Procedure.Grade},{(result.Procedure.IsFinal ? 1 : 0)}"))),
        ];
    }

    private string InFolder(string name) => Path.Combine(_folder, name);

    private string Write(string[] rows)
    {
        string path = InFolder($"{Guid.NewGuid():N}.csv");
        File.WriteAllLines(path, rows);
        return path;
    }

    private static (int Code, string Text) Run(string panel, params string[] options) => RunIn("C.UTF-8", panel, options);

    private static (int Code, string Text) RunIn(string culture, string panel, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CardRun).Assembly.Location, panel, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = start.Environment["LC_ALL"] = culture;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text + errors.Result);
    }
}
