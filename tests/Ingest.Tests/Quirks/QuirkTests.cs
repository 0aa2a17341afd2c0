using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>Every small workbook of the corpus gives the facts it holds, the issues it deserves, or the reason of its refusal.</summary>
public sealed class QuirkTests
{
    public static TheoryData<string> Names() => [.. Corpus.All.Select(quirk => quirk.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Quirk_GivesWhatItHolds(string name)
    {
        Quirk quirk = Corpus.All.Single(quirk => quirk.Name == name);

        FileReading reading = FileReader.Read(quirk.Path, quirk.Content, [], ReadLimits.Default);

        if (quirk.Refused is not null)
        {
            Assert.Contains(quirk.Refused, reading.Refusal, StringComparison.Ordinal);
            return;
        }

        Assert.Null(reading.Refusal);
        Assert.Equal(quirk.Issues, reading.AllIssues.Select(issue => $"{issue.Code}@{issue.Cell}"));
        Assert.Equal(quirk.Facts, reading.Tables.SelectMany(table => table.Facts).Select(Line));
        Addresses.AssertHold(quirk.Path, quirk.Content, reading);
    }

    [Fact]
    public void Corpus_IsLarge_AndEachQuirkHasAName() => Assert.InRange(Corpus.All.Select(quirk => quirk.Name).Distinct().Count(), 60, 1000);

    /// <summary>What the sheet says; counts worked out from shares are the business of the checks.</summary>
    private static string Line(RawFact fact)
    {
        string place = fact.Place is Place.OfSchool school ? school.Text : "район";
        IEnumerable<string> values = fact.Values
            .Where(value => value.Method == ValueMethod.Reported)
            .OrderBy(value => value.Measure, StringComparer.Ordinal)
            .Select(value => string.Create(CultureInfo.InvariantCulture,
                $"{value.Measure} {(value.State == ValueState.Known ? $"{value.Number}" : value.State)}"));
        return $"{place}, {fact.Year}, {fact.Subject}: {string.Join(", ", values)}";
    }
}
