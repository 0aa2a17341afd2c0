namespace SchoolSupport.Domain.Facts;

/// <summary>
/// Kinds of source in the order in which they lead where two of them speak of one key: the federal system and the regional
/// processing centre before a table somebody typed in the municipality.
/// </summary>
public static class Sources
{
    public const string FisOko = "fis-oko";
    public const string RegionalCentre = "rcoi";
    public const string Municipal = "municipal";

    private static readonly string[] InOrder = [FisOko, RegionalCentre, Municipal];

    /// <summary>0 leads; a source a department added comes last.</summary>
    public static int Rank(string source) =>
        Array.IndexOf(InOrder, source) is int rank and >= 0 ? rank : InOrder.Length;

    public static string Title(string source) => source switch
    {
        FisOko => "ФИС ОКО",
        RegionalCentre => "РЦОИ",
        Municipal => "муниципальная таблица",
        _ => source,
    };
}
