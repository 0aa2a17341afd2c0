namespace SchoolSupport.Dashboard.Text;

/// <summary>What a municipality is called where its full name would be too long, in the cases phrases need.</summary>
/// <param name="Name">«район».</param>
/// <param name="Of">«района».</param>
/// <param name="By">«по району».</param>
/// <param name="In">«в районе».</param>
public sealed record PlaceWords(string Name, string Of, string By, string In)
{
    /// <summary>Where no single municipality is meant, or its name does not tell its kind.</summary>
    public static PlaceWords Any { get; } = new("муниципалитет", "муниципалитета", "по муниципалитету", "в муниципалитете");

    private static readonly PlaceWords District = new("район", "района", "по району", "в районе");
    private static readonly PlaceWords Okrug = new("округ", "округа", "по округу", "в округе");
    private static readonly PlaceWords City = new("город", "города", "по городу", "в городе");

    /// <param name="territory">«Байкаловский муниципальный район», «Городской округ Верхняя Сосновка», «г. Ростов-на-Дону».</param>
    public static PlaceWords For(string territory)
    {
        string[] words = territory.ToLower(RussianNumbers.Culture).Split(' ', '.', ',', '«', '»', '(', ')');
        return words.Contains("район") ? District
            : words.Contains("округ") ? Okrug
            : words is ["город" or "г", ..] ? City
            : Any;
    }
}
