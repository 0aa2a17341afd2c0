using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Dashboard.Accounts;

/// <summary>What somebody may do, beyond looking at what is theirs.</summary>
public enum Right
{
    /// <summary>See every municipality and school.</summary>
    SeeAll,

    /// <summary>See all schools of one's own municipality.</summary>
    SeeMunicipality,

    /// <summary>Load files, answer questions about them, undo.</summary>
    ChangeData,

    /// <summary>Edit territories and schools.</summary>
    EditRegister,

    /// <summary>Write down what a school says to its data.</summary>
    Explain,

    /// <summary>Write down what was decided about a school.</summary>
    Decide,
}

/// <summary>The one table of who may do what.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, Right[]> Granted = new()
    {
        [Role.Administrator] = [Right.SeeAll, Right.SeeMunicipality, Right.ChangeData, Right.EditRegister, Right.Explain, Right.Decide],
        [Role.Analyst] = [Right.SeeMunicipality, Right.ChangeData, Right.EditRegister, Right.Explain, Right.Decide],
        [Role.Head] = [Right.SeeMunicipality, Right.Decide],
        [Role.WorkingGroup] = [Right.SeeMunicipality, Right.Decide],
        [Role.Curator] = [Right.Explain],
        [Role.School] = [Right.Explain],
        [Role.Observer] = [Right.SeeMunicipality],
    };

    public static bool Allows(Role role, Right permission) => Granted[role].Contains(permission);

    /// <summary>«администратор», as the page says it beside the name.</summary>
    public static string Title(Role role) => role switch
    {
        Role.Administrator => "администратор",
        Role.Analyst => "аналитик",
        Role.Head => "руководитель",
        Role.WorkingGroup => "рабочая группа",
        Role.Curator => "куратор",
        Role.School => "школа",
        _ => "наблюдатель",
    };
}
