using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Pupils;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>A known kind of table: how it is recognised and what it means. One file each; all are listed in <see cref="LayoutCatalogue"/>.</summary>
/// <param name="Code">Stable, in reports and storage.</param>
/// <param name="Title">What people call such a table.</param>
/// <param name="Source">A code of <see cref="Sources"/>: who speaks in such a table.</param>
/// <param name="Aspect">A code of <see cref="Aspects"/>: what it complements and what it replaces.</param>
/// <param name="Recognise">How sure the layout is that the table is its own, from 0 to 1, by its header and the texts around it.</param>
/// <param name="Read">Reads the table; doubtful cells become issues, they never stop the reading.</param>
public sealed record Layout(
    string Code,
    string Title,
    string Source,
    string Aspect,
    Func<SheetTable, double> Recognise,
    Func<SheetTable, TableReading> Read)
{
    /// <summary>Set where the table has a row for each pupil; <see cref="Read"/> then gets the summary that took their place.</summary>
    internal PupilTable? Pupils { get; init; }

    /// <summary>A layout of tables with one row a pupil.</summary>
    internal static Layout OfPupils(PupilTable pupils, string title, string source, string aspect, Func<SheetTable, PupilSummary, TableReading> read) =>
        new(pupils.Code, title, source, aspect, table => PupilSummary.Is(table, pupils.Code) ? 1 : 0, table => read(table, new PupilSummary(table)))
        {
            Pupils = pupils,
        };
}

/// <summary>Everything one table gave: what it says and what is wrong with it, never one without the other.</summary>
public sealed record TableReading
{
    public required IReadOnlyList<RawFact> Facts { get; init; }

    public IReadOnlyList<PlannedIssue> Issues { get; init; } = [];

    /// <summary>Set by the register of schools only.</summary>
    public RegisterReading? Register { get; init; }

    public static TableReading Of(IReadOnlyList<RawFact> facts, params IReadOnlyList<PlannedIssue> issues) =>
        new() { Facts = facts, Issues = issues };
}

/// <summary>A register of schools as its table has it.</summary>
public sealed record RegisterReading(
    Place.OfTerritory Municipality,
    bool IsInvented,
    IReadOnlyList<RegisterRow> Schools);

/// <summary>One school of a register; null where the cell is empty.</summary>
public sealed record RegisterRow(
    CellAddress Cell,
    string Code,
    string Name,
    string? FullName,
    IReadOnlyList<string> OtherNames,
    string? Type,
    string? Settlement,
    string? Locality,
    string? BranchOf,
    string? MergedInto,
    int? Opened,
    int? Closed,
    string? FisOkoLogin,
    string? RegionalCode);
