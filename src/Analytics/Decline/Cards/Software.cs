using System.Reflection;
using System.Runtime.InteropServices;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>What a score was computed with: another version may give other last digits, or another model.</summary>
/// <param name="Code">As written in a card.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Version">With the revision where the build knew it.</param>
public sealed record Software(string Code, string Name, string Version)
{
    public static IReadOnlyList<Software> Here { get; } =
    [
        Of("schoolSupport", "SchoolSupport", typeof(Software)),
        Of("microsoftMl", "Microsoft.ML", typeof(Microsoft.ML.MLContext)),
        Of("microsoftMlLightGbm", "Microsoft.ML.LightGbm", typeof(Microsoft.ML.Trainers.LightGbm.LightGbmBinaryTrainer)),
        Of("mathNet", "MathNet.Numerics", typeof(MathNet.Numerics.SpecialFunctions)),
        new("dotnet", ".NET", RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal)),
        new("processor", "процессор", RuntimeInformation.ProcessArchitecture.ToString()),
    ];

    private static Software Of(string code, string name, Type type) => new(
        code,
        name,
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? type.Assembly.GetName().Version!.ToString());
}
