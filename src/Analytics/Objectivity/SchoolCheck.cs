namespace SchoolSupport.Analytics.Objectivity;

/// <summary>Why a check was not made. None of these is «no sign».</summary>
public enum NoCheck
{
    /// <summary>The school has no such work this year.</summary>
    NotTaken,

    /// <summary>The work is there, without the values the check is made of.</summary>
    ValuesUnknown,

    /// <summary>It needs each pupil's two numbers, and rows of pupils are not kept.</summary>
    PupilRowsNotKept,

    TooFewPupils,

    /// <summary>Too few schools to compare with, and no values of the region.</summary>
    TooFewSchools,

    /// <summary>The same pupils have no work of the year before.</summary>
    NoEarlierWork,

    /// <summary>Where one mark ends and the next begins cannot be told from the tables.</summary>
    BordersUnknown,

    /// <summary>The check follows another one, which did not point at the school.</summary>
    NothingToConfirm,
}

/// <summary>What a check rests on: the numbers beside a question.</summary>
public abstract record Evidence;

/// <summary>One check of one school: exactly one of evidence and reason is set.</summary>
/// <param name="IsSignal">Something to ask the school about; never a verdict.</param>
public sealed record SchoolCheck(Check Check, Evidence? Evidence, bool IsSignal, NoCheck? Why)
{
    public static SchoolCheck Made(Check check, Evidence evidence, bool isSignal) => new(check, evidence, isSignal, null);

    public static SchoolCheck Not(Check check, NoCheck why) => new(check, null, false, why);
}
