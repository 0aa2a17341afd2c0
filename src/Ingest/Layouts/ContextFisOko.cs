using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// ФИС ОКО «Сбор контекстных данных об ОО»: a row for each school by its login, questions as headings, perhaps numbered. Read are
/// pupils and classes, teachers and their courses, equipment and what was chosen from lists; the school year stands in the question about pupils.
/// </summary>
public static partial class ContextFisOko
{
    private static readonly (Regex Question, string Procedure, string Item, string Measure)[] Items =
    [
        (AllPupils(), Procedures.Context, "Всего", Measures.Pupils),
        (Teachers(), Procedures.StaffTotal, "Всего", Measures.People),
        (Highest(), Procedures.StaffCategory, "Высшая категория", Measures.People),
        (BothCategories(), Procedures.StaffCategory, "Первая и высшая категории", Measures.People),
        (ShortCourses(), Procedures.StaffTraining, "до 36 часов", Measures.People),
        (Courses(), Procedures.StaffTraining, "от 36 до 72 часов", Measures.People),
        (LongCourses(), Procedures.StaffTraining, "более 72 часов", Measures.People),
        (Young(), Procedures.StaffAge, "не старше 30 лет", Measures.People),
        (Pension(), Procedures.StaffAge, "пенсионного возраста", Measures.People),
        (Rooms(), Procedures.Context, "Кабинеты", Measures.Equipment),
        (TeachersComputer(), Procedures.Context, "Кабинеты с компьютером учителя", Measures.Equipment),
        (Projector(), Procedures.Context, "Кабинеты с проектором или интерактивной доской", Measures.Equipment),
        (Computers(), Procedures.Context, "Компьютеры для обучающихся", Measures.Equipment),
        (OldComputers(), Procedures.Context, "Устаревшие компьютеры", Measures.Equipment),
        (Online(), Procedures.Context, "Компьютеры с доступом в интернет", Measures.Equipment),
    ];

    /// <summary>Questions answered from a list.</summary>
    private static readonly (Regex Question, string Item)[] Answers =
    [
        (InternetSpeed(), "Скорость интернета"),
        (ExtraLessons(), "Охват кружками и секциями"),
        (CareerGuidance(), "Профориентация"),
        (Methodists(), "После курсов: сопровождение методслужбой"),
        (Sharing(), "После курсов: обмен опытом в школе"),
        (OwnPractice(), "После курсов: самостоятельная отработка"),
        (NoFollowUp(), "После курсов: никакой работы"),
        (ParentsAsGuests(), "Родители приходят на мероприятия"),
        (ParentsAsHelpers(), "Родители помогают в мероприятиях"),
    ];

    public static Layout Layout { get; } = new(
        "context-fis-oko", "ФИС ОКО: контекстные данные об ОО", Sources.FisOko, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Login(table) is not null && Headings.Find(table, AllPupils()) is not null && Items.Count(item => Headings.Find(table, item.Question) is not null) >= 4 ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        TableColumn pupils = Headings.Find(table, AllPupils())!;
        if (!SchoolYear.TryParse(pupils.Header, out SchoolYear year))
        {
            cells.Add("period-unknown", Severity.Question, new CellAddress(table.HeaderRows[^1], pupils.Number), "в вопросе о числе обучающихся не назван учебный год. Таблица не загружена.");
            return TableReading.Of([], cells.Issues);
        }

        TableColumn login = Login(table)!;
        TableColumn? name = Headings.Find(table, Name());
        (string Procedure, string Item, string Measure, int Column)[] items = [.. Columns(table)];
        (string Item, int Column)[] answers =
        [
            .. Answers.Select(answer => (answer.Item, Column: Headings.Find(table, answer.Question)))
                .Where(answer => answer.Column is not null)
                .Select(answer => (answer.Item, answer.Column!.Number)),
        ];
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows.Where(row => FisOkoGroups.Login(row[login]?.Text ?? "") is not null))
        {
            TableColumn named = name ?? login;
            var place = new Place.OfSchool(row[named]?.Text ?? row[login]!.Text, row.Address(named.Number), FisOkoGroups.Login(row[login]!.Text));
            facts.AddRange(items
                .GroupBy(item => (item.Procedure, item.Item))
                .Select(item => new RawFact
                {
                    Place = place,
                    Year = year,
                    Procedure = item.Key.Procedure,
                    Subject = item.Key.Item,
                    Row = row.Number,
                    // A school that answered nothing stays in the list, its pupils not known.
                    Values = [.. item.Where(column => row[column.Column] is not null || column.Column == pupils.Number).Select(column => cells.Count(row, column.Column, column.Measure))],
                })
                .Where(fact => fact.Values.Count > 0));
            facts.AddRange(answers.Where(answer => row[answer.Column] is not null).Select(answer => new RawFact
            {
                Place = place,
                Year = year,
                Procedure = Procedures.ContextAnswer,
                Subject = answer.Item,
                Row = row.Number,
                Values = [cells.Words(row, answer.Column, Measures.Text)],
            }));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static IEnumerable<(string Procedure, string Item, string Measure, int Column)> Columns(SheetTable table)
    {
        foreach ((Regex question, string procedure, string item, string measure) in Items)
        {
            if (Headings.Find(table, question) is TableColumn column)
            {
                yield return (procedure, item, measure, column.Number);
            }
        }

        foreach ((string Procedure, string Item, string Measure, int Column) item in OneBirthYear(table))
        {
            yield return item;
        }

        foreach (TableColumn column in table.Columns)
        {
            if (Grade().Match(column.Header) is { Success: true } grade)
            {
                yield return (Procedures.Context, $"{grade.Groups["grade"].Value} класс",
                    grade.Groups["what"].Value.StartsWith("Классов", StringComparison.OrdinalIgnoreCase) ? Measures.Classes : Measures.Pupils, column.Number);
            }
        }
    }

    /// <summary>Pupils born in one year and, in the column right after them, those of them taught by an adapted programme.</summary>
    private static IEnumerable<(string Procedure, string Item, string Measure, int Column)> OneBirthYear(SheetTable table) =>
        table.Columns.Zip(table.Columns.Skip(1))
            .Where(pair => BirthYear().IsMatch(pair.First.Header) && Adapted().IsMatch(pair.Second.Header))
            .Take(1)
            .SelectMany(pair => new[]
            {
                (Procedures.Context, "Одного года рождения", Measures.Pupils, pair.First.Number),
                (Procedures.Context, "Одного года рождения, по адаптированным программам", Measures.Pupils, pair.Second.Number),
            });

    private static TableColumn? Login(SheetTable table) => Headings.Find(table, LoginHeading());

    [GeneratedRegex(@"^([0-9]+\.\s*)?логин", RegexOptions.IgnoreCase)]
    private static partial Regex LoginHeading();

    [GeneratedRegex(@"^([0-9]+\.\s*)?(Краткое )?(Название|наименование) ОО", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex("Укажите количество обучающихся в ОО в", RegexOptions.IgnoreCase)]
    private static partial Regex AllPupils();

    [GeneratedRegex(@"^(?<grade>1[0-2]|[1-9]) класс (?<what>Классов/групп|Обучающихся)$", RegexOptions.IgnoreCase)]
    private static partial Regex Grade();

    [GeneratedRegex("Сколько всего в (школе|ОО) учителей", RegexOptions.IgnoreCase)]
    private static partial Regex Teachers();

    [GeneratedRegex("Сколько в школе учителей высшей категории", RegexOptions.IgnoreCase)]
    private static partial Regex Highest();

    [GeneratedRegex("не старше 30 лет", RegexOptions.IgnoreCase)]
    private static partial Regex Young();

    [GeneratedRegex("достигших пенсионного возраста", RegexOptions.IgnoreCase)]
    private static partial Regex Pension();

    [GeneratedRegex("^Сколько в школе учебных классов", RegexOptions.IgnoreCase)]
    private static partial Regex Rooms();

    [GeneratedRegex("рабочее место учителя оборудовано компьютером", RegexOptions.IgnoreCase)]
    private static partial Regex TeachersComputer();

    [GeneratedRegex("проектор и/или интерактивная доска", RegexOptions.IgnoreCase)]
    private static partial Regex Projector();

    [GeneratedRegex("^Сколько компьютеров обучающиеся могут использовать", RegexOptions.IgnoreCase)]
    private static partial Regex Computers();

    [GeneratedRegex("являются маломощными, устаревшими", RegexOptions.IgnoreCase)]
    private static partial Regex OldComputers();

    [GeneratedRegex("из этих компьютеров имеют доступ к сети", RegexOptions.IgnoreCase)]
    private static partial Regex Online();

    [GeneratedRegex("первой и высшей категори", RegexOptions.IgnoreCase)]
    private static partial Regex BothCategories();

    [GeneratedRegex("^Длительностью не более 36 часов$", RegexOptions.IgnoreCase)]
    private static partial Regex ShortCourses();

    [GeneratedRegex("^Длительностью более 36 часов и не более 72 часов$", RegexOptions.IgnoreCase)]
    private static partial Regex Courses();

    [GeneratedRegex("^Длительностью более 72 часов$", RegexOptions.IgnoreCase)]
    private static partial Regex LongCourses();

    [GeneratedRegex(@"Общее количество обучающихся [0-9]{4} года рождения", RegexOptions.IgnoreCase)]
    private static partial Regex BirthYear();

    [GeneratedRegex("^из них обучаются по адаптированным", RegexOptions.IgnoreCase)]
    private static partial Regex Adapted();

    [GeneratedRegex("Скорость Интернета, заявленная", RegexOptions.IgnoreCase)]
    private static partial Regex InternetSpeed();

    [GeneratedRegex(@"вовлеченность \w+ в школьную систему дополнительного образования", RegexOptions.IgnoreCase)]
    private static partial Regex ExtraLessons();

    [GeneratedRegex("^Как обычно реализуется профориентационная работа", RegexOptions.IgnoreCase)]
    private static partial Regex CareerGuidance();

    [GeneratedRegex("^их сопровождает методслужба", RegexOptions.IgnoreCase)]
    private static partial Regex Methodists();

    [GeneratedRegex("^они делятся опытом", RegexOptions.IgnoreCase)]
    private static partial Regex Sharing();

    [GeneratedRegex("^они самостоятельно отрабатывают", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPractice();

    [GeneratedRegex("^никак$", RegexOptions.IgnoreCase)]
    private static partial Regex NoFollowUp();

    [GeneratedRegex("много родителей .* приходят в качестве зрителей", RegexOptions.IgnoreCase)]
    private static partial Regex ParentsAsGuests();

    [GeneratedRegex("много родителей .* готовы оказать посильную", RegexOptions.IgnoreCase)]
    private static partial Regex ParentsAsHelpers();
}
