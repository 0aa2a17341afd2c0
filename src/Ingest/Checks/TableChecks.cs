namespace SchoolSupport.Ingest.Checks;

/// <summary>The checks that need one table alone, in the order in which they build on one another.</summary>
public static class TableChecks
{
    public static void Run(CheckedTable table)
    {
        CellStateCheck.Run(table);
        MergedValueCheck.Run(table);
        MarkShareCheck.Run(table);
        MarkCountCheck.RunSchools(table);
        BandShareCheck.Run(table);
        PartCheck.Run(table);
        StaffShareCheck.Run(table);
        ContextCheck.Run(table);
        KindCheck.Run(table);
        ColumnTotalCheck.Run(table);
        MarkCountCheck.RunTotals(table);
        PeriodGapCheck.Run(table);
    }
}
