using System.Globalization;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Names;

/// <summary>
/// A published list of three years with the ФИС ОКО login of every school: the names are matched with the login hidden, and the
/// login is the judge. 93 schools are in it in several years, 43 of them under several spellings.
/// </summary>
public sealed class DagestanNamesTests(ITestOutputHelper output)
{
    private sealed record Row(int Year, string Login, string Municipality, string Name);

    [Fact]
    public void EveryYear_AgainstTheSchoolsOfTheOthers_NoneIsWrongAndFewAreAsked()
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        Row[] rows = [.. Rows().Distinct()];
        HashSet<string> several = [.. rows.GroupBy(row => row.Login).Where(rowsOf => rowsOf.Select(row => row.Year).Distinct().Count() > 1).Select(rowsOf => rowsOf.Key)];
        Assert.Equal(93, several.Count);
        Assert.Equal(43, several.Count(login => rows.Where(row => row.Login == login).Select(row => row.Name).Distinct().Count() > 1));

        var asked = new Dictionary<string, string>();
        var wrong = new List<string>();
        int found = 0, newOnes = 0, proposed = 0;
        foreach (Row row in rows)
        {
            Row[] others = [.. rows.Where(other => other.Year != row.Year && other.Municipality == row.Municipality)];
            var names = new SchoolNames(Register(others, row.Year), Territory(row.Municipality));
            School? school = names.Find(row.Name);
            bool isKnown = others.Any(other => other.Login == row.Login);
            if (school is not null && school.Code != row.Login)
            {
                wrong.Add($"{row.Year} {row.Login} «{row.Name}» → {school.Code} «{school.Name}»");
            }
            else if (isKnown && school is null)
            {
                IReadOnlyList<SchoolMatch> matches = names.Suggest(row.Name, 3);
                proposed += matches.Any(match => match.School.Code == row.Login) ? 1 : 0;
                asked[row.Login] = $"{row.Name} → {string.Join("; ", matches.Select(match => $"{match.Score:0.00} {match.School.Name} ({match.Reason})"))}";
            }

            found += school is not null ? 1 : 0;
            newOnes += isKnown ? 0 : 1;
        }

        output.WriteLine($"{rows.Length} names of {rows.DistinctBy(row => row.Login).Count()} schools; not in the other years {newOnes}.");
        output.WriteLine($"Wrong {wrong.Count}; asked {asked.Count} of {several.Count} schools ({100.0 * asked.Count / several.Count:0.0} %); found {found} names; the right school is proposed in {proposed} questions.");
        output.WriteLine(string.Join('\n', wrong.Concat(asked.Select(pair => $"asked {pair.Key}: {pair.Value}"))));
        Assert.Empty(wrong);
        Assert.True(asked.Count <= 9, "At most 10 % of 93.");
    }

    /// <summary>Each school under the name of the year nearest to the one that is matched.</summary>
    private static IEnumerable<School> Register(IEnumerable<Row> rows, int year)
    {
        int id = 0;
        return rows.GroupBy(row => row.Login)
            .Select(rowsOf => rowsOf.MinBy(row => Math.Abs(row.Year - year))!)
            .Select(row => new School { Id = ++id, TerritoryId = 1, Code = row.Login, Name = row.Name });
    }

    private static Territory Territory(string name) =>
        new() { Id = 1, Kind = TerritoryKind.Municipality, Name = name, NameKey = NameKey.Of(name) };

    private static IEnumerable<Row> Rows()
    {
        string path = Path.Combine(SharedFiles.Data!, "ru/dagestan-vpr/bias.xlsx");
        Sheet sheet = WorkbookReader.Read(path, File.ReadAllBytes(path), ReadLimits.Default).Sheets[0];
        for (int row = 2; row <= sheet.RowCount; row++)
        {
            yield return new Row(int.Parse(sheet[row, 1]!.Text, CultureInfo.InvariantCulture), sheet[row, 2]!.Text, sheet[row, 3]!.Text, sheet[row, 4]!.Text);
        }
    }
}
