using CsCheck;

namespace SchoolSupport.Ingest.Tests.RandomLayouts;

/// <summary>How somebody might lay a table out: everything that must not change what it says.</summary>
internal sealed record Look
{
    public required Header Header { get; init; }

    public required Numbers Numbers { get; init; }

    public required FileKind Kind { get; init; }

    public required TotalAt Total { get; init; }

    /// <summary>Empty rows and columns before the table.</summary>
    public required int Above { get; init; }

    public required int Left { get; init; }

    public required bool NumbersColumns { get; init; }

    public required bool NumbersRows { get; init; }

    public required bool Notes { get; init; }

    public required bool EmptyRowBelowHeader { get; init; }

    public required bool OnItsSide { get; init; }

    /// <summary>Seeds of the order of the columns and of where empty ones stand among them.</summary>
    public required int Order { get; init; }

    public required int Spacers { get; init; }

    public static Gen<Look> Any { get; } =
        from header in Gen.Enum<Header>()
        from numbers in Gen.Enum<Numbers>()
        from kind in Gen.Enum<FileKind>()
        from total in Gen.Enum<TotalAt>()
        from above in Gen.Int[0, 3]
        from left in Gen.Int[0, 3]
        from flags in Gen.Int[0, 31]
        from order in Gen.Int[0, 1000]
        from spacers in Gen.Int[0, 1000]
        select new Look
        {
            Header = header,
            Numbers = numbers,
            Kind = kind,
            Total = total,
            Above = above,
            Left = left,
            NumbersColumns = (flags & 1) != 0,
            NumbersRows = (flags & 2) != 0,
            Notes = (flags & 4) != 0,
            EmptyRowBelowHeader = (flags & 8) != 0,
            OnItsSide = (flags & 16) != 0,
            Order = order,
            Spacers = spacers,
        };
}

/// <summary>Levels of the header and whether cells are merged; three levels have «Результаты» over all subjects.</summary>
internal enum Header
{
    Two,
    TwoMerged,
    Three,
    ThreeMerged,
}

internal enum Numbers
{
    Stored,
    Comma,
    Point,
    PercentSign,
    PercentFormat,
}

internal enum FileKind
{
    Xlsx,
    Xls,
    Ods,
    Page,
    Utf8,
    Windows1251,
}

internal enum TotalAt
{
    None,
    First,
    Last,
}
