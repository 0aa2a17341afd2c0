using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Dashboard.Accounts;

/// <summary>Who sits at this page. Without accounts it is the one person of the installation.</summary>
public sealed class CurrentActor
{
    public Actor Actor { get; init; } = Actor.Demonstration;

    public bool May(Right permission) => Permissions.Allows(Actor.Role, permission);

    /// <exception cref="UnauthorizedAccessException">The role does not allow it.</exception>
    public Actor Demand(Right permission) => May(permission)
        ? Actor
        : throw new UnauthorizedAccessException($"{Permissions.Title(Actor.Role)}: это действие не разрешено.");
}
