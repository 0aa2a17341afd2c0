namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>Which schools there are: one rural district, or a region with towns.</summary>
public enum SchoolMix
{
    Rural,
    Region,
}

/// <summary>How staffing moves the quality of a school; the formulas are in <see cref="CovariateEffect"/>.</summary>
public enum CovariateWorld
{
    /// <summary>Vacancies, turnover and category, and two interactions.</summary>
    A,

    /// <summary>Other weights and no interactions: a region the model was not tuned on.</summary>
    B,

    /// <summary>Only interactions matter: a stress test.</summary>
    C,
}

/// <summary>What to invent. Equal parameters give an equal region, to the last pupil.</summary>
public sealed record RegionParameters
{
    public int Schools { get; init; } = 24;

    /// <summary>Schools are dealt to municipalities in order, in blocks of nearly equal length.</summary>
    public int Municipalities { get; init; } = 1;

    public int Years { get; init; } = 6;

    /// <summary>Calendar year of the last spring: 2026 is the school year 2025/26.</summary>
    public int LastYear { get; init; } = 2026;

    public int Seed { get; init; } = 7;

    public SchoolMix Mix { get; init; } = SchoolMix.Rural;

    public CovariateWorld World { get; init; } = CovariateWorld.A;

    /// <summary>Calendar year of a spring without ОГЭ, as 2020 was; null when every year has it.</summary>
    public int? YearWithoutOge { get; init; }

    public ModelParameters Model { get; init; } = new();

    /// <summary>Calendar year of the first spring.</summary>
    public int FirstYear => LastYear - Years + 1;

    /// <exception cref="ArgumentOutOfRangeException">The region cannot be made.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Schools, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Years, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Municipalities, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Municipalities, Schools);
    }
}
