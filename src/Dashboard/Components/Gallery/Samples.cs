using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Components.Gallery;

/// <summary>Invented values for looking at every part, the extremes included.</summary>
internal static class Samples
{
    private const string Source = "ОГЭ 2021.xlsx, лист «Лист1», G16";

    public static ShellView Shell { get; } = new()
    {
        Regions =
        [
            new(new Choice("Учебная область", "/gallery?territory=1", false),
                [new("Заречный район", "/gallery?territory=2", true), new("Городской округ Верхняя Сосновка", "/gallery?territory=3", false)]),
        ],
        Years = [new("2020/21", "/gallery?year=2020", true), new("2019/20", "/gallery?year=2019", false)],
        Series = [new Destination("ОГЭ, математика", "Результаты", "/schools")],
        DataAsOf = "ОГЭ 2021.xlsx, 12.09.2021",
        Person = "Е. С. Иванова",
        Role = "аналитик",
        IsInvented = true,
    };

    public static IReadOnlyList<(string What, Figure Figure)> Figures { get; } =
    [
        ("Малая группа", Share(2, 9)),
        ("Двое", Share(2, 2)),
        ("Ноль процентов", Share(0, 45)),
        ("Сто процентов", Share(118, 118)),
        ("Большая группа", new Figure(87.4, Unit.FinePercent) { Low = 85.8, High = 88.9, N = 1843, Title = "Доля сдавших, ОГЭ, математика", Method = "Интервал Уилсона, 95 %", Source = Source, Href = "/data" }),
        ("Средняя отметка", new Figure(3.47, Unit.Mark) { Low = 3.21, High = 3.73, N = 31 }),
        ("Средний балл", new Figure(58.3, Unit.TestScore) { Low = 51.2, High = 65.4, N = 14 }),
        ("Изменение", new Figure(-4, Unit.PercentagePoints) { Low = -17, High = 9, N = 45 }),
        ("Под вопросом", Share(3, 30) with { State = FigureState.Doubtful, Note = "Сумма долей в строке 90 %, а не 100 %", Title = "Доля отметок «2»", Source = Source, Href = "/data" }),
        ("Без интервала", new Figure(64, Unit.Percent) { Note = "интервал не построен: в таблице нет числа участников" }),
        ("Не сравнивается", Share(20, 31) with { State = FigureState.NotComparable, Note = "С 2020/21 изменена шкала" }),
        ("Нет данных", Figure.Missing(FigureState.NoData, Unit.Percent)),
        ("Скрыто", Figure.Missing(FigureState.Hidden, Unit.Percent)),
        ("Не проводилось", Figure.Missing(FigureState.NotHeld, Unit.Percent)),
    ];

    public static TrendSeries EightYears { get; } = Series(
        "ОГЭ, математика: доля отметок «4» и «5»",
        2014,
        [(9, 21), (10, 24), (8, 19), (12, 26), null, (11, 25), (13, 22), (9, 27)]) with
    {
        Label = "школа",
        Points = [.. Series("", 2014, [(9, 21), (10, 24), (8, 19), (12, 26), null, (11, 25), (13, 22), (9, 27)]).Points.Select(point => point.Year.StartYear switch
        {
            2018 => point with { Figure = Figure.Missing(FigureState.NotHeld, Unit.Percent) },
            2019 => point with { BreakBefore = "изменена шкала перевода баллов в отметки, с прежними годами не сравнивается" },
            2020 => point with { Figure = point.Figure with { State = FigureState.Doubtful, Note = "строка расходится с итогом" } },
            _ => point,
        })],
        Band = [.. Enumerable.Range(2014, 8).Where(year => year != 2018).Select(year => new YearBand(new SchoolYear(year), 44 + (year % 3), 55 + (year % 4)))],
        Targets = [new(new SchoolYear(2019), 50), new(new SchoolYear(2020), 55), new(new SchoolYear(2021), 60)],
    };

    public static TrendSeries OneYear { get; } = Series("ЕГЭ, физика: преодолели порог", 2020, [(2, 2)]);

    public static TrendSeries NoYear { get; } = Series("ЕГЭ, химия: преодолели порог", 2019, [null, null]);

    public static TrendSeries High { get; } = Series("ОГЭ, русский язык: успеваемость", 2017, [(880, 912), (901, 925), (893, 910), (921, 939)]) with
    {
        Band = [.. Enumerable.Range(2017, 4).Select(year => new YearBand(new SchoolYear(year), 96.5, 98.5))],
    };

    public static IReadOnlyList<TrendSeries> Multiples { get; } =
    [
        Series("ОГЭ, русский язык", 2017, [(14, 22), (15, 21), (17, 24), (19, 25)]) with { Band = Quiet(55, 68) },
        Series("ОГЭ, математика", 2017, [(9, 22), (8, 21), (9, 24), (6, 25)]) with { Band = Quiet(40, 52) },
        Series("ВПР, 5 класс, русский язык", 2017, [(12, 31), (14, 29), null, (11, 28)]) with { Band = Quiet(38, 50) },
        Series("ВПР, 4 класс, окружающий мир", 2017, [(24, 31), (25, 29), (22, 30), (25, 28)]) with { Band = Quiet(70, 82) },
        Series("ЕГЭ, русский язык: 60 баллов и более", 2017, [(5, 8), (4, 7), (6, 9), (3, 5)]) with { Band = Quiet(58, 71) },
        Series("ЕГЭ, математика: преодолели порог", 2017, [(8, 8), (7, 7), (8, 9), (5, 5)]) with { Band = Quiet(93, 99) },
    ];

    public static Figure District { get; } = Share(612, 1043);

    public static IReadOnlyList<SchoolFigure> Schools { get; } =
    [
        .. SchoolNames.Select((name, index) => new SchoolFigure(name, (index % 13) switch
        {
            5 => Figure.Missing(FigureState.NoData, Unit.Percent),
            8 => Figure.Missing(FigureState.Hidden, Unit.Percent),
            11 => Figure.Missing(FigureState.NotHeld, Unit.Percent),
            3 => Share(1 + (index % 3), 7) with { State = FigureState.Doubtful },
            _ => Share(((index * 7) % 23) + 3, 26 + (index % 9)),
        }, "/schools")),
    ];

    public static Sheet Sheet { get; } = MakeSheet(rows: 5000);

    public static SheetLook SheetLook { get; } = new()
    {
        Roles = new Dictionary<CellAddress, CellRole>
        {
            [new(1, 1)] = CellRole.Title,
            [new(3, 1)] = CellRole.School,
            [new(3, 2)] = CellRole.Count,
            [new(3, 3)] = CellRole.Value,
            [new(4, 3)] = CellRole.Value,
            [new(4, 4)] = CellRole.Value,
            [new(4, 5)] = CellRole.Value,
            [new(4, 6)] = CellRole.Value,
        },
        Questions = new Dictionary<CellAddress, string> { [new(16, 6)] = "Сумма долей в строке 90 %, а не 100 %", [new(19, 3)] = "Не число" },
        Highlighted = new CellAddress(16, 6),
    };

    private static IReadOnlyList<string> SchoolNames =>
    [
        .. new[] { "Байкальская", "Верхнереченская", "Городищенская", "Дубровинская", "Еланская", "Жуковская", "Заречная", "Ивановская", "Краснополянская", "Липовская" }
            .SelectMany((name, index) => new[] { $"{name} СОШ", $"{name} ООШ № {index + 2}", $"Гимназия № {index + 1}", $"{name} СОШ имени Героя Советского Союза" }),
    ];

    private static YearBand[] Quiet(double low, double high) =>
        [.. Enumerable.Range(2017, 4).Select(year => new YearBand(new SchoolYear(year), low + (year % 2), high + (year % 3)))];

    private static TrendSeries Series(string title, int first, (int Successes, int N)?[] years) =>
        new(title, Unit.Percent, [.. years.Select((year, index) => new YearFigure(
            new SchoolYear(first + index),
            year is { } known ? Share(known.Successes, known.N) with { Href = "/data" } : Figure.Missing(FigureState.NoData, Unit.Percent)))]);

    /// <summary>Wilson's interval, only so that the samples look as real ones do.</summary>
    private static Figure Share(int successes, int n)
    {
        const double z = 1.96;
        double p = successes / (double)n;
        double middle = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        double half = z / (1 + (z * z / n)) * Math.Sqrt((p * (1 - p) / n) + (z * z / (4.0 * n * n)));
        return new Figure(100 * p, Unit.Percent) { Low = Math.Max(0, 100 * (middle - half)), High = Math.Min(100, 100 * (middle + half)), N = n, Successes = successes };
    }

    private static Sheet MakeSheet(int rows)
    {
        var cells = new List<Cell>();
        void Put(int row, int column, string text, double? number = null) => cells.Add(new Cell(new CellAddress(row, column), text, number, null, false));
        Put(1, 1, "Результаты ОГЭ по математике в 2020/2021 учебном году");
        Put(3, 1, "Наименование образовательной организации");
        Put(3, 2, "Кол-во участников");
        Put(3, 3, "Получили отметку, %");
        string[] marks = ["«2»", "«3»", "«4»", "«5»"];
        for (int mark = 0; mark < marks.Length; mark++)
        {
            Put(4, 3 + mark, marks[mark]);
        }

        for (int row = 5; row <= rows; row++)
        {
            Put(row, 1, SchoolNames[row % SchoolNames.Count]);
            Put(row, 2, "10", 10);
            Put(row, 3, row == 19 ? "н/я" : "30", row == 19 ? null : 30);
            Put(row, 4, "30", 30);
            Put(row, 5, "30", 30);
            Put(row, 6, row == 16 ? "0" : "10", row == 16 ? 0 : 10);
        }

        return new Sheet("Лист1", hidden: false, cells,
        [
            Merge(1, 1, 1, 6),
            Merge(3, 1, 4, 1),
            Merge(3, 2, 4, 2),
            Merge(3, 3, 3, 6),
        ]);

        static CellRange Merge(int row, int column, int lastRow, int lastColumn) => new(new CellAddress(row, column), new CellAddress(lastRow, lastColumn));
    }
}
