using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>What a row says, before anybody knows which school is meant by «БСШ».</summary>
public sealed record RawFact
{
    public required Place Place { get; init; }

    public required SchoolYear Year { get; init; }

    public Season Season { get; init; } = Season.Year;

    public Attempt Attempt { get; init; } = Attempt.Main;

    /// <summary>Of the examination, where a protocol names it: what tells two days of one examination apart.</summary>
    public DateOnly? Day { get; init; }

    public required string Procedure { get; init; }

    public int? ProgrammeGrade { get; init; }

    public int? PupilGrade { get; init; }

    public string Subject { get; init; } = "";

    public required int Row { get; init; }

    /// <summary>A code of <see cref="Aspects"/>; null where it is the one of the layout.</summary>
    public string? Aspect { get; init; }

    /// <summary>The total row of its table, also where the table is of a whole region.</summary>
    public bool IsTotal { get; init; }

    public required IReadOnlyList<FactValue> Values { get; init; }

    public FactValue? this[string measure]
    {
        get
        {
            // The checks ask this a few dozen times of each fact.
            for (int index = 0; index < Values.Count; index++)
            {
                if (Values[index].Measure == measure)
                {
                    return Values[index];
                }
            }

            return null;
        }
    }
}

/// <summary>Whom a row is about, as the file calls it.</summary>
public abstract record Place
{
    /// <summary>The municipality the file is about: an «итого» row, a municipal table without schools.</summary>
    public sealed record Home : Place
    {
        public static Home Municipality { get; } = new();
    }

    /// <param name="Text">The name as written.</param>
    /// <param name="FisOkoLogin">Digits of «edu203389», where the file has it.</param>
    /// <param name="Municipality">Its municipality as the file names it; null for the home municipality.</param>
    public sealed record OfSchool(
        string Text,
        CellAddress Cell,
        string? FisOkoLogin = null,
        string? RegionalCode = null,
        OfTerritory? Municipality = null) : Place;

    /// <param name="Parent">The territory above, where the file names it.</param>
    public sealed record OfTerritory(TerritoryKind Kind, string Name, string? Code, OfTerritory? Parent) : Place;
}
