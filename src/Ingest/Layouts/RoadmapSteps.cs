using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The measures of a roadmap, each under a number of its own: the one it is given, under that of its section where each section
/// counts from 1 again; without any, its place in the list.
/// </summary>
internal sealed class RoadmapSteps
{
    private readonly List<FactValue> _values = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<CellAddress, string> _deeds = [];
    private int _section;
    private int _count;

    public IReadOnlyList<FactValue> Values => _values;

    public int FirstRow { get; private set; }

    /// <summary>A heading over the following measures.</summary>
    public void Section(TableRow row, Cell heading, string? number)
    {
        _section++;
        FirstRow = FirstRow == 0 ? row.Number : FirstRow;
        string text = number is null || number == heading.Text ? heading.Text : $"{number.Trim('.', ' ')}. {heading.Text}";
        _values.Add(Words(Measures.RoadmapSection(_section), text, heading.Address));
    }

    /// <summary>A measure; a line below with the same merged cell adds another term or another person to it.</summary>
    public void Add(TableRow row, Cell deed, string? number, IReadOnlyList<(string Part, Cell? Cell)> about)
    {
        bool goesOn = _deeds.TryGetValue(deed.Address, out string? known);
        string name = known ?? Name(number);
        if (!goesOn)
        {
            FirstRow = FirstRow == 0 ? row.Number : FirstRow;
            _deeds.Add(deed.Address, name);
            _values.Add(Words(Measures.Roadmap("deed", name), deed.Text, deed.Address));
        }

        foreach ((string part, Cell? cell) in about.Where(one => one.Cell is not null))
        {
            string measure = Measures.Roadmap(part, name);
            int had = _values.FindIndex(value => value.Measure == measure);
            if (had < 0)
            {
                _values.Add(Words(measure, cell!.Text, cell.Address));
            }
            else if (_values[had].Cell != cell!.Address)
            {
                _values[had] = _values[had] with { Text = $"{_values[had].Text}; {TextLine.Of(cell.Text)}" };
            }
        }
    }

    private string Name(string? number)
    {
        _count++;
        string own = number?.Trim('.', ' ') is { Length: > 0 } given ? given : $"{_count}";
        string name = _numbers.Contains(own) ? $"{_section}.{own}" : own;
        for (int copy = 2; !_numbers.Add(name); copy++)
        {
            name = $"{_section}.{own} ({copy})";
        }

        return name;
    }

    private static FactValue Words(string measure, string text, CellAddress cell) =>
        new(measure, null, TextLine.Of(text), ValueState.Known, ValueMethod.Reported, cell, null);
}
