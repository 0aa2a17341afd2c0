namespace SchoolSupport.Ingest.Checks;

/// <summary>All checks of the tables of one file, in the order in which they build on one another.</summary>
public static class TableChecks
{
    public static void Run(IReadOnlyList<CheckedTable> tables)
    {
        foreach (CheckedTable table in tables)
        {
            CellStateCheck.Run(table);
            MergedValueCheck.Run(table);
            MarkShareCheck.Run(table);
            MarkCountCheck.RunSchools(table);
            BandShareCheck.Run(table);
            PartCheck.Run(table);
            StaffShareCheck.Run(table);
            ContextCheck.Run(table);
            ColumnTotalCheck.Run(table);
            MarkCountCheck.RunTotals(table);
            PeriodGapCheck.Run(table);
        }

        CopiedRowCheck.Run(tables);
    }
}
