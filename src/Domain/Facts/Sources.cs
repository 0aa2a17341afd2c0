namespace SchoolSupport.Domain.Facts;

/// <summary>
/// Kinds of source in the order in which they lead where two of them speak of one key: what was entered by hand before any file,
/// the federal system and the regional processing centre before a table somebody typed in the municipality.
/// </summary>
public static class Sources
{
    /// <summary>One value a person entered with a reason and a document: it was entered since the files are wrong about it.</summary>
    public const string ByHand = "by-hand";
    public const string FisOko = "fis-oko";
    public const string RegionalCentre = "rcoi";
    public const string Municipal = "municipal";

    private static readonly string[] InOrder = [ByHand, FisOko, RegionalCentre, Municipal];

    /// <summary>0 leads; a source a department added comes last.</summary>
    public static int Rank(string source) =>
        Array.IndexOf(InOrder, source) is int rank and >= 0 ? rank : InOrder.Length;

    public static string Title(string source) => source switch
    {
        ByHand => "введено вручную",
        FisOko => "ФИС ОКО",
        RegionalCentre => "РЦОИ",
        Municipal => "муниципальная таблица",
        _ => source,
    };
}
