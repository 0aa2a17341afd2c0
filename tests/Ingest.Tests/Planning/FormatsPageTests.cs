using System.Reflection;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>Every code a script may meet stands on the page docs/formats.md.</summary>
public sealed partial class FormatsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Samples.Root, "docs", "formats.md"));

    /// <summary>Codes of refusals are for pages only, the report gives the reason in words; «encryption-data» is an element of .ods files.</summary>
    private static readonly string[] Unpublished = ["not-a-spreadsheet", "too-large", "external-links", "encryption-data", "pupils-unknown"];

    [Fact]
    public void CodesInTheSource_AreOnThePage()
    {
        string[] codes = [.. Directory.EnumerateFiles(Path.Combine(Samples.Root, "src", "Ingest"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .Except(Unpublished)];

        Assert.True(codes.Length > 35);
        AssertOnPage(codes);
    }

    [Fact]
    public void RulesOnThePage_HaveNamesForPeople()
    {
        string[] rules = [.. Rule().Matches(Page).SelectMany(row => CodeInRow().Matches(row.Groups["codes"].Value)).Select(match => match.Groups[1].Value)];

        Assert.True(rules.Length > 45);
        Assert.DoesNotContain(rules, rule => RuleNames.Of(rule) is null);
    }

    [Fact]
    public void IssuesOfMoreThanTheImport_AreOnThePage() => AssertOnPage(Constants(typeof(IssueCodes)));

    [Fact]
    public void Layouts_AreOnThePage() => AssertOnPage(LayoutCatalogue.All.Select(layout => layout.Code));

    [Fact]
    public void MeasuresAndTheirUnits_AreOnThePage() =>
        AssertOnPage(Measures.All.SelectMany(measure => new[] { measure.Code, measure.Unit }).Distinct());

    [Fact]
    public void ProceduresAndAspects_AreOnThePage() => AssertOnPage(Constants(typeof(Procedures)).Concat(Constants(typeof(Aspects)).Where(code => code.Length > 0)));

    [Fact]
    public void SeasonsAttemptsAndMethods_AreOnThePage() => AssertOnPage(
        Enum.GetNames<Season>().Concat(Enum.GetNames<Attempt>()).Select(name => name.ToLowerInvariant()).Concat(Enum.GetValues<ValueMethod>().Select(FactsCommand.Method)));

    [Fact]
    public void ColumnsOfTheFacts_AreOnThePage() => AssertOnPage(FactsCommand.Header.Split(','));

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static void AssertOnPage(IEnumerable<string> codes) =>
        Assert.All(codes, code => Assert.Contains($"`{code}`", Page, StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (?<codes>`[a-z-]+`(?:, `[a-z-]+`)*) \| (?:error|warning|question|note)", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex CodeInRow();

    [GeneratedRegex("\"([a-z]+(?:-[a-z0-9]+)+)\"")]
    private static partial Regex Code();
}
