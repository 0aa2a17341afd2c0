using SchoolSupport.Analytics.Decline.Cards;

namespace SchoolSupport.Analytics.Decline.Stored;

/// <summary>The card of a run, as it was.</summary>
public static class StoredCard
{
    public static string Write(ModelCard card) => StoredForm.Write(card);

    /// <inheritdoc cref="StoredForm.Read"/>
    public static ModelCard Read(string json) => StoredForm.Read<ModelCard>(json);
}
