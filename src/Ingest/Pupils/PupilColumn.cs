using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>What a column of a table of pupils is read for. A column without a role is never looked at: names, documents, sex.</summary>
public enum PupilRole
{
    /// <summary>Name of the school. Kept, as are all roles up to <see cref="Subject"/>: pupils who share them are counted together.</summary>
    School,

    /// <summary>Login of ФИС ОКО, perhaps with the name behind it: «edu223379 | МКОУ …».</summary>
    Login,

    /// <summary>Code of the school at the regional centre.</summary>
    SchoolCode,
    Municipality,
    Region,

    /// <summary>Subject or examination, where it stands in the row.</summary>
    Subject,

    /// <summary>Code of the pupil within the school; its beginning tells the grade.</summary>
    Code,

    /// <summary>«4», «9А»: counted by its number.</summary>
    Class,

    /// <summary>Number of the variant, or «отсутствовал».</summary>
    Variant,

    /// <summary>Primary score.</summary>
    Score,

    /// <summary>Score on the scale of 100.</summary>
    TestScore,

    /// <summary>Mark of the work itself.</summary>
    Mark,

    /// <summary>Mark of the last term in the journal.</summary>
    JournalMark,

    /// <summary>Points for one task; the heading names it.</summary>
    Task,

    /// <summary>«победитель», «призёр», «участник».</summary>
    Status,
}

/// <summary>A column of a table of pupils.</summary>
/// <param name="Heading">Matches its heading, blanks evened out.</param>
/// <param name="IsRequired">The table is not taken for this kind without it.</param>
public sealed record PupilColumn(PupilRole Role, Regex Heading, bool IsRequired = true)
{
    /// <summary>The highest score there can be; a higher one is a slip of typing. Null where the work tells.</summary>
    public int? Most { get; init; }

    public static PupilColumn Needed(PupilRole role, string heading) => new(role, Pattern(heading));

    public static PupilColumn Perhaps(PupilRole role, string heading) => new(role, Pattern(heading), false);

    private static Regex Pattern(string heading) =>
        new($"^(?:{heading})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
