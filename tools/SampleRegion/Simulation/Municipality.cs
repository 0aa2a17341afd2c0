namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>An invented municipality of the invented region.</summary>
/// <param name="Index">Counted from 0.</param>
/// <param name="Code">As ФИС ОКО writes it; no region of Russia has the number 90 there.</param>
public sealed record Municipality(int Index, string Name, string Code)
{
    public const string Region = "Учебная область";

    public static IReadOnlyList<Municipality> Of(RegionParameters parameters) =>
        [.. Enumerable.Range(0, parameters.Municipalities).Select(index => new Municipality(
            index,
            parameters.Municipalities == 1 ? "Учебный муниципальный район" : $"Учебный район № {index + 1}",
            $"reg90_m{index + 1:000}"))];
}
