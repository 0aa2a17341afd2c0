using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Scores;
using SchoolSupport.Analytics.Tasks;

namespace SchoolSupport.Analytics.Histories;

/// <summary>
/// The results of one school or territory in one procedure, grade, subject and period. Figures are computed when asked
/// for: a point keeps counts and reported values only.
/// </summary>
public abstract record AssessmentPoint
{
    public required Period Period { get; init; }

    /// <summary>The grade the pupils were in; differs from the programme's in the autumn of 2020.</summary>
    public required int? PupilGrade { get; init; }

    /// <summary>
    /// Pupils by mark where all counts are known. Where one is in doubt the others stand and it is left out: see
    /// <see cref="Doubtful"/>.
    /// </summary>
    public MarkCounts? Marks { get; protected init; }

    /// <summary>How many pupils the point speaks of: those with a known mark, else the participants; null when not known.</summary>
    public int? N { get; protected init; }

    /// <summary>Some value contradicts the others and nobody has settled it yet; see <see cref="IsDoubtful"/>.</summary>
    public bool Doubtful { get; protected init; }

    /// <summary>How the marks were come by.</summary>
    internal Method MarksMethod { get; private protected init; } = Method.Counted;

    /// <summary>Of <see cref="Marks"/>.</summary>
    internal abstract Origin MarksOrigin { get; }

    public Figure Quality => this[AssessmentIndicator.Quality];

    public Figure PassRate => this[AssessmentIndicator.PassRate];

    /// <summary>СОУ.</summary>
    public Figure Sou => this[AssessmentIndicator.Sou];

    public Figure MeanMark => this[AssessmentIndicator.MeanMark];

    public Figure ShareOfTwos => this[AssessmentIndicator.ShareOfTwos];

    public Figure MeanTestScore => this[AssessmentIndicator.MeanTestScore];

    public Figure BelowMinimum => this[AssessmentIndicator.BelowMinimum];

    /// <summary>The marks against the journal; null when no table compares them.</summary>
    public abstract JournalPoint? Journal { get; }

    /// <summary>Test scores, else primary ones; null when no table has any.</summary>
    public abstract ScoreSummary? Scores { get; }

    /// <summary>How each task was done, in the order of the work; empty when no table tells.</summary>
    public abstract IReadOnlyList<TaskResult> Tasks { get; }

    public abstract Figure this[AssessmentIndicator indicator] { get; }

    /// <summary>How many schools a municipality's value is of; null where it is a school's or the territory's own.</summary>
    public virtual SchoolCoverage? CoverageOf(AssessmentIndicator indicator) => null;

    /// <summary>Whether a value this indicator is made of is in doubt; a doubtful band of scores does not touch their mean.</summary>
    public abstract bool IsDoubtful(AssessmentIndicator indicator);
}
