using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>A table that no layout and no mapping knows.</summary>
/// <param name="Near">What a header like this one was mapped as; null when none is like it.</param>
public sealed record UnmappedTable(string Sheet, SheetTable Table, NearMapping? Near);
