using System.Globalization;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion;

/// <summary>What was typed: where to write, and which region.</summary>
internal sealed record CommandLine(string Output, RegionParameters Parameters)
{
    public const string Usage =
        "SampleRegion OUTPUT_FOLDER [--schools 24] [--municipalities 1] [--years 6] [--last-year 2026] [--seed 7] "
        + "[--mix rural|region]";

    /// <exception cref="FormatException">An option is unknown or has no proper value.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0 || arguments[0].StartsWith("--", StringComparison.Ordinal))
        {
            throw new FormatException("The output folder comes first, then pairs of option and value.");
        }

        RegionParameters parameters = new();
        for (int i = 1; i < arguments.Count; i += 2)
        {
            parameters = With(parameters, arguments[i], arguments[i + 1]);
        }

        return new CommandLine(arguments[0], parameters);
    }

    private static RegionParameters With(RegionParameters parameters, string option, string value) => option switch
    {
        "--schools" => parameters with { Schools = Number(value) },
        "--municipalities" => parameters with { Municipalities = Number(value) },
        "--years" => parameters with { Years = Number(value) },
        "--last-year" => parameters with { LastYear = Number(value) },
        "--seed" => parameters with { Seed = Number(value) },
        "--mix" => parameters with { Mix = MixOf(value) },
        _ => throw new FormatException($"Unknown option {option}."),
    };

    private static SchoolMix MixOf(string value) => value switch
    {
        "rural" => SchoolMix.Rural,
        "region" => SchoolMix.Region,
        _ => throw new FormatException($"--mix is rural or region, not {value}."),
    };

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
