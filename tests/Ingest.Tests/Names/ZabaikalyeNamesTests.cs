using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Names;

/// <summary>
/// The schools of Забайкальский край in the tables of ЕГЭ 2022 and 2023. Of 371 names 40 are not in the next year's table; each was
/// looked at by a person: 37 are the same school in other words, 3 are no longer there.
/// </summary>
public sealed partial class ZabaikalyeNamesTests(ITestOutputHelper output)
{
    private const string Mou = "Муниципальное общеобразовательное учреждение";
    private const string Mbou = "Муниципальное бюджетное общеобразовательное учреждение";
    private const string Maou = "Муниципальное автономное общеобразовательное учреждение";
    private const string Gou = "Государственное общеобразовательное учреждение";

    /// <summary>Municipality, name of 2022, name of the same school in 2023. Цаган-Олуй became an основная school: the same, but only a person can say so.</summary>
    private static readonly (string Municipality, string Then, string? Now)[] Judged =
    [
        ("город Чита",
            Mbou + " \"Средняя общеобразовательная школа №13 с этнокультурным компонентом в образовании\"",
            Mbou + " \"Средняя общеобразовательная школа №13\""),
        ("Александрово-Заводский муниципальный округ",
            Mou + " \"Александровско-Заводская средняя общеобразовательная школа\"",
            Mou + " \"Александрово-Заводская средняя общеобразовательная школа\""),
        ("Борзинский район",
            Mou + " «Средняя общеобразовательная школа № 48 г. Борзи»",
            Mou + " \"Средняя общеобразовательная школа № 48 г. Борзи\""),
        ("Борзинский район",
            Mou + " «Средняя общеобразовательная школа № 240 г. Борзи»",
            Mou + " \"Средняя общеобразовательная школа № 240 г. Борзи\""),
        ("Борзинский район",
            Mou + " «Средняя общеобразовательная школа № 42 п. г. т. Шерловая Гора»",
            Mou + " \"Средняя общеобразовательная школа № 42 п. г. т. Шерловая Гора\""),
        ("Борзинский район",
            Mou + " «Средняя общеобразовательная школа с. Цаган-Олуй»",
            Mou + " \"Основная общеобразовательная школа с. Цаган-Олуй\""),
        ("Борзинский район",
            Mou + " «Средняя общеобразовательная школа - Центр образования г. Борзи»",
            Mou + " \"Средняя общеобразовательная школа - Центр образования г. Борзи\""),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа №1 г.Нерчинска\"",
            Mbou + " средняя общеобразовательная школа №1 г.Нерчинска"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа № 9 г.Нерчинска\"",
            Mbou + " средняя общеобразовательная школа № 9 г.Нерчинска"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа пгт.Приисковый\"",
            Mbou + " средняя общеобразовательная школа пгт.Приисковый"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа с.Пешково\"",
            Mbou + " средняя общеобразовательная школа с.Пешково"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа п.с.т. Заречный\"",
            Mbou + " средняя общеобразовательная школа п.с.т. Заречный"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная казачья школа села Знаменка\"",
            Mbou + " средняя общеобразовательная казачья школа села Знаменка"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа с.Бишигино\"",
            Mbou + " средняя общеобразовательная школа с.Бишигино"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа с.Зюльзя\"",
            Mbou + " средняя общеобразовательная школа с.Зюльзя"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа с.Олекан\"",
            Mbou + " средняя общеобразовательная школа с.Олекан"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа п.с.т. Нагорный\"",
            Mbou + " средняя общеобразовательная школа п.с.т. Нагорный"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа с.Нижние Ключи\"",
            Mbou + " средняя общеобразовательная школа с.Нижние Ключи"),
        ("Нерчинский район",
            Mbou + " Средняя общеобразовательная школа с.Илим\"",
            Mbou + " средняя общеобразовательная школа с.Илим"),
        ("Нерчинский район",
            Mbou + " \"Средняя общеобразовательная школа с.Олинск\"",
            Mbou + " средняя общеобразовательная школа с.Олинск"),
        ("город Петровск-Забайкальский",
            Gou + " «Петровск-Забайкальская специальная (коррекционная) школа-интернат»",
            Gou + " \"Петровск-Забайкальская специальная (коррекционная) школа-интернат\""),
        ("город Петровск-Забайкальский",
            Mou + " – гимназия №1",
            Mou + " - гимназия №1"),
        ("Сретенский район",
            Mou + " <Ботовская средняя общеобразовательная школа>",
            Mou + " \"Ботовская средняя общеобразовательная школа\""),
        ("Тунгокоченский район",
            Mbou + " Вершино-Дарасунская средняя общеобразовательная школа Тунгокоченского района Забайкальского края",
            Mbou + " Вершино-Дарасунская средняя общеобразовательная школа"),
        ("Тунгокоченский район",
            Mbou + " Байкальская средняя общеобразовательная школа Тунгокоченского района Забайкальского края",
            Mbou + " Байкальская средняя общеобразовательная школа"),
        ("Тунгокоченский район",
            Mbou + " Тунгокоченская средняя общеобразовательная школа Тунгокоченского района Забайкальского края",
            Mbou + " Тунгокоченская средняя общеобразовательная школа"),
        ("Тунгокоченский район",
            Mbou + " Кыкерская средняя общеобразовательная школа Тунгокоченского района Забайкальского края",
            Mbou + " Кыкерская средняя общеобразовательная школа"),
        ("Шилкинский район",
            Mou + " Верх-Хилинская средняя общеобразовательная школа",
            null),
        ("Шилкинский район",
            Mou + " Номоконовская средняя общеобразовательная школа",
            null),
        ("ЗАТО п. Горный",
            Mou + " \"Средняя общеобразовательная школа №1\" городского округа закрытого административно-территориального образования п. Горный",
            Mou + " \"Средняя общеобразовательная школа №1\" ГО ЗАТО п. Горный"),
        ("ЗАТО п. Горный",
            Mou + " \"Средняя общеобразовательная школа № 2\" городского округа закрытого административно-территориального образования п. Горный",
            null),
        ("Могойтуйский район",
            Mou + " \"Хара-Шибирская средняя общеобразовательная школа имени Б. Мажиева \"",
            Maou + " \"Хара-Шибирская средняя общеобразовательная школа имени Б. Мажиева \""),
        ("Дульдургинский район",
            Mbou + " \"Таптанайская средняя общеобразовательная школа\"",
            Maou + " \"Таптанайская средняя общеобразовательная школа\""),
        ("Дульдургинский район",
            Mbou + " \"Чиндалейская средняя общеобразовательная школа\"",
            Maou + " \"Чиндалейская средняя общеобразовательная школа\""),
        ("Дульдургинский район",
            Mbou + " \"Зуткулейская средняя общеобразовательная школа\"",
            Maou + " \"Зуткулейская средняя общеобразовательная школа\""),
        ("Дульдургинский район",
            Mbou + " \"Токчинская средняя общеобразовательная школа\"",
            Maou + " \"Токчинская средняя общеобразовательная школа\""),
        ("Дульдургинский район",
            Mbou + " \"Узонская средняя общеобразовательная школа\"",
            Maou + " \"Узонская средняя общеобразовательная школа\""),
        ("Дульдургинский район",
            Mbou + " \"Алханайская средняя общеобразовательная школа\"",
            Maou + " \"Алханайская средняя общеобразовательная школа\""),
        ("Дульдургинский район",
            Mbou + " \"Бальзинская средняя общеобразовательная школа\"",
            Maou + " \"Бальзинская средняя общеобразовательная школа\""),
        ("Дульдургинский район",
            Mbou + " \"Дульдургинская средняя общеобразовательная школа №2\"",
            Maou + " \"Дульдургинская средняя общеобразовательная школа №2\""),
    ];

    [Fact]
    public void JudgedNames_NoneIsWrong_AndOnlyRealRenamesAreAsked()
    {
        var asked = new List<string>();
        foreach ((string municipality, string then, string? now) in Judged)
        {
            var names = new SchoolNames(Schools(Judged.Where(other => other.Municipality == municipality).Select(other => other.Now).OfType<string>()), Territory(municipality));
            School? found = names.Find(then);
            Assert.True(found is null || found.Name == now, $"«{then}» → «{found?.Name}»");
            if (found is null && now is not null)
            {
                SchoolMatch? first = names.Suggest(then, 1).SingleOrDefault();
                Assert.Equal(now, first?.School.Name);
                asked.Add($"{then} → {first!.Score:0.00} {first.School.Name} ({first.Reason})");
            }
        }

        output.WriteLine($"Wrong 0; asked {asked.Count} of 37 (and 3 that are gone):\n{string.Join('\n', asked)}");
        Assert.Equal(40, Judged.Length);
        Assert.Equal(3, asked.Count);
        Assert.Contains(asked, question => question.Contains("с этнокультурным компонентом", StringComparison.Ordinal) && question.Contains("в файле добавлены слова", StringComparison.Ordinal));
        Assert.Contains(asked, question => question.Contains("Александровско-Заводская", StringComparison.Ordinal));
        Assert.Contains(asked, question => question.Contains("Цаган-Олуй", StringComparison.Ordinal) && question.Contains("вид другой: ООШ, а не СОШ", StringComparison.Ordinal));
    }

    [Fact]
    public void WholeTable_AgainstTheNextYear_NoneIsWrong()
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        ILookup<string, string> now = Names("2023").ToLookup(row => row.Municipality, row => row.Name);
        HashSet<string> names2023 = [.. Names("2023").Select(row => row.Name)];
        Dictionary<string, string?> judged = Judged.ToDictionary(name => name.Then, name => name.Now);
        int found = 0, changed = 0, asked = 0;
        foreach ((string municipality, string name) in Names("2022"))
        {
            string? right = names2023.Contains(name) ? name : judged[name];
            changed += right == name ? 0 : 1;
            School? school = new SchoolNames(Schools(now[municipality]), Territory(municipality)).Find(name);
            Assert.True(school is null || school.Name == right, $"{municipality}: «{name}» → «{school?.Name}»");
            found += school is null ? 0 : 1;
            asked += school is null ? 1 : 0;
        }

        output.WriteLine($"2022 → 2023: names {found + asked}, changed {changed}; wrong 0, found {found}, asked {asked}.");
        Assert.Equal((371, 40), (found + asked, changed));
        Assert.True(asked <= 40);
    }

    private static IEnumerable<School> Schools(IEnumerable<string> names) => names.Select((name, at) =>
        new School { Id = at + 1, TerritoryId = 1, Code = (at + 1).ToString(CultureInfo.InvariantCulture) + "-код", Name = name });

    private static Territory Territory(string name) =>
        new() { Id = 1, Kind = TerritoryKind.Municipality, Name = name, NameKey = NameKey.Of(name) };

    /// <summary>The municipality of an authority: its name changes from year to year, the municipality does not.</summary>
    private static IEnumerable<(string Municipality, string Name)> Names(string sheetName)
    {
        string path = Path.Combine(SharedFiles.Data!, "ru/zabaikalye-ege/Забайкальский край.xlsx");
        Sheet sheet = WorkbookReader.Read(path, File.ReadAllBytes(path), ReadLimits.Default).Sheets.Single(sheet => sheet.Name == sheetName);
        string authority = "";
        for (int row = 8; row <= sheet.RowCount; row++)
        {
            authority = sheet[row, 1]?.Text ?? authority;
            if (sheet[row, 2]?.Text is { Length: > 0 } name)
            {
                Match district = District().Match(authority);
                yield return (district.Success ? $"{district.Groups["stem"].Value.ToLowerInvariant()}ий район" : authority.Contains("Чита", StringComparison.OrdinalIgnoreCase) ? "город Чита" : authority, name);
            }
        }
    }

    [GeneratedRegex(@"(?<stem>\b[\p{L}-]+ск)(ий|ого) (район|муниципальн)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex District();
}
