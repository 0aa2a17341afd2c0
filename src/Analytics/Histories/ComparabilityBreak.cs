using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

public enum BreakKind
{
    /// <summary>The period itself is unlike all others, before and after.</summary>
    StandsApart,

    /// <summary>The procedure was not held: what lies before and after is not one line.</summary>
    NotHeld,

    /// <summary>From this period on the procedure is another one.</summary>
    ChangedFrom,

    /// <summary>A municipality's two periods are known by different schools; found in the data, never listed.</summary>
    OtherSchools,
}

public enum BreakStatus
{
    Confirmed,

    /// <summary>Shown as a note; years are compared all the same until somebody confirms it.</summary>
    ToBeConfirmed,
}

/// <summary>Why results of two periods of one procedure are not to be compared.</summary>
/// <param name="Reason">Russian, for the reader of a chart.</param>
public sealed record ComparabilityBreak(string Procedure, BreakKind Kind, Period At, string Reason, BreakStatus Status)
{
    /// <summary>Whether it lies between two periods, given in time order.</summary>
    public bool Separates(string procedure, Period earlier, Period later) => Procedure == procedure && Kind switch
    {
        BreakKind.StandsApart => earlier == At || later == At,
        BreakKind.NotHeld => earlier.Year < At.Year && later.Year > At.Year,
        BreakKind.OtherSchools => later == At,
        _ => earlier < At && later >= At,
    };
}

/// <summary>The breaks known of; a new one is a line here.</summary>
public static class ComparabilityBreaks
{
    public static IReadOnlyList<ComparabilityBreak> All { get; } =
    [
        new(Procedures.Oge, BreakKind.NotHeld, Spring(2020),
            "В 2020 году ОГЭ не проводился.", BreakStatus.Confirmed),
        new(Procedures.Vpr, BreakKind.StandsApart, new(new SchoolYear(2020), Season.Autumn),
            "Осенью 2020 года ВПР писали с переносом с весны, классом позже.", BreakStatus.Confirmed),
        new(Procedures.Ege, BreakKind.StandsApart, Spring(2020),
            "В 2020 году ЕГЭ сдавали только поступающие в вузы.", BreakStatus.ToBeConfirmed),
        new(Procedures.Vpr, BreakKind.StandsApart, Spring(2022),
            "Весной 2022 года часть ВПР перенесена на осень.", BreakStatus.ToBeConfirmed),
    ];

    private static Period Spring(int calendarYear) => new(SchoolYear.EndingIn(calendarYear), Season.Spring);
}
