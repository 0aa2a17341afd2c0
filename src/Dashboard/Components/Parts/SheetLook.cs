using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Parts;

/// <summary>What a cell of a sheet was understood as.</summary>
public enum CellRole
{
    None = 0,
    Title = 1,
    School = 2,
    Value = 3,
    Count = 4,
    Total = 5,
    Ignored = 6,
}

/// <summary>How the cells of a sheet are marked beyond what stands in them.</summary>
public sealed record SheetLook
{
    public static SheetLook Plain { get; } = new();

    /// <summary>What the cells of a header were read as; tints them.</summary>
    public IReadOnlyDictionary<CellAddress, CellRole> Roles { get; init; } = new Dictionary<CellAddress, CellRole>();

    /// <summary>Cells somebody should look at, with why.</summary>
    public IReadOnlyDictionary<CellAddress, string> Questions { get; init; } = new Dictionary<CellAddress, string>();

    /// <summary>The one cell a number came from; scrolled to.</summary>
    public CellAddress? Highlighted { get; init; }

    /// <summary>In words, for the pointer and for those who hear the table.</summary>
    public static string Words(CellRole role) => role switch
    {
        CellRole.Title => "заголовок",
        CellRole.School => "школа",
        CellRole.Value => "значение",
        CellRole.Count => "число учеников",
        CellRole.Total => "итог",
        CellRole.Ignored => "не используется",
        _ => "",
    };
}
