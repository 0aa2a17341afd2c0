using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>All known kinds of tables with one row a pupil.</summary>
internal static class PupilTables
{
    public const string UnknownCode = "pupils-unknown";

    public static IReadOnlyList<PupilTable> All { get; } = [.. LayoutCatalogue.All.Select(layout => layout.Pupils).OfType<PupilTable>()];

    /// <summary>Names of people under a header nobody knows: the rows are let go unread, and the file is not kept as it came.</summary>
    public static PupilTable Unknown { get; } = new(UnknownCode, ["SurnameCell"], []) { Sign = PersonNames.Heading() };

    /// <summary>The same where only the values tell that people are named, as under «Участник».</summary>
    public static PupilTable Told { get; } = new(UnknownCode, [], []) { Sign = PersonNames.PerhapsHeading() };
}
