using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>A figure in words: for screen readers, tables and what appears on hover.</summary>
public static class FigureWords
{
    private const int MostFootnotes = 3;

    private static readonly Plural FootnoteNoun = new("сноска", "сноски", "сносок");

    /// <summary>What stands where a value would.</summary>
    public static string OfState(FigureState state) => state switch
    {
        FigureState.NoData => "нет данных",
        FigureState.Hidden => "скрыто (мало учеников)",
        FigureState.NotHeld => "не проводилось",
        FigureState.NotComparable => "не сравнивается",
        FigureState.Doubtful => "под вопросом",
        _ => "",
    };

    /// <summary>«22 %»; what is missing is named.</summary>
    public static string Value(Figure figure) =>
        figure is { HasValue: true, Value: double value } ? figure.Unit.Format(value) : OfState(figure.State);

    /// <summary>«2 из 9», «45 уч.»; empty when the number of pupils is not known.</summary>
    public static string Count(Figure figure) => figure switch
    {
        { HasValue: false } or { N: null } => "",
        { Successes: int successes, N: int n } when figure.CountsFirst =>
            $"{RussianNumbers.Number(successes)} из{RussianNumbers.HardSpace}{RussianNumbers.Number(n)}",
        { N: int n } => $"{RussianNumbers.Number(n)}{RussianNumbers.HardSpace}уч.",
    };

    /// <summary>What is said big: «22 %», of a small group «2 из 9».</summary>
    public static string Big(Figure figure) => figure.CountsFirst ? Count(figure) : Value(figure);

    /// <summary>What stands in small type beside it: «45 уч.», of a small group «22 %».</summary>
    public static string Small(Figure figure) => figure.CountsFirst ? Value(figure) : Count(figure);

    /// <summary>«малая группа»; empty for ten pupils and more, and where their number is not known.</summary>
    public static string GroupSize(Figure figure) => figure is { HasValue: true, N: < Figure.SmallGroup } ? "малая группа" : "";

    /// <summary>«от 6 до 55 %»; empty without an interval.</summary>
    public static string Interval(Figure figure) =>
        figure is { HasInterval: true, Low: double low, High: double high } ? figure.Unit.FormatRange(low, high) : "";

    /// <summary>All of it in one sentence without its title: «2 из 9, это 22 %; 95 % интервал от 6 до 55 %; под вопросом: …».</summary>
    public static string Sentence(Figure figure)
    {
        var parts = new List<string>();
        string count = Count(figure);
        parts.Add(figure.CountsFirst ? $"{count}, это {Value(figure)}" : count.Length > 0 ? $"{Value(figure)}, {count}" : Value(figure));
        if (GroupSize(figure) is { Length: > 0 } small)
        {
            parts.Add(small);
        }

        if (figure is { HasValue: true, Coverage: { Length: > 0 } coverage })
        {
            parts.Add(coverage);
        }

        if (figure.HasInterval)
        {
            parts.Add($"95{RussianNumbers.HardSpace}% интервал {Interval(figure)}");
        }

        if (figure.HasValue && OfState(figure.State) is { Length: > 0 } doubt)
        {
            parts.Add(doubt);
        }

        if (figure.Note is { Length: > 0 } note)
        {
            parts.Add(note);
        }

        if (figure is { HasValue: true, Footnotes.Count: > 0 })
        {
            parts.Add(Footnotes(figure));
        }

        return string.Join("; ", parts);
    }

    /// <summary>The footnotes one after another; of a number made of many values the first few.</summary>
    public static string Footnotes(Figure figure) => string.Join("; ", figure.Footnotes.Take(MostFootnotes))
        + (figure.Footnotes.Count > MostFootnotes ? $"; и ещё {FootnoteNoun.Of(figure.Footnotes.Count - MostFootnotes)}" : "");
}
