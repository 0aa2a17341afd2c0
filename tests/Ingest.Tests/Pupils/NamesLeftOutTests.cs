using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Pupils;

/// <summary>Names beside results, under any heading or none: they are in no value, no message and not in the copy that is kept.</summary>
public sealed class NamesLeftOutTests
{
    private static readonly object?[][] Results =
    [
        ["ОГЭ 2023 Русский язык"],
        [],
        ["ОО", "Кол-во участников", "Русский язык", null, null, null],
        [null, null, "2", "3", "4", "5"],
        ["БСШ", 10, 1, 3, 4, 2],
        ["ГСШ", 5, 0, 2, 2, 1],
    ];

    public static TheoryData<string[]> Tables => new(
        ["ОУ|Ученик|Предмет", "БСШ|Выдумкин А.Б.|Математика"],
        ["ОУ|Участник|Предмет", "БСШ|ВЫДУМКИН АЛЕКСЕЙ БОРИСОВИЧ|Математика"],
        ["ОУ|Стобалльник|Предмет", "БСШ|Выдумкин Алексей Борисович|Математика"],
        ["Награждается|ОУ|За что", "Выдумкин Алексей|БСШ|100 баллов"],
        ["ОУ|Участники|Предмет", "БСШ|Выдумкин Алексей Борисович, Выдумкина Анна|Математика", "ГСШ|1. Выдумкин Пётр|Математика"],
        ["№|Участник экзамена||ОО|Балл", "|Ф.|И.||", "1|Выдумкин|Алексей|БСШ|70", "2|Выдумкина|Анна|БСШ|72"],
        ["№|Учащиеся группы риска по ОГЭ|Класс|Школа", "1|Выдумкин Алексей|9а|БСШ"],
        ["№|Список класса|Русский|Математика", "1|Выдумкин Алексей|4|3"],
        ["Школа|ФИО ученика / ФИО учителя|Балл", "БСШ|Выдумкин Алексей Борисович / Выдумкина|5"],
        ["Состояние|ФИО участника, состав семьи|Школа", "ОВЗ|Выдумкин Алексей Борисович|БСШ"],
        ["1|Выдумкин Алексей Борисович|БСШ|3", "2|Выдумкина Алла Борисовна|БСШ|4"],
        ["Выдумкин Алексей 2023 г.р."]);

    [Theory]
    [MemberData(nameof(Tables))]
    public void TableOfPeople_BelowBesideOrHidden_LeavesNothing(string[] lines)
    {
        object?[][] people = [.. lines.Select(line => line.Split('|').Select(cell => cell.Length == 0 ? null : (object?)cell).ToArray())];
        byte[][] books =
        [
            new XlsxBuilder().Sheet("ОГЭ 2023", [.. Results, [], .. people]).Build(),
            new XlsxBuilder().Sheet("ОГЭ 2023", [.. Results, .. Enumerable.Repeat(Array.Empty<object?>(), 70), .. people]).Build(),
            new XlsxBuilder().Sheet("ОГЭ 2023", Results).Sheet("Лист2", people).Build(),
            new XlsxBuilder().Sheet("ОГЭ 2023", Results).Sheet("Лист2", people, hidden: true).Build(),
            new XlsxBuilder().Sheet("ОГЭ 2023", [.. Results.Select((row, index) => row.Concat(Enumerable.Repeat<object?>(null, 8 - row.Length)).Concat(index > 0 && index <= people.Length ? people[index - 1] : []).ToArray())]).Build(),
        ];
        string expected = Counts(FileReader.Read("ОГЭ 2023.xlsx", new XlsxBuilder().Sheet("ОГЭ 2023", Results).Build(), [], ReadLimits.Default));
        foreach ((int place, byte[] book) in books.Index())
        {
            FileReading reading = FileReader.Read("ОГЭ 2023.xlsx", book, [], ReadLimits.Default);

            Assert.True(reading.IsRedacted);
            Assert.DoesNotContain("Выдумкин", Unpacked(reading.Content) + JsonSerializer.Serialize(reading.AllIssues) + reading.Refusal, StringComparison.OrdinalIgnoreCase);

            // Beside a table a row of pupils is let go with all that stands in it.
            Assert.True(place == 4 || Counts(reading).StartsWith(expected, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void NamesWhereNumbersBelong_AreNotQuoted()
    {
        FileReading reading = FileReader.Read("ВсОШ.xlsx", new XlsxBuilder().Sheet("ВсОШ",
        [
            ["Муниципальный этап ВсОШ 2023-2024 учебный год"],
            ["ОО", "Предмет", "Участников", "Победитель", "Призёр"],
            ["БСШ", "Математика", 5, "Выдумкин Алексей", "Выдумкина Анна"],
            ["ГСШ", "Математика", 3, "-", "Выдумкин Борис"],
        ]).Build(), [], ReadLimits.Default);

        Assert.DoesNotContain("Выдумкин", Unpacked(reading.Content) + JsonSerializer.Serialize(reading.AllIssues) + reading.Refusal, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([5.0, 3], reading.Tables.Single().Facts.Select(fact => fact[Measures.Participations]!.Number!.Value));
    }

    [Fact]
    public void NameInTheSubjectOfAPupil_IsNoSubject()
    {
        FileReading reading = FileReader.Read("Протокол.csv", Encoding.UTF8.GetBytes(string.Join('\n',
            "Муниципальный этап ВсОШ 2023-2024 учебный год", "Фамилия;Имя;Класс;ОО;Предмет;Итого баллов;Статус",
            "А;Б;9;БСШ;Математика;10;победитель", "А;Б;9;БСШ;Выдумкин;10;победитель", "А;Б;9;Выдумкин;Математика;10;победитель")), [], ReadLimits.Default);

        RawFact fact = Assert.Single(reading.Tables.Single().Facts);
        Assert.Equal(("Математика", 1.0), (fact.Subject, fact[Measures.Participations]!.Number));
        Assert.Contains("какой это предмет, не ясно (написано: другой текст)", Assert.Single(reading.AllIssues, issue => issue.Code == "subject-unknown").Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Выдумкин", Unpacked(reading.Content) + JsonSerializer.Serialize(reading.AllIssues), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void PersonBesideAPost_LeavesThePost()
    {
        FileReading reading = FileReader.Read("Кураторы.xlsx", new XlsxBuilder().Sheet("Кураторы",
            [["Кураторы школ, 2023-2024 учебный год"], ["Наименование ОО", "Куратор"], ["БСШ", "Иванов И.И., директор"], ["ГСШ", "методист"]]).Build(), [], ReadLimits.Default);

        Assert.Equal(["директор", "методист"], reading.Tables.Single().Facts.Select(fact => fact[Measures.Text]!.Text));
        Assert.Single(reading.AllIssues, issue => issue.Code == "names-left-out");
    }

    // Merged headings, shares and a signature: the copy without the name reads as the file.
    [Fact]
    public void Signature_ChangesNoValue()
    {
        byte[] Book(params object?[][] below) => new XlsxBuilder().Sheet("ОГЭ 2023", [.. Results, .. below], false, "A3:A4", "B3:B4", "C3:F3").Build();

        FileReading signed = FileReader.Read("ОГЭ 2023.xlsx", Book([], ["Директор", null, "Выдумкин И.И."]), [], ReadLimits.Default);

        Assert.True(signed.IsRedacted);
        Assert.NotEmpty(Counts(signed));
        Assert.Equal(Counts(FileReader.Read("ОГЭ 2023.xlsx", Book(), [], ReadLimits.Default)), Counts(signed));
    }

    private static string Counts(FileReading reading) => string.Join('\n', reading.Tables.SelectMany(table => table.Facts)
        .SelectMany(fact => fact.Values.Select(value => $"{fact.Place} {fact.Year} {fact.Subject} {fact.Aspect} {value}")));

    private static string Unpacked(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(content);
        }

        using var archive = new ZipArchive(new MemoryStream(content));
        var all = new StringBuilder();
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using var part = new StreamReader(entry.Open(), Encoding.UTF8);
            all.Append(part.ReadToEnd());
        }

        return all.ToString();
    }
}
