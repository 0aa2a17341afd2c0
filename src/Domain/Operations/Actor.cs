namespace SchoolSupport.Domain.Operations;

public enum Role
{
    Administrator = 0,
    Analyst = 1,
    Head = 2,
    WorkingGroup = 3,
    Curator = 4,
    School = 5,
    Observer = 6,
}

/// <summary>Who does something: stored with every operation.</summary>
/// <param name="Person">How the person is called in the log of operations.</param>
/// <param name="TerritoryId">The one territory the person may see; null for all.</param>
/// <param name="SchoolId">The one school a head of a school may see.</param>
public sealed record Actor(string Person, Role Role, int? TerritoryId = null, int? SchoolId = null)
{
    /// <summary>The one person of an installation without accounts.</summary>
    public static Actor Demonstration { get; } = new("Демонстрация", Role.Administrator);

    /// <summary>Somebody at the command line of the machine itself.</summary>
    public static Actor CommandLine { get; } = new("Командная строка", Role.Administrator);
}
