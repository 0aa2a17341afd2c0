using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Mapping;

namespace SchoolSupport.Ingest.Planning;

/// <summary>What one file says, before anybody asks the database which schools are meant.</summary>
/// <param name="Path">Where it lay in the folder or archive.</param>
/// <param name="Tables">Tables that were understood, checked.</param>
/// <param name="Issues">Issues of no table: an unknown block beside known ones, a decision somebody took.</param>
/// <param name="Refusal">Why nothing of the file can be used; null when something can.</param>
public sealed record FileReading(
    string Path,
    string Sha256,
    byte[] Content,
    IReadOnlyList<CheckedTable> Tables,
    IReadOnlyList<PlannedIssue> Issues,
    string? Refusal)
{
    /// <summary>Of the file as it came.</summary>
    public long Size { get; init; } = Content.Length;

    /// <summary>The file held rows of pupils: <see cref="Content"/> is the copy without them.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>Tables with numbers that no layout and no mapping knows: a person may say what their columns mean.</summary>
    public IReadOnlyList<UnmappedTable> Unmapped { get; init; } = [];

    /// <summary>It was recognised as something that holds no results, such as a timetable.</summary>
    public bool IsOtherKind { get; init; }

    /// <summary>Which of two rows that speak of the same a person called right, by the cell of the question.</summary>
    public IReadOnlyDictionary<(string Sheet, CellAddress Cell), string> RightRows { get; init; } = new Dictionary<(string Sheet, CellAddress Cell), string>();

    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>It names schools; a register with headings alone does not count.</summary>
    public bool IsRegister => Tables.Any(table => table.Register is not null);

    /// <summary>Schools by login alone: files that name their municipalities have to come first.</summary>
    public bool NeedsKnownSchools => Tables.Any(table => table.Facts.Any(fact => fact.Place is Place.OfSchool { FisOkoLogin: not null, Municipality: null }));

    /// <summary>Issues of the file in reading order of its sheets.</summary>
    public IEnumerable<PlannedIssue> AllIssues => Tables.SelectMany(table => table.Issues).Concat(Issues);
}
