namespace SchoolSupport.Domain.Imports;

/// <summary>Rules that more than one part of the program asks for by name; all rules stand in docs/formats.md.</summary>
public static class IssueCodes
{
    /// <summary>A list leaves out schools that an earlier list of the same source has.</summary>
    public const string SchoolsMissing = "schools-missing";

    public const string SchoolUnknown = "school-unknown";

    /// <summary>Nothing around a table says of which procedure, year, subject or grade it is: its answer is a caption for it.</summary>
    public const string CaptionMissing = "caption-missing";

    /// <summary>A school stands twice in a file, with other values: its answer is the row that is right.</summary>
    public const string RepeatedRow = "repeated-row";

    /// <summary>Two files of one batch say something about the same; the later one holds.</summary>
    public const string ClaimedTwice = "claimed-twice";
}
