using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Checks;

/// <summary>A table's reading while the checks go over it: facts they may complete or doubt, issues they add.</summary>
public sealed class CheckedTable
{
    private readonly List<RawFact> _facts;
    private readonly HashSet<(string Code, CellAddress? Cell)> _reported;
    private readonly List<PlannedIssue> _issues;
    private readonly IReadOnlySet<CellAddress> _kept;

    /// <summary>The place of the fact replaced last: checks go over the facts from the first to the last.</summary>
    private int _place;

    /// <param name="kept">Cells that a person said are right as they stand.</param>
    public CheckedTable(SheetTable table, Layout layout, double confidence, TableReading reading, IReadOnlySet<CellAddress> kept)
    {
        Table = table;
        Layout = layout;
        Confidence = confidence;
        Register = reading.Register;
        _facts = [.. reading.Facts];
        _issues = [.. reading.Issues.DistinctBy(issue => (issue.Code, issue.Cell, issue.Message))];
        _reported = [.. _issues.Select(issue => (issue.Code, issue.Cell))];
        _kept = kept;
    }

    public SheetTable Table { get; }

    public Layout Layout { get; }

    public double Confidence { get; }

    public RegisterReading? Register { get; }

    public IReadOnlyList<RawFact> Facts => _facts;

    public IReadOnlyList<PlannedIssue> Issues => _issues;

    /// <inheritdoc cref="PlannedTable.Completeness"/>
    public AnswerKind? Completeness { get; init; }

    /// <summary>By whose word the table was read; null for a table of a known layout.</summary>
    public ColumnMapping? Mapping { get; init; }

    public string SheetName => Table.Sheet.Sheet.Name;

    public bool IsKept(CellAddress? cell) => cell is CellAddress address && _kept.Contains(address);

    /// <summary>Replaces the values of a fact; the fact itself stays in its place.</summary>
    public void Replace(RawFact fact, IReadOnlyList<FactValue> values)
    {
        int place = _place;
        while (!ReferenceEquals(_facts[place], fact))
        {
            place = (place + 1) % _facts.Count;
            if (place == _place)
            {
                throw new ArgumentException("The fact is none of the table's, or was replaced before.", nameof(fact));
            }
        }

        _facts[place] = fact with { Values = values };
        _place = place;
    }

    /// <summary>One issue a rule and cell, however many facts share the cell.</summary>
    public void Add(string code, Severity severity, CellAddress cell, string message, string? proposed = null)
    {
        if (_reported.Add((code, cell)))
        {
            _issues.Add(new PlannedIssue(code, severity, SheetName, cell, $"Лист «{SheetName}», ячейка {cell}: {message}", proposed));
        }
    }

    public void Remove(Predicate<PlannedIssue> which)
    {
        foreach (PlannedIssue issue in _issues.FindAll(which))
        {
            _issues.Remove(issue);
            _reported.Remove((issue.Code, issue.Cell));
        }
    }
}
