namespace SchoolSupport.Domain.Facts;

/// <summary>
/// Which side of a result a table shows. Tables of one aspect compete for a key: the newer replaces the older, the better source
/// leads. Tables of different aspects complement one another: mean scores in one file, bands of scores in another.
/// </summary>
public static class Aspects
{
    /// <summary>Nothing to tell apart.</summary>
    public const string Whole = "";

    /// <summary>How many pupils got which mark.</summary>
    public const string Marks = "marks";

    /// <summary>Shares of participants by band of test score.</summary>
    public const string ScoreBands = "score-bands";

    /// <summary>A mean score and nothing else.</summary>
    public const string MeanScore = "mean-score";

    /// <summary>Participants, failures, high scores and the mean, as the regional centre gives them.</summary>
    public const string ScoreSummary = "score-summary";

    /// <summary>How many pupils got which primary score, and their mean.</summary>
    public const string PrimaryScores = "primary-scores";

    /// <summary>Marks of a work beside the marks of the journal.</summary>
    public const string Journal = "journal";

    /// <summary>How each task, or each planned result behind it, was done.</summary>
    public const string Tasks = "tasks";

    /// <summary>Who meant to take an examination, before it was held.</summary>
    public const string Registrations = "registrations";

    /// <summary>Качество, успеваемость and mean mark without the marks behind them.</summary>
    public const string MarkSummary = "mark-summary";

    /// <summary>
    /// One measure entered by hand: it stands beside the tables, of which it replaces that measure and nothing else, and competes
    /// only with the same measure entered again.
    /// </summary>
    public static string Entered(string measure) => "entered:" + measure;
}
