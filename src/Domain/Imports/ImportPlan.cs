using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Domain.Imports;

/// <summary>
/// All that one file would store, worked out without touching the database. Territories and schools are those of the
/// <see cref="Register"/> it was read against, or new ones listed in <see cref="Register"/> changes.
/// </summary>
public sealed record ImportPlan
{
    public required Upload Upload { get; init; }

    public required string FileName { get; init; }

    public required string Path { get; init; }

    public required RegisterChange RegisterChange { get; init; }

    public required IReadOnlyList<PlannedTable> Tables { get; init; }

    public required IReadOnlyList<PlannedIssue> Issues { get; init; }

    /// <summary>
    /// The <see cref="Import.Revision"/> this reading renews, for a file read again after an answer; the renewal is refused
    /// when somebody else's answer came in between. Null for a first reading or when it does not matter.
    /// </summary>
    public int? Renews { get; init; }
}

/// <summary>A table that was understood, and its facts. A register of schools has none.</summary>
public sealed record PlannedTable(
    string Sheet,
    string Range,
    string Layout,
    double Confidence,
    IReadOnlyList<FactDraft> Facts)
{
    /// <summary>
    /// What a person said of a list that leaves schools out: <see cref="AnswerKind.Keep"/>, it is whole;
    /// <see cref="AnswerKind.PartOfList"/>, the other schools stand elsewhere. Null when nobody said anything.
    /// </summary>
    public AnswerKind? Completeness { get; init; }
}

/// <summary>A fact before it has an id; its claim follows from source, extent and key.</summary>
public sealed record FactDraft
{
    public required string Source { get; init; }

    public required Extent Extent { get; init; }

    public required Territory Territory { get; init; }

    /// <summary>Null when the value is the territory's own.</summary>
    public required School? School { get; init; }

    public required SchoolYear Year { get; init; }

    public Season Season { get; init; } = Season.Year;

    public Attempt Attempt { get; init; } = Attempt.Main;

    public required string Procedure { get; init; }

    public int? ProgrammeGrade { get; init; }

    public int? PupilGrade { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>A code of <see cref="Aspects"/>.</summary>
    public string Aspect { get; init; } = "";

    public required int Row { get; init; }

    public required IReadOnlyList<FactValue> Values { get; init; }
}

/// <summary>An <see cref="Issue"/> before it is stored. Property order and meaning as there.</summary>
public sealed record PlannedIssue(
    string Code,
    Severity Severity,
    string Sheet,
    CellAddress? Cell,
    string Message,
    string? Proposed,
    AnswerKind? Decision = null);

/// <summary>What a file adds to the register: additions and new attributes, never a school removed or merged.</summary>
public sealed record RegisterChange
{
    public static RegisterChange None { get; } = new();

    /// <summary>Not stored yet; a new territory's parent is stored already or is listed in <see cref="ParentOf"/>.</summary>
    public IReadOnlyList<Territory> NewTerritories { get; init; } = [];

    /// <summary>Parent of each new territory that has one.</summary>
    public IReadOnlyDictionary<Territory, Territory> ParentOf { get; init; } = new Dictionary<Territory, Territory>();

    /// <summary>New schools with their territory; names and codes hang on the school.</summary>
    public IReadOnlyList<(School School, Territory Territory)> NewSchools { get; init; } = [];

    /// <summary>Schools of the register with the attributes, names and codes they should have now.</summary>
    public IReadOnlyList<SchoolEdit> Edits { get; init; } = [];

    public bool IsEmpty => NewTerritories.Count == 0 && NewSchools.Count == 0 && Edits.Count == 0;
}

/// <summary>New attributes of a school (null = leave as it is) and spellings and codes to add.</summary>
public sealed record SchoolEdit(School School)
{
    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? FullName { get; init; }

    public string? Type { get; init; }

    public string? Settlement { get; init; }

    public string? Locality { get; init; }

    public string? BranchOf { get; init; }

    public string? MergedInto { get; init; }

    public int? OpenedYear { get; init; }

    public int? ClosedYear { get; init; }

    /// <summary>Spellings, with their years or without (see <see cref="DatedName"/>); one without leaves the years it has.</summary>
    public IReadOnlyList<string> AddNames { get; init; } = [];

    public IReadOnlyList<(CodeSystem System, string Value)> AddCodes { get; init; } = [];

    /// <summary>Spellings somebody added by mistake; tables read before keep their reading until they are read again.</summary>
    public IReadOnlyList<string> RemoveNames { get; init; } = [];

    /// <summary>Codes somebody added by mistake.</summary>
    public IReadOnlyList<(CodeSystem System, string Value)> RemoveCodes { get; init; } = [];

    /// <summary>The closing year was a mistake or the school opened again; wins over <see cref="ClosedYear"/>.</summary>
    public bool IsOpenAgain { get; init; }

    /// <summary>The opening year was a mistake; wins over <see cref="OpenedYear"/>.</summary>
    public bool IsOpeningUnknown { get; init; }

    /// <summary>Whether it says only by what other names tables know the school.</summary>
    public bool OnlyNames => AddNames.Count > 0 && RemoveNames.Count + AddCodes.Count + RemoveCodes.Count == 0 && OpenedYear is null && ClosedYear is null && Code is null
        && !IsOpenAgain && !IsOpeningUnknown && Name is null && FullName is null && Type is null && Settlement is null && Locality is null && BranchOf is null && MergedInto is null;

    /// <summary>
    /// Gives a school what is new; the name and the code it had stay among its names, so that old tables still find it, unless
    /// <see cref="RemoveNames"/> says that they were a mistake.
    /// </summary>
    public void ApplyTo(School school)
    {
        List<string> spellings = [.. AddNames];
        spellings.AddRange(new[] { (New: Name, Had: school.Name), (New: Code, Had: school.Code) }
            .Where(one => one.New is not null && one.New != one.Had && !IsRemoved(NameKey.Of(one.Had)))
            .Select(one => one.Had));
        school.Name = Name ?? school.Name;
        school.Code = Code ?? school.Code;

        school.FullName = FullName ?? school.FullName;
        school.Type = Type ?? school.Type;
        school.Settlement = Settlement ?? school.Settlement;
        school.Locality = Locality ?? school.Locality;
        school.BranchOf = BranchOf ?? school.BranchOf;
        school.MergedInto = MergedInto ?? school.MergedInto;
        school.OpenedYear = IsOpeningUnknown ? null : OpenedYear ?? school.OpenedYear;
        school.ClosedYear = IsOpenAgain ? null : ClosedYear ?? school.ClosedYear;
        school.Names.RemoveAll(name => IsRemoved(name.NameKey));
        school.Codes.RemoveAll(code => RemoveCodes.Contains((code.System, code.Value)));
        foreach (DatedName spelling in spellings.Select(DatedName.Of))
        {
            SchoolName added = spelling.ToSchoolName();
            SchoolName? known = school.Names.Find(name => name.NameKey == added.NameKey);
            if (added.NameKey.Length == 0 || (known is not null && (!spelling.IsDated || DatedName.Of(known) == spelling with { Text = known.Text })))
            {
                continue;
            }

            school.Names.RemoveAll(name => name == known);
            school.Names.Add(added);
        }

        foreach ((CodeSystem system, string value) in AddCodes)
        {
            if (!school.Codes.Exists(code => code.System == system && code.Value == value))
            {
                school.Codes.Add(new SchoolCode { System = system, Value = value });
            }
        }
    }

    private bool IsRemoved(string nameKey) => RemoveNames.Any(text => NameKey.Of(DatedName.Of(text).Text) == nameKey);
}

/// <summary>What storing a plan would change, counted in facts.</summary>
/// <param name="New">Keys that no fact of this source spoke of.</param>
/// <param name="Changed">Keys whose values would be others.</param>
/// <param name="Same">Keys the plan says again with the same values.</param>
/// <param name="Gone">Keys no fact of this source would speak of any more.</param>
public sealed record PlanSummary(int New, int Changed, int Same, int Gone);
