using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>What is known of a number that is shown; each looks different, and none is an empty place.</summary>
public enum FigureState
{
    Known = 0,

    /// <summary>It contradicts other cells or hangs on one pupil: shown, marked «под вопросом».</summary>
    Doubtful = 1,
    NoData = 2,

    /// <summary>Kept back since the group is small.</summary>
    Hidden = 3,

    /// <summary>The procedure did not take place.</summary>
    NotHeld = 4,

    /// <summary>It exists but may not be set beside its neighbours.</summary>
    NotComparable = 5,
}

/// <summary>A number as it is shown to people: with its uncertainty, how many pupils stand behind it, and where it came from.</summary>
/// <param name="Value">Null exactly when the state has no value to show.</param>
public sealed record Figure(double? Value, Unit Unit)
{
    /// <summary>Below this many pupils the count is said before the percent.</summary>
    public const int SmallGroup = Analytics.Disclosure.DisclosureRule.UsualSmallGroup;

    public FigureState State { get; init; }

    /// <summary>Ends of the 95 % interval; null when none was computed, and then <see cref="Note"/> says why.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Pupils behind the value.</summary>
    public int? N { get; init; }

    /// <summary>«по 1 из 11 школ»: of a municipality some of whose schools are not in the value; null of all others.</summary>
    public string? Coverage { get; init; }

    /// <summary>So many schools are missing that the value is drawn hollow.</summary>
    public bool IsOfPart { get; init; }

    /// <summary>Pupils of <see cref="N"/> the share counts.</summary>
    public int? Successes { get; init; }

    /// <summary>Whose number it is, for the rule of what may leave the system.</summary>
    public PupilGroup Group { get; init; }

    /// <summary>Of a difference the earlier side, which could be computed from it; null for a number of its own.</summary>
    public PupilGroup? GroupBefore { get; init; }

    /// <summary>What is it, in a few words: «Доля сдавших, ОГЭ, математика».</summary>
    public string? Title { get; init; }

    /// <summary>Why there is no value, or no interval, or why it is in doubt.</summary>
    public string? Note { get; init; }

    /// <summary>What people said of the values behind it, each once: why one was left as it stood, on what one was entered by hand.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>How it was got: «интервал Уилсона, 95 %».</summary>
    public string? Method { get; init; }

    /// <summary>Where it stands: «ОГЭ 2021.xlsx, лист «Лист1», G16».</summary>
    public string? Source { get; init; }

    /// <summary>The address of the cell it came from.</summary>
    public string? Href { get; init; }

    public bool HasValue => Value is not null && State is FigureState.Known or FigureState.Doubtful or FigureState.NotComparable;

    public bool HasInterval => HasValue && Low is not null && High is not null;

    /// <summary>A share of a few pupils, where «2 из 9» is plainer than «22 %».</summary>
    public bool CountsFirst => HasValue && N < SmallGroup && Successes is not null;

    public static Figure Missing(FigureState state, Unit unit, string? note = null) => new(null, unit) { State = state, Note = note };
}

/// <param name="N">Null where no table tells it.</param>
/// <param name="AllAlike">The number says the same of each of them, as 0 % and 100 % do.</param>
public readonly record struct PupilGroup(int? N, bool AllAlike);
