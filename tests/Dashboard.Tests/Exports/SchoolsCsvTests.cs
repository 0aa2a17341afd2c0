using System.Text;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Exports;

public sealed class SchoolsCsvTests
{
    private static readonly SchoolQuery Usual = SchoolQuery.Of(null, null, null, null, null, null, null);

    // 6 of 9: 66.67 %, Wilson 35.42 to 87.94 %.
    [Theory]
    [InlineData("ru-RU")]
    [InlineData("")]
    public void Full_IsForExcelInRussian(string culture)
    {
        using var scope = new CultureScope(culture);

        byte[] file = SchoolsCsv.Full(List(new Facts().School(1, "=А \"1\"").Oge(1, 2020, 1, 2, 4, 2)));

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        string[] lines = Encoding.UTF8.GetString(file[3..]).Split("\r\n");
        Assert.Equal(3, lines.Length); // headings, the school, nothing after the last end
        Assert.StartsWith("\"'=А \"\"1\"\"\";\"СОШ\";\"\";;\"ОГЭ\";9;\"Математика\";\"Качество\";\"%\";\"2020/21\";\"2020/21\";66,67;35,42;87,94;9;6;", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[0].Count(letter => letter == ';'), lines[1].Count(letter => letter == ';'));
    }

    [Fact]
    public void Full_DoubtfulNumber_SaysSoAndHowItWasComeBy()
    {
        Dictionary<string, string> school = Lines(SchoolsCsv.Full(List(new Facts().School(1, "А").Oge(1, 2020, null, 3, 3, 3))))[0];

        Assert.Equal(("да", "да", "по числу учеников"), (school["Под вопросом"], school["Малая группа"], school["Как получено"]));
        Assert.Equal("одна из ячеек противоречит другим и ждёт решения; её нет в этом числе", school["Пояснение"]);
    }

    [Fact]
    public void Footnote_GoesWithTheNumberAndIsHiddenWithIt()
    {
        FactValue[] Marks(int two, int three) =>
        [
            .. Measures.Marks.Zip([two, three, 3, 3], (measure, count) => new FactValue(measure, count, null, ValueState.Known, ValueMethod.Reported, null, null)
            {
                Note = measure == Measures.Mark2 ? "оставлено как в файле: сверено" : null,
            }),
        ];
        SchoolList list = List(new Facts().School(1, "А").School(2, "Б")
            .Add(1, 2020, Procedures.Oge, Facts.Mathematics, 9, Season.Spring, Marks(2, 3))
            .Add(2, 2020, Procedures.Oge, Facts.Mathematics, 9, Season.Spring, [.. Marks(0, 0).Select(mark => mark.Number == 3 && mark.Measure == Measures.Mark4 ? mark with { Number = 0 } : mark)]));

        Assert.Equal(["оставлено как в файле: сверено", "оставлено как в файле: сверено"], Lines(SchoolsCsv.Full(list)).Select(line => line["Сноска"]));
        Assert.Equal(["оставлено как в файле: сверено", ""], Lines(SchoolsCsv.ToHandOn(list, DisclosureRule.Usual)).Select(line => line["Сноска"]));
    }

    // Four pupils; seven of seven; six of nine; a change against a year of four.
    [Fact]
    public void ToHandOn_SmallGroups_LeaveNoTrace()
    {
        SchoolList list = List(new Facts().School(1, "А").School(2, "Б").School(3, "В").School(4, "Г")
            .Oge(1, 2020, 1, 1, 2, 0).Oge(2, 2020, 0, 0, 4, 3).Oge(3, 2020, 1, 2, 4, 2)
            .Oge(4, 2019, 0, 1, 3, 0).Oge(4, 2020, 0, 6, 6, 0));

        Dictionary<string, string>[] lines = Lines(SchoolsCsv.ToHandOn(list, DisclosureRule.Usual));

        string[] hidden = ["скрыто (мало учеников)", "", "", "", ""];
        string[] numbers = ["Значение", "Интервал 95 %, от", "Интервал 95 %, до", "Участников", "Из них"];
        Assert.Equal(hidden, numbers.Select(name => lines[0][name]));
        Assert.Equal(hidden, numbers.Select(name => lines[1][name]));
        Assert.Equal(["66,67", "35,42", "87,94", "9", "6"], numbers.Select(name => lines[2][name]));
        Assert.Equal(("50", "скрыто (мало учеников)", ""), (lines[3]["Значение"], lines[3]["Изменение"], lines[3]["Изменение, от"]));
    }

    /// <summary>A school of four of whom one failed must not look different from one of four of whom none did.</summary>
    [Fact]
    public void ToHandOn_NotPassedInASmallGroup_IsNotToldByTheStateEither()
    {
        SchoolList list = List(new Facts().School(1, "А").School(2, "Б").School(3, "В")
            .Oge(1, 2020, 1, 1, 2, 0).Oge(2, 2020, 0, 2, 2, 0).Oge(3, 2020, 2, 10, 8, 0)
            .Add(1, 2020, Procedures.Vpr, "Русский язык", 5, Season.Spring, Twenty)
            .Add(2, 2020, Procedures.Vpr, "Русский язык", 5, Season.Spring, Twenty));

        Dictionary<string, string>[] full = Lines(SchoolsCsv.Full(list));
        Dictionary<string, string>[] lines = Lines(SchoolsCsv.ToHandOn(list, DisclosureRule.Usual));

        Assert.Equal(["к сведению", "в порядке", "к сведению"], full.Select(line => line["Состояние"]));
        Assert.Equal(lines[0].Where(Told), lines[1].Where(Told));
        Assert.Equal(("к сведению", "математика ОГЭ: 2 из 20 не сдали"), (lines[2]["Состояние"], lines[2]["Почему"]));

        static bool Told(KeyValuePair<string, string> cell) => cell.Key != "Школа";
    }

    private static IReadOnlyList<FactValue> Twenty =>
    [
        .. Measures.Marks.Select(measure => new FactValue(
            measure, 5, null, ValueState.Known, ValueMethod.Reported, null, null)),
    ];

    private static SchoolList List(Facts facts) => SchoolList.Of(facts.View(), Usual, null);

    /// <summary>Cells by their headings, as a table program reads them.</summary>
    private static Dictionary<string, string>[] Lines(byte[] file)
    {
        string[][] lines = [.. Encoding.UTF8.GetString(file[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells)];
        return [.. lines[1..].Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        bool quoted = false;
        int start = 0;
        for (int at = 0; at <= line.Length; at++)
        {
            if (at == line.Length || (line[at] == ';' && !quoted))
            {
                cells.Add(line[start..at].Trim('"'));
                start = at + 1;
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
        }

        return [.. cells];
    }
}
