using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Checks;

/// <summary>A table's reading while the checks go over it: facts they may complete or doubt, issues they add.</summary>
public sealed class CheckedTable
{
    private readonly List<RawFact> _facts;
    private readonly List<PlannedIssue> _issues;
    private readonly IReadOnlySet<CellAddress> _kept;

    /// <param name="kept">Cells that a person said are right as they stand.</param>
    public CheckedTable(SheetTable table, Layout layout, double confidence, TableReading reading, IReadOnlySet<CellAddress> kept)
    {
        Table = table;
        Layout = layout;
        Confidence = confidence;
        Register = reading.Register;
        _facts = [.. reading.Facts];
        _issues = [.. reading.Issues];
        _kept = kept;
    }

    public SheetTable Table { get; }

    public Layout Layout { get; }

    public double Confidence { get; }

    public RegisterReading? Register { get; }

    public IReadOnlyList<RawFact> Facts => _facts;

    public IReadOnlyList<PlannedIssue> Issues => _issues;

    public string SheetName => Table.Sheet.Sheet.Name;

    public bool IsKept(CellAddress? cell) => cell is CellAddress address && _kept.Contains(address);

    /// <summary>Replaces the values of a fact; the fact itself stays in its place.</summary>
    public void Replace(RawFact fact, IReadOnlyList<FactValue> values) =>
        _facts[_facts.IndexOf(fact)] = fact with { Values = values };

    /// <summary>One issue a rule and cell, however many facts share the cell.</summary>
    public void Add(string code, Severity severity, CellAddress cell, string message, string? proposed = null)
    {
        if (!_issues.Exists(issue => issue.Code == code && issue.Cell == cell))
        {
            _issues.Add(new PlannedIssue(code, severity, SheetName, cell, $"Лист «{SheetName}», ячейка {cell}: {message}", proposed));
        }
    }

    public void Remove(Predicate<PlannedIssue> which) => _issues.RemoveAll(which);
}
