using System.Collections.Frozen;

namespace SchoolSupport.Ingest.Names;

/// <summary>Who keeps a school, as far as its name says so.</summary>
internal enum Keeper
{
    Unknown = 0,
    Municipal = 1,
    State = 2,
    Private = 3,
}

/// <summary>The words of school names that say what kind of institution it is, not which one.</summary>
/// <remarks>
/// Long words are known with a misprint or two («обшеобразовательная», «государственого»): they are too long to be taken for
/// the name of a village.
/// </remarks>
internal static class SchoolVocabulary
{
    /// <summary>Stems of the legal form; a word is one of them with any ending of up to three letters.</summary>
    private static readonly (string Stem, Keeper Keeper)[] LegalStems =
    [
        ("МУНИЦИПАЛЬН", Keeper.Municipal),
        ("ГОСУДАРСТВЕНН", Keeper.State),
        ("ФЕДЕРАЛЬН", Keeper.State),
        ("НЕГОСУДАРСТВЕНН", Keeper.Private),
        ("НЕКОММЕРЧЕСК", Keeper.Private),
        ("ЧАСТН", Keeper.Private),
        ("ОБЩЕОБРАЗОВАТЕЛЬН", Keeper.Unknown),
        ("ОБРАЗОВАТЕЛЬН", Keeper.Unknown),
        ("АВТОНОМН", Keeper.Unknown),
        ("БЮДЖЕТН", Keeper.Unknown),
        ("КАЗЕНН", Keeper.Unknown),
        ("УЧРЕЖДЕН", Keeper.Unknown),
        ("ОРГАНИЗАЦ", Keeper.Unknown),
    ];

    private static readonly FrozenSet<string> LegalShort = new[]
    {
        "МКОУ", "МБОУ", "МАОУ", "МОУ", "МОБУ", "МОАУ", "МОКУ", "МБУ", "МАУ", "МКУ", "МБНОУ", "МКС", "МБВСОУ", "МКВСОУ", "МВСОУ",
        "ГБОУ", "ГКОУ", "ГАОУ", "ГОУ", "ГОБУ", "КГБОУ", "КГКОУ", "КГОУ", "ОГБОУ", "ОГКОУ", "ОГАОУ", "СОГБОУ", "ФГКОУ", "ФГБОУ", "ФГОУ",
        "ЧОУ", "НОУ", "АНОО", "АНО", "НОЧУ", "ЧУ", "ОАНО", "БОУ", "КОУ", "АОУ", "ОУ",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kinds by the words that name them, in any case; СШ is the short form of СОШ used since 2013.</summary>
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["СОШ"] = "СОШ",
        ["СШ"] = "СОШ",
        ["ООШ"] = "ООШ",
        ["ОШ"] = "ООШ",
        ["НОШ"] = "НОШ",
        ["НШ"] = "НОШ",
        ["ШКОЛА"] = School,
        ["ШКОЛЫ"] = School,
        ["ШКОЛЕ"] = School,
        ["ШКОЛУ"] = School,
        ["ШКОЛОЙ"] = School,
        ["ГИМНАЗИЯ"] = "гимназия",
        ["ГИМНАЗИИ"] = "гимназия",
        ["ГИМНАЗИЮ"] = "гимназия",
        ["ГИМНАЗИЕЙ"] = "гимназия",
        ["ПРОГИМНАЗИЯ"] = "прогимназия",
        ["ПРОГИМНАЗИИ"] = "прогимназия",
        ["ЛИЦЕЙ"] = "лицей",
        ["ЛИЦЕЯ"] = "лицей",
        ["ЛИЦЕЮ"] = "лицей",
        ["ЛИЦЕЕ"] = "лицей",
        ["ЛИЦЕЕМ"] = "лицей",
        ["ИНТЕРНАТ"] = "интернат",
        ["ИНТЕРНАТА"] = "интернат",
        ["ИНТЕРНАТЕ"] = "интернат",
        ["ФИЛИАЛ"] = Branch,
        ["ФИЛИАЛА"] = Branch,
        ["ФИЛИАЛЕ"] = Branch,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Levels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["СРЕДНЯЯ"] = "СОШ",
        ["СРЕДНЕЙ"] = "СОШ",
        ["СРЕДНЮЮ"] = "СОШ",
        ["ОСНОВНАЯ"] = "ООШ",
        ["ОСНОВНОЙ"] = "ООШ",
        ["ОСНОВНУЮ"] = "ООШ",
        ["НАЧАЛЬНАЯ"] = "НОШ",
        ["НАЧАЛЬНОЙ"] = "НОШ",
        ["НАЧАЛЬНУЮ"] = "НОШ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What no other word has within.</summary>
    private static readonly string[] Beginnings = ["ОБЩЕОБРАЗОВАТЕЛЬН", "УЧРЕЖДЕН", "СРЕДНЯЯ", "ОСНОВНАЯ", "НАЧАЛЬНАЯ", "ШКОЛА"];

    public const string Branch = "филиал";

    /// <summary>A school of no said level: says nothing beside a more special kind.</summary>
    public const string School = "школа";

    public static bool IsLegal(string word, out Keeper keeper)
    {
        if (LegalShort.Contains(word))
        {
            keeper = word[0] switch
            {
                'М' => Keeper.Municipal,
                'Ч' or 'Н' => Keeper.Private,
                'А' when word.StartsWith("АНО", StringComparison.Ordinal) => Keeper.Private,
                'О' when word == "ОАНО" => Keeper.Private,
                'Г' or 'Ф' => Keeper.State,
                _ when word.Length > 4 => Keeper.State,
                _ => Keeper.Unknown,
            };
            return true;
        }

        foreach ((string stem, Keeper its) in LegalStems)
        {
            if (StandsFor(word, stem))
            {
                keeper = its;
                return true;
            }
        }

        keeper = Keeper.Unknown;
        return false;
    }

    public static string? Kind(string word) => Kinds.GetValueOrDefault(word);

    /// <summary>СОШ, ООШ or НОШ for «средняя», «основная», «начальная» in front of «(общеобразовательная) школа».</summary>
    public static string? Level(string word) => Levels.GetValueOrDefault(word);

    /// <summary>«казенноеобщеобразовательноу», «Вязовскаясредняя», «МБОУСОШ» → two words.</summary>
    public static IEnumerable<string> Unglued(string word)
    {
        foreach (string second in Beginnings)
        {
            if (word.IndexOf(second, StringComparison.Ordinal) is > 3 and int at)
            {
                return [.. Unglued(word[..at]), .. Unglued(word[at..])];
            }
        }

        return word.Length > 6 && Kinds.ContainsKey(word[^3..]) && LegalShort.Contains(word[..^3]) ? [word[..^3], word[^3..]] : [word];
    }

    private static bool StandsFor(string word, string stem)
    {
        if (word[0] != stem[0] || word.Length < stem.Length - 1 || word.Length > stem.Length + 4)
        {
            return false;
        }

        int mistakes = stem.Length >= 16 ? 2 : stem.Length >= 11 ? 1 : 0;
        if (mistakes == 0)
        {
            return word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 3;
        }

        for (int length = Math.Max(stem.Length - 1, word.Length - 3); length <= Math.Min(word.Length, stem.Length + 1); length++)
        {
            if (EditDistance.Between(word.AsSpan(0, length), stem) <= mistakes)
            {
                return true;
            }
        }

        return false;
    }
}
