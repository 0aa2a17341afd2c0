namespace SchoolSupport.Domain.Organisations;

public enum TerritoryKind
{
    Country = 0,
    Region = 1,
    Municipality = 2,
}

/// <summary>A municipality, its region, or the country; one tree.</summary>
public sealed class Territory
{
    public int Id { get; init; }

    public required TerritoryKind Kind { get; init; }

    public required string Name { get; set; }

    /// <summary>The ФИС ОКО code («reg20_m012»), where a file gave one.</summary>
    public string? Code { get; set; }

    public int? ParentId { get; init; }

    /// <summary>An invented district for training; never pooled with a real one and marked on every page.</summary>
    public bool IsInvented { get; init; }

    /// <summary>Normalised for look-ups by name (see <see cref="Vocabulary.NameKey"/>).</summary>
    public required string NameKey { get; set; }
}
