using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// A table without schools under a title that names one («Результаты ВПР МКОУ Заречная СОШ») is that school's and no value of the
/// municipality. Which school it is the register says, or a person.
/// </summary>
internal static partial class SchoolTitle
{
    /// <summary>A longer line is a sentence about results and no title of a table.</summary>
    private const int LongestTitle = 160;

    public static TableReading Heed(SheetTable table, TableReading reading)
    {
        if (reading.Facts.Count == 0 || !reading.Facts.All(fact => fact.Place is Place.Home) || Of(table) is not var (line, name))
        {
            return reading;
        }

        if (line != table.Context.Given && table.Context.Written.Append(line).Any(text => Municipal().IsMatch(TextLine.Of(text).Replace(name, "", StringComparison.Ordinal))))
        {
            var cells = new Cells(table);
            cells.AskCaption($"над таблицей названы и школа («{name}»), и муниципалитет: чьи это значения? Напишите, например: «Школа: {name}» или название с районом без школы.");
            return reading with { Facts = [], Issues = [.. reading.Issues, .. cells.Issues] };
        }

        if (OneClass().IsMatch(line))
        {
            return reading with
            {
                Facts = [],
                Issues = [.. reading.Issues, new PlannedIssue("part-of-pupils", Severity.Question, table.Sheet.Sheet.Name, table.CellOf(line),
                    $"Лист «{table.Sheet.Sheet.Name}», таблица {table.Range}: «{line}» – это один класс, а значения хранятся по всей параллели школы. Загрузите таблицу по школе.", null)],
            };
        }

        CellAddress cell = table.CellOf(line);
        return reading with { Facts = [.. reading.Facts.Select(fact => fact with { Place = new Place.OfSchool(name, cell) })] };
    }

    /// <summary>What a title says once a person said which school it names: the rest of it is what the table is recognised by.</summary>
    public static string Renamed(string title, string school) =>
        AboutTable().IsMatch(title) && NameIn(title) is string name ? title.Replace(name, school, StringComparison.Ordinal) : school;

    /// <summary>The nearest title that names a school; null where one that speaks of the municipality is nearer.</summary>
    private static (string Line, string Name)? Of(SheetTable table)
    {
        foreach (string line in table.Context.Written.Append(table.Context.SheetName).Select(TextLine.Of).Where(line => line.Length <= LongestTitle && !Aside().IsMatch(line)))
        {
            if (NameIn(line) is string name)
            {
                return (line, name);
            }

            if (Municipal().IsMatch(line))
            {
                return null;
            }
        }

        return null;
    }

    internal static string? NameIn(string line)
    {
        if (SchoolLine().Match(line) is { Success: true } said)
        {
            string whole = said.Groups["name"].Value.Trim();
            return Everybody().IsMatch(whole) || (Municipal().IsMatch(whole) && !Kind().IsMatch(whole)) ? null : whole;
        }

        if (Legal().Matches(line) is [var legal])
        {
            string from = line[legal.Index..];
            string name = NameEnd().Match(from, legal.Length) is { Success: true } end ? from[..end.Index].Trim() : from.Trim();
            return name.Length > legal.Length && (Kind().IsMatch(name) || !Municipal().IsMatch(name)) ? name : null;
        }

        return Named().Matches(line) is [var named] ? named.Value : null;
    }

    [GeneratedRegex(@"^(Школа|ОО|ОУ|Образовательная организация|Наименование (школы|ОО|организации)):\s*(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex SchoolLine();

    [GeneratedRegex(@"(?<!\p{L})((М|О?Г|КГ|ОГ|СОГ|ФГ|Ч|Н)?[КБА]?ОУ|МОБУ|МОАУ|МОКУ|МБНОУ|М[БК]?ВСОУ)(?!\p{L})(?<=\p{Lu}{3})|(муниципальн|государственн)\p{L}+ (каз[её]нн|бюджетн|автономн)\p{L}+ (обще)?образовательн\p{L}+ учреждени\p{L}+", RegexOptions.IgnoreCase)]
    private static partial Regex Legal();

    // A blank after a point ends the name, unless the point is of «с.», «им.», «пос.».
    [GeneratedRegex(@"[,;:]|(?<!(?<!\p{L})(\p{L}|им|пос|дер|ст|пгт|рп))\.\s|\.$|\s[–—-]\s|\s(за|по|на|в|о|об)\s|\s(ВПР|ОГЭ|ЕГЭ|ВсОШ)(?!\p{L})|\s\(?(19|20)[0-9][0-9]")]
    private static partial Regex NameEnd();

    [GeneratedRegex(@"^\W*(все|всего|итого|вместе)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Everybody();

    [GeneratedRegex(@"СОШ|ООШ|НОШ|школ|гимнази|лице[йяю]|интернат|№\s*[0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?<!\p{L})(?!(?:Средн|Основн|Начальн|Сельск|Городск|Вечерн|Общеобраз|Кажд|Муниципальн|Школьн|Больш|Мал|Нов|Люб))[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)?(?:ая|ой|ую) (?:СОШ|ООШ|НОШ|СШ|ОШ|(?:(?:средн|основн|начальн)\p{L}+ )?(?:общеобразовательн\p{L}+ )?школ(?:а|ы|е|у|ой)|гимнази(?:я|и|ю|ей))(?!\p{L})|(?<!\p{L})(?:СОШ|ООШ|НОШ|СШ|ОШ|[Шш]кол(?:а|ы|е|у|ой)|[Гг]имнази(?:я|и|ю|ей)|[Лл]ице(?:й|я|ю|ем))\s*(?:№\s*[0-9]+|[«""][^»""]+[»""]|(?:с|п|г|д|пос|дер)\.\s*[А-ЯЁ]\p{L}+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\p{L})(район|муниципал|округ|город[а-я]|МР(?!\p{L})|МО(?!\p{L})|ГО(?!\p{L})|по школам|школ (?!№))", RegexOptions.IgnoreCase)]
    private static partial Regex Municipal();

    /// <summary>A note that leaves a school out or singles it out.</summary>
    [GeneratedRegex(@"^\*|^примечани|(?<!\p{L})(ППЭ|пункт\p{L}* проведения|подготовил\p{L}*|составил\p{L}*|исполнител\p{L}*|источник|проект\p{L}*|сравнени\p{L}+|на базе|базов\p{L}+|без|кроме|исключ\p{L}+|в том числе|включая|из них|лучш\p{L}+|высок\p{L}+ результат|не сда\p{L}+|выпускни(к|ц)\p{L}* из|обучающ\p{L}+ из)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?<![0-9])(1[01]|[1-9])\s?[«""]?[А-Я][»""]?\s+класс")]
    private static partial Regex OneClass();

    [GeneratedRegex(@"результат|итог|ВПР|ЕГЭ|ОГЭ|ВсОШ|кадр|показател|сведени|отч[её]т|этап|олимпиад|программ|план|педагог|учител|контингент", RegexOptions.IgnoreCase)]
    private static partial Regex AboutTable();
}
