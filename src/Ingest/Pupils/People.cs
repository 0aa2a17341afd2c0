using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>
/// Names of people in a text: «Зюзюкин А.Б.», «А. Б. Зюзюкин», «Зюзюкина Анна», «ЗЮЗЮКИН АЛЕКСЕЙ БОРИСОВИЧ», several in one cell. The
/// name in whose honour a school or a street is called is none of them.
/// </summary>
internal static partial class People
{
    private const string Endings =
        "(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ову|еву|ину|овой|евой|иной|ск(?:ий|ой|ая|ого|ому)|цк(?:ий|ой|ая|ого|ому)|енко|ченко|чук|щук|нюк|ович|евич|ских|ных|их|ых|ян|янц|дзе|швили|заде|оглы|оев|баев|шин)";

    private const string Patronymic =
        @"(?:\p{L}{2,}(?:ович|евич|ёвич|ьич|кич|мич)(?:а|у|ем|ом|е)?|\p{L}{2,}(?:овн|евн|ёвн|ичн|иничн)(?:а|ы|е|у|ой|ою)|(?:оглы|оглу|углы|улы|кызы|гызы|кизи))";

    /// <summary>Settlements and the like that are called as a person.</summary>
    private static readonly string[] Places = ["лев толстой", "ерофей павлович", "роза люксембург", "карл маркс", "клара цеткин", "павел морозов", "марина горка", "николаев роман"];

    /// <summary>Whether anybody is named in the text.</summary>
    public static bool Mentioned(string text) => text.Length >= 4 && Spans(text).Count > 0;

    /// <summary>The text without the names: «Иванов И.И., директор» is «директор».</summary>
    public static string Without(string text)
    {
        List<(int Start, int End)> spans = Spans(text);
        if (spans.Count == 0)
        {
            return text;
        }

        var left = new System.Text.StringBuilder();
        int at = 0;
        foreach ((int start, int end) in spans)
        {
            left.Append(text, at, Math.Max(0, start - at));
            at = Math.Max(at, end);
        }

        string rest = left.Append(text, at, text.Length - at).ToString();
        rest = EmptyBrackets().Replace(rest, " ");
        rest = DoubledSigns().Replace(rest, "$1 ");
        return Outside().Replace(Blanks().Replace(rest, " "), "");
    }

    /// <summary>The cell is one word, which is a first name or a patronymic.</summary>
    public static bool IsPart(string text) => OneWord().IsMatch(text) && (FirstNames.Contain(text) || WholePatronymic().IsMatch(text));

    /// <summary>One word with the ending of a surname: «Зюзюкин», not «Заречная».</summary>
    public static bool IsSurname(string text) => OneSurname().IsMatch(text);

    private static List<(int Start, int End)> Spans(string text)
    {
        List<(int Start, int End)> spans = [];
        bool hasPoint = text.Contains('.', StringComparison.Ordinal);
        if (hasPoint)
        {
            Add(WithInitials());
            Add(InitialsFirst());
            Add(OneInitialFirst());
            foreach (Match match in AnyWithInitials().Matches(text).Where(match => !NoName().IsMatch(match.Groups["s"].Value)))
            {
                Put(match.Index, match.Index + match.Length);
            }

            if (OneInitial().IsMatch(text))
            {
                Put(0, text.Length);
            }

            if (OnlyInitials().Match(text) is { Success: true } only && !NoName().IsMatch(only.Groups["s"].Value) && !OrganisationInitials().IsMatch(text))
            {
                Put(only.Index, only.Index + only.Length);
            }
        }

        if (text.AsSpan().IndexOfAny(' ', ' ', '\n') >= 0)
        {
            Add(InitialsWithoutPoints());
            int comma = text.IndexOf(',', StringComparison.Ordinal);
            if (comma > 0 && Post().IsMatch(text[comma..]))
            {
                // «Мороз Анна, куратор»: before the post stands who holds it.
                AddWords(text[..comma], Put);
            }

            AddWords(text, Put);
        }

        spans.Sort();
        return spans;

        void Add(Regex names)
        {
            foreach (Match match in names.Matches(text))
            {
                Put(match.Index, match.Index + match.Length);
            }
        }

        void Put(int start, int end)
        {
            if (!IsHonour(text, start))
            {
                spans.Add((start, end));
            }
        }
    }

    /// <summary>A first name or a patronymic with the words beside it.</summary>
    private static void AddWords(string text, Action<int, int> put)
    {
        Match[] words = [.. Word().Matches(text).OfType<Match>()];
        bool isWhole = words.Length is 2 or 3 && Whole().IsMatch(text);
        for (int index = 0; index < words.Length;)
        {
            int taken = 1;
            for (int length = Math.Min(4, words.Length - index); length >= 2; length--)
            {
                if (Enumerable.Range(index, length - 1).All(at => IsNext(text, words[at], words[at + 1]))
                    && IsName([.. words[index..(index + length)].Select(word => word.Value)], isWhole && length == words.Length))
                {
                    put(words[index].Index, words[index + length - 1].Index + words[index + length - 1].Length);
                    taken = length;
                    break;
                }
            }

            index += taken;
        }
    }

    private static bool IsNext(string text, Match word, Match next) => text.AsSpan(word.Index + word.Length, next.Index - word.Index - word.Length).Trim().IsEmpty;

    private static bool IsName(string[] words, bool isWhole)
    {
        if (Places.Contains(string.Join(' ', words).ToLowerInvariant()))
        {
            return false;
        }

        int[] first = [.. Enumerable.Range(0, words.Length).Where(at => FirstNames.Contain(words[at]))];
        int[] patronymics = [.. Enumerable.Range(0, words.Length).Where(at => WholePatronymic().IsMatch(words[at]))];
        int[] surnames = [.. Enumerable.Range(0, words.Length).Where(at => Surname().IsMatch(words[at]) && !NoName().IsMatch(words[at]))];
        bool capitals = words.All(word => char.IsUpper(word[0]));
        bool allKnown = words.Index().All(word => first.Contains(word.Index) || patronymics.Contains(word.Index) || surnames.Contains(word.Index));

        // «Зюзюкин Алексей», «алексей зюзюкин», «Зюзюкин Алексей Борисович», «Алексей Борисович»
        if (allKnown && (first.Length > 0 || patronymics.Length > 0) && first.Union(patronymics).Union(surnames).Count() >= 2
            && (first.Length > 0 && (surnames.Except(first).Any() || patronymics.Except(first).Any()) || (capitals && patronymics.Length > 0 && words.Length >= 2)))
        {
            return true;
        }

        // «Мороз Анна», «Ким Виктор Сергеевич», «Выдумкин Никитослав Несуществович»: capital letters and a part that is known.
        return capitals && words.All(word => !NoName().IsMatch(word))
            && ((patronymics.Length > 0 && words.Length >= 2 && patronymics.Any(at => at > 0))
                || (isWhole && first.Length > 0 && words.Length - first.Length == 1 && words.All(word => !Adjective().IsMatch(word))));
    }

    /// <summary>«Клуб «Анна Ахматова»»: what stands in quotation marks is what something is called.</summary>
    private static bool IsTitle(string text, int start)
    {
        int open = start == 0 ? -1 : text.LastIndexOf('«', start - 1);
        return open >= 0 && text.IndexOf('»', open) > start;
    }

    /// <summary>«имени А.С. Пушкина», «ул. Лизы Чайкиной», «СОШ № 3 Героя Иванова И.И.», «МБОУ СОШ Иванова И.И.»</summary>
    private static bool IsHonour(string text, int start)
    {
        string before = text[..start];
        int cut = before.LastIndexOfAny([';', '\n', '(', '/', ',', ':']);
        string part = before[(cut + 1)..];
        return HonourWord().IsMatch(part) || (Organisation().IsMatch(part) && !Post().IsMatch(part) && !Separated().IsMatch(part)) || IsTitle(text, start);
    }

    [GeneratedRegex($@"(?<!\p{{L}})(?<s>\p{{Lu}}\p{{L}}*{Endings}(?:-\p{{Lu}}\p{{L}}+)?|\p{{Lu}}\p{{L}}+-\p{{Lu}}\p{{L}}*{Endings})\s*,?\s*\p{{Lu}}\.\s?\p{{Lu}}(?!\p{{L}})\.?(?!\s?\p{{Lu}}\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithInitials();

    [GeneratedRegex($@"(?<![\p{{L}}.])\p{{Lu}}\.\s?\p{{Lu}}\.\s?(?<s>\p{{Lu}}\p{{L}}*{Endings}(?:-\p{{Lu}}\p{{L}}+)?|\p{{Lu}}\p{{L}}+-\p{{Lu}}\p{{L}}*{Endings})(?!\p{{L}})")]
    private static partial Regex InitialsFirst();

    /// <summary>«Мороз А.Б., зам. директора»: a word with two initials after it and no surname after these.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?<s>\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)\s+\p{Lu}\.\s?\p{Lu}\.(?!\s?\p{Lu})")]
    private static partial Regex AnyWithInitials();

    /// <summary>«А. Выдумкин»; «Г. Киров», «С. Пушкина», «Д. Петрова» may be places.</summary>
    [GeneratedRegex(@"(?<![\p{L}.])(?![СГД]\.)\p{Lu}\.\s?\p{Lu}\p{L}+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|енко|чук|дзе|швили)(?:-\p{L}+)?(?!\p{L})")]
    private static partial Regex OneInitialFirst();

    /// <summary>«Выдумкин А Б».</summary>
    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\p{L}+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|енко|чук|дзе|швили)\s+\p{Lu}\s\p{Lu}(?![\p{L}.])")]
    private static partial Regex InitialsWithoutPoints();

    /// <summary>«Мороз А.Б.», «1. Шмидт В. Г.», «А.Б. Мороз» and nothing else: two initials tell of any surname.</summary>
    [GeneratedRegex(@"^\W*(?:[0-9]+[.)]?\s*)?(?:(?<s>\p{Lu}\p{L}+(?:-\p{L}+)?)\s*,?\s*\p{Lu}\.\s?\p{Lu}\.?|\p{Lu}\.\s?\p{Lu}\.\s?(?<s>\p{Lu}\p{L}+(?:-\p{L}+)?))\W*$")]
    private static partial Regex OnlyInitials();

    /// <summary>«Выдумкин А.» and nothing else; «Прутской П.» may be a settlement.</summary>
    [GeneratedRegex(@"^\W*(?:[0-9]+[.)]?\s*)?\p{Lu}\p{L}+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|енко|чук|дзе|швили)(?:-\p{L}+)?\s+\p{Lu}\.?\W*$")]
    private static partial Regex OneInitial();

    [GeneratedRegex(@"\b[ОК]\.\s?[ОУК]\.?\W*$|^\W*[ОК]\.\s?[ОУК]\.")]
    private static partial Regex OrganisationInitials();

    [GeneratedRegex(@"(?<!\p{L})\p{IsCyrillic}\p{IsCyrillic}+(?:-\p{IsCyrillic}+)?(?!\p{L})")]
    private static partial Regex Word();

    /// <summary>A number, the words, a year or a class, signs: «1. Зюзюкин Пётр, 9а».</summary>
    [GeneratedRegex(@"^\W*(?:[0-9]+[.)]?\s*)?\p{IsCyrillic}[\p{IsCyrillic}-]+(?:\s+\p{IsCyrillic}[\p{IsCyrillic}-]+){1,2}[\s,.;()0-9-]*$")]
    private static partial Regex Whole();

    [GeneratedRegex($@"^\p{{L}}{{2,}}(?:-\p{{L}}+)?(?<={Endings})$|^\p{{L}}+{Endings}-\p{{L}}+$", RegexOptions.IgnoreCase)]
    private static partial Regex Surname();

    [GeneratedRegex(@"^\p{Lu}\p{L}+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|енко|чук|дзе|швили)(?:-\p{L}+)?$")]
    private static partial Regex OneSurname();

    [GeneratedRegex($"^{Patronymic}$", RegexOptions.IgnoreCase)]
    private static partial Regex WholePatronymic();

    [GeneratedRegex(@"^\p{IsCyrillic}{2,}(?:-\p{IsCyrillic}+)?$")]
    private static partial Regex OneWord();

    [GeneratedRegex(@"(?<!с?[кц])(?:ая|яя|ое|ее|ый|ий|ой|ые|ие)$", RegexOptions.IgnoreCase)]
    private static partial Regex Adjective();

    /// <summary>Words of tables that end as surnames do, or stand beside initials that are none.</summary>
    [GeneratedRegex(@"^(предпринимател|индивидуальн|русск|английск|немецк|французск|испанск|китайск|родн|муниципальн|городск|сельск|районн|областн|районов|школ|классов|учеников|учител|педагог|предмет|экзамен|балл|всего|итого|число|количеств|доля|средн|процент|участник|победител|приз[её]р|математик|физик|хими|биологи|географи|истори|литератур|обществознани|информатик|наименован|образован|организаци|учреждени|код|лицей|гимнази|раздел|таблиц|приложени|район|город|посел|сел[оа]$|деревн|улиц|год[аы]?$|месяц|январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр|основ|услови|качеств|результат|показател|протокол|уровен|высш|перв|втор|трет|остальн|прочих|других|их$|детск|начальн|общеобразовательн|средних|малокомплектн)", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"(?<!\p{L})(предпринимател\p{L}*|ИП|им(ени)?\.?\s|имени$|им\.?$|геро\p{L}*|памяти|преми\p{L}+|кубок|мемориал\p{L}*|чтени\p{L}+|ул\.|улиц\p{L}+|пр-т|просп\p{L}*|проспект\p{L}*|пер\.|переул\p{L}+|пл\.|площад\p{L}+|бульвар\p{L}*|шоссе|набережн\p{L}*|пос(\.|[её]лок)|пос[её]лк\p{L}+|г\.(?!\s?р)|город\p{L}?|с\.|сел[оаеу]|д\.|деревн\p{L}+|ст\.|станци\p{L}+|станиц\p{L}+|хутор\p{L}*|колхоз\p{L}*|совхоз\p{L}*|маршал\p{L}*|генерал\p{L}*|адмирал\p{L}*|академик\p{L}*|космонавт\p{L}*|л[её]тчик\p{L}*|писател\p{L}+|поэт\p{L}*|творчеств\p{L}+|роман[ае]?|сказк\p{L}+|рассказ\p{L}*|произведени\p{L}+|заслуженного|народного|почетного|почётного|кавалер\p{L}*)(?=\W|$)", RegexOptions.IgnoreCase)]
    private static partial Regex HonourWord();

    [GeneratedRegex(@"(?<!\p{L})([МГЧФ][БАКН]?Д?ОУ|[МГ][БАК]?ОО|НОУ|АНО|СОШ|ООШ|НОШ|ОШ|СШ|\p{L}*школ\p{L}*|гимнази\p{L}*|лице\p{L}*|интернат\p{L}*|сад\p{L}{0,2}|колледж\p{L}*|училищ\p{L}*|техникум\p{L}*|институт\p{L}*|университет\p{L}*|учреждени\p{L}*|филиал\p{L}*|ДЮСШ|ЦДТ|центр\p{L}*|библиотек\p{L}*|музе\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"(?<!\p{L})(директор\p{L}*|руководител\p{L}*|зам\p{L}*|начальник\p{L}*|учител\p{L}*|педагог\p{L}*|преподавател\p{L}*|методист\p{L}*|специалист\p{L}*|куратор\p{L}*|председател\p{L}*|секретар\p{L}*|член\p{L}*|эксперт\p{L}*|ответственн\p{L}*|исполнител\p{L}*|завуч\p{L}*|ученик\p{L}*|ученица\p{L}*|учащ\p{L}*|обучающ\p{L}*|выпускни\p{L}*|участни\p{L}*|победител\p{L}*|приз[её]р\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Post();

    /// <summary>A comma or a dash between the organisation and the name: «СОШ № 1, Иванов И.И.»</summary>
    [GeneratedRegex(@"[,:–—-]\s*$")]
    private static partial Regex Separated();

    [GeneratedRegex(@"\(\s*[,;]*\s*\)|«\s*»|""\s*""")]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"([,;/])(?:\s*[,;/])+\s*")]
    private static partial Regex DoubledSigns();

    [GeneratedRegex(@"[ \t ]{2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[\s,;:/–—_-]+|[\s,;:/–—_(-]+$")]
    private static partial Regex Outside();
}
