using System.Security.Cryptography;
using System.Text;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Stored;

/// <summary>What a run was computed from, so that anybody can see whether it would come out the same today.</summary>
/// <param name="Parts">Hash of each municipality's panel, by its id.</param>
/// <param name="Level">Parameters of the level; null when no school had a result.</param>
/// <param name="Brought">The model of another place that was asked; null when there was none.</param>
/// <param name="IsAfterwards">Results of the year it speaks of were loaded already: it was never a forecast to anybody.</param>
public sealed record StoredInputs(
    IReadOnlyDictionary<int, string> Parts, DeclineSettings Settings, LocalLevel? Level, BroughtModel? Brought, bool IsAfterwards)
{
    public string ToJson() => StoredForm.Write(this);

    /// <inheritdoc cref="StoredForm.Read"/>
    public static StoredInputs OfJson(string json) => StoredForm.Read<StoredInputs>(json);

    /// <summary>Of one municipality's panel up to the year a run looks at.</summary>
    public static string HashOf(DeclinePanel municipality, Domain.Facts.SchoolYear origin) => municipality.Until(origin).Hash();
}

/// <summary>Which model was brought.</summary>
/// <param name="Hash">SHA-256 of its file as this program writes it.</param>
public sealed record BroughtModel(string Name, int LastYear, string Hash)
{
    public static BroughtModel Of(RegionModel model) => new(
        model.Name, model.LastYear, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RegionModelJson.Write(model)))));
}
