namespace SchoolSupport.Dashboard.Registry;

/// <summary>Columns of the register, in the order of <see cref="RegisterTemplate.Headings"/>.</summary>
public static class RegisterColumn
{
    public const int Code = 0;
    public const int Name = 1;
    public const int FullName = 2;
    public const int Type = 3;
    public const int Settlement = 4;
    public const int Locality = 5;

    /// <summary>Code of the school this one is a branch of.</summary>
    public const int BranchOf = 6;

    public const int Opened = 7;
    public const int Closed = 8;
    public const int OtherNames = 9;
    public const int Login = 10;
    public const int RegionalCode = 11;

    /// <summary>Code of the school this one was joined to when it closed.</summary>
    public const int MergedInto = 12;
}
