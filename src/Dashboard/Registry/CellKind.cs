using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>What all values of a pasted column are.</summary>
internal enum CellKind
{
    /// <summary>No value at all.</summary>
    Empty,

    /// <summary>Text that could be anything.</summary>
    Unknown,

    /// <summary>Digits only, each value once.</summary>
    Digits,

    /// <summary>1, 2, 3 …: a code or just the numbers of the rows.</summary>
    Numbering,

    /// <summary>Years, or dates.</summary>
    Year,
    YesNo,
    Type,
    Locality,
    Settlement,
    Login,
    SchoolName,

    /// <summary>The name written out, with «учреждение».</summary>
    FullSchoolName,
}

internal static partial class CellKinds
{
    /// <summary>By all values that are there; a single strange one makes the column unknown.</summary>
    public static CellKind Of(IReadOnlyList<string> column)
    {
        string[] values = [.. column.Where(value => value.Length > 0)];
        return values.Length == 0 ? CellKind.Empty
            : All(value => Login().IsMatch(value)) ? CellKind.Login
            : All(value => YearOf(value) is not null) ? CellKind.Year
            : All(value => value.All(char.IsAsciiDigit)) ? DigitsOf(values)
            : All(value => YesOrNo(value) is not null) ? CellKind.YesNo
            : All(value => SchoolTypes.Of(value) is not null) ? CellKind.Type
            : All(value => LocalityOf(value) is not null) ? CellKind.Locality
            : All(value => Settlement().IsMatch(value)) ? CellKind.Settlement
            : All(value => SchoolWord().IsMatch(value)) ? NameOf(values)
            : CellKind.Unknown;

        bool All(Predicate<string> holds) => Array.TrueForAll(values, holds);
    }

    /// <summary>«1965», «01.09.1965», «1965-09-01»; null for what is neither a year nor a date.</summary>
    public static int? YearOf(string text)
    {
        string year = DateOnly.TryParseExact(text, ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date.Year.ToString(CultureInfo.InvariantCulture)
            : text;
        return year.Length == 4 ? RegisterLine.Year(year) : null;
    }

    /// <summary>Null for what is neither.</summary>
    public static bool? YesOrNo(string text) => NameKey.Of(text) switch
    {
        "ДА" or "ФИЛИАЛ" or "ЯВЛЯЕТСЯ" => true,
        "НЕТ" or "НЕ ФИЛИАЛ" or "НЕ ЯВЛЯЕТСЯ" => false,
        "" when text is "-" or "–" or "—" => false,
        "" when text == "+" => true,
        _ => null,
    };

    /// <summary>«село» or «город», however it is said.</summary>
    public static string? LocalityOf(string text) => NameKey.Of(text) switch
    {
        "СЕЛО" or "СЕЛЬСКАЯ" or "СЕЛЬСКАЯ МЕСТНОСТЬ" or "СЕЛЬСКИЙ" => "село",
        "ГОРОД" or "ГОРОДСКАЯ" or "ГОРОДСКАЯ МЕСТНОСТЬ" or "ГОРОДСКОЙ" => "город",
        _ => null,
    };

    private static CellKind DigitsOf(string[] values)
    {
        bool isNumbering = values.Length > 1
            && values.Select((value, index) => value.TrimStart('0') == (index + 1).ToString(CultureInfo.InvariantCulture)).All(same => same);
        return isNumbering ? CellKind.Numbering
            : values.Distinct(StringComparer.Ordinal).Count() == values.Length ? CellKind.Digits
            : CellKind.Unknown;
    }

    private static CellKind NameOf(string[] values) => Array.TrueForAll(values, value => value.Contains("учрежд", StringComparison.OrdinalIgnoreCase))
        ? CellKind.FullSchoolName
        : CellKind.SchoolName;

    [GeneratedRegex(@"^(edu|sch)\d{4,}$", RegexOptions.IgnoreCase)]
    private static partial Regex Login();

    [GeneratedRegex(@"^(с|д|п|г|х|ст|пос|рп|р\.\s?п|пгт|аул|село|деревня|пос[её]лок|город|станица|хутор)(\.\s*|\s+)\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Settlement();

    [GeneratedRegex(@"школ|гимнази|лице[йя]|интернат|кадет|\b[СОН]?О?Ш\b|центр образования", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchoolWord();
}
