namespace SchoolSupport.Domain.Facts;

/// <summary>
/// What is known of a value. «Нет данных», 0, «скрыто» and «не проводилось» are four different things from cell to chart;
/// 0 is <see cref="Known"/> with the number 0.
/// </summary>
public enum ValueState
{
    Known = 0,

    /// <summary>As reported it contradicts other cells; it stays visible and leaves pooled values until somebody decides.</summary>
    Doubtful = 1,
    NoData = 2,
    Hidden = 3,
    NotHeld = 4,
}

/// <summary>How a value came to be.</summary>
public enum ValueMethod
{
    /// <summary>The number stands in the cell.</summary>
    Reported = 0,

    /// <summary>A count recovered from a reported share and the number of participants.</summary>
    Reconstructed = 1,

    /// <summary>A person accepted a proposed value for the cell; the cell itself says otherwise.</summary>
    Corrected = 2,

    /// <summary>The cell is empty, and the layout says that an empty count means 0 where participants are given.</summary>
    BlankAsZero = 3,

    /// <summary>Counted over rows of pupils while the file was read; the rows themselves are not kept.</summary>
    Counted = 4,

    /// <summary>Worked out from scores by the published scale of that procedure, year, grade and subject.</summary>
    ByScale = 5,

    /// <summary>Entered by a person, with a reason and a document; the file it stands in was written for that.</summary>
    Entered = 6,
}

/// <summary>One typed value of a fact and the cell it stands in.</summary>
/// <param name="Measure">A code of <see cref="Measures"/>.</param>
/// <param name="Number">Null where the state is not <see cref="ValueState.Known"/>, except a doubtful value as reported.</param>
/// <param name="Text">For values that are words: a curator's position, the wording of a target.</param>
/// <param name="Cell">Null when the value has no cell of its own.</param>
/// <param name="N">How many participants the value is a share or mean of; null when the source does not say.</param>
/// <param name="Note">What a person said of the value, shown as its footnote; null where nobody had to.</param>
/// <param name="Rows">Rows of pupils the value was counted over; <paramref name="Cell"/> is then of the copy without pupils.</param>
public sealed record FactValue(
    string Measure,
    double? Number,
    string? Text,
    ValueState State,
    ValueMethod Method,
    CellAddress? Cell,
    int? N,
    RowRange? Rows = null,
    string? Note = null)
{
    // A large file makes a million of these: what is null is a value that cannot be, which takes a third less memory.
    private readonly double _number = Number ?? double.NaN;
    private readonly CellAddress _cell = Cell ?? default;
    private readonly RowRange _rows = Rows ?? default;
    private readonly int _n = N ?? int.MinValue;
    private readonly byte _state = (byte)State;
    private readonly byte _method = (byte)Method;

    public double? Number
    {
        get => double.IsNaN(_number) ? null : _number;
        init => _number = value ?? double.NaN;
    }

    public ValueState State
    {
        get => (ValueState)_state;
        init => _state = (byte)value;
    }

    public ValueMethod Method
    {
        get => (ValueMethod)_method;
        init => _method = (byte)value;
    }

    public CellAddress? Cell
    {
        get => _cell == default ? null : _cell;
        init => _cell = value ?? default;
    }

    public int? N
    {
        get => _n == int.MinValue ? null : _n;
        init => _n = value ?? int.MinValue;
    }

    public RowRange? Rows
    {
        get => _rows == default ? null : _rows;
        init => _rows = value ?? default;
    }
}
