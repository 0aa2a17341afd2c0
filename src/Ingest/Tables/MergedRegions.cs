using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>Which merged region a cell belongs to.</summary>
internal sealed class MergedRegions
{
    /// <summary>Cells that are looked up at once; a region over a whole sheet would need as many entries as the sheet has cells.</summary>
    private const long MostIndexedCells = 1_000_000;

    /// <summary>Regions too large for that are tried one after another; nobody merges so many of them.</summary>
    private const int MostLargeRegions = 100;

    private readonly Dictionary<CellAddress, CellRange> _indexed = [];
    private readonly List<CellRange> _large = [];

    public MergedRegions(Sheet sheet)
    {
        // Nothing below or to the right of the last filled cell matters.
        var edge = new CellAddress(sheet.RowCount, sheet.ColumnCount + 1);
        foreach (CellRange region in sheet.Merges.Where(region => region.First != region.Last).OrderBy(region => Cells(region, edge)))
        {
            if (_indexed.Count + Cells(region, edge) <= MostIndexedCells)
            {
                Index(region, edge);
            }
            else if (_large.Count < MostLargeRegions)
            {
                _large.Add(region);
            }
        }
    }

    public CellRange? Of(CellAddress address)
    {
        if (_indexed.Count > 0 && _indexed.TryGetValue(address, out CellRange region))
        {
            return region;
        }

        foreach (CellRange large in _large)
        {
            if (large.Contains(address))
            {
                return large;
            }
        }

        return null;
    }

    private static long Cells(CellRange region, CellAddress edge) =>
        Math.Max(0L, Math.Min(region.Last.Row, edge.Row) - region.First.Row + 1)
        * Math.Max(0L, Math.Min(region.Last.Column, edge.Column) - region.First.Column + 1);

    private void Index(CellRange region, CellAddress edge)
    {
        for (int row = region.First.Row; row <= Math.Min(region.Last.Row, edge.Row); row++)
        {
            for (int column = region.First.Column; column <= Math.Min(region.Last.Column, edge.Column); column++)
            {
                _indexed.TryAdd(new CellAddress(row, column), region);
            }
        }
    }
}
