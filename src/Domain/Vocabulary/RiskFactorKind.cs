using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolSupport.Domain.Vocabulary;

/// <summary>One of the ten risk factors of the project «500+».</summary>
/// <param name="Code">Stable; the number is not, since programmes number the chosen factors anew.</param>
/// <param name="Name">The official wording, by which facts are stored.</param>
/// <param name="Brief">For a narrow column.</param>
/// <param name="Signs">Beginnings that only this factor has, as <see cref="NameKey"/> writes them.</param>
/// <param name="Themes">By what a section of a roadmap names it without the official wording, written the same way.</param>
/// <param name="ThemesSource">The document <paramref name="Themes"/> are from; null without any.</param>
public sealed record RiskFactorKind(
    string Code, string Name, string Brief, IReadOnlyList<string> Signs, IReadOnlyList<string> Themes, string? ThemesSource)
{
    private const string Resource = "reference/risk-factors.json";

    private static readonly Shipped List = Read();

    /// <summary>In the official order.</summary>
    public static IReadOnlyList<RiskFactorKind> All => List.Factors;

    /// <summary>The document the wording is from.</summary>
    public static string Source => List.Source;

    /// <summary>In the official list of ten, from 1.</summary>
    [JsonIgnore]
    public int Number => List.Factors.FindIndex(factor => factor.Code == Code) + 1;

    /// <summary>Null when the text is none of the ten; a number in front does not matter.</summary>
    public static RiskFactorKind? Find(string? text)
    {
        string key = NameKey.Of(text);
        return All.FirstOrDefault(factor => factor.Signs.Any(sign => key.Contains(sign, StringComparison.Ordinal)));
    }

    public static RiskFactorKind? OfCode(string code) => All.FirstOrDefault(factor => factor.Code == code);

    /// <summary>The factors a heading of measures speaks of, in official wording or by theme.</summary>
    public static IEnumerable<RiskFactorKind> NamedIn(string text)
    {
        string key = NameKey.Of(text);
        RiskFactorKind[] official = [.. All.Where(factor => factor.Signs.Any(sign => key.Contains(sign, StringComparison.Ordinal)))];
        return official.Length > 0 ? official : All.Where(factor => factor.Themes.Any(theme => key.Contains(theme, StringComparison.Ordinal)));
    }

    private static Shipped Read()
    {
        using Stream file = typeof(RiskFactorKind).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        return JsonSerializer.Deserialize<Shipped>(file, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{Resource} is empty.");
    }

    private sealed record Shipped(string Source, List<RiskFactorKind> Factors);
}
