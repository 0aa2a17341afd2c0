using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>
/// Takes pupils' rows out of a sheet while it is read: from the header of a known table of pupils on, rows are counted by school
/// and let go; what stands in their place is a summary. Nobody behind this class ever sees a row of a pupil.
/// </summary>
internal sealed partial class PupilFold
{
    /// <summary>Within so many rows every row may be the first header of a sheet; below them only one that speaks of people is looked at.</summary>
    private const int RowsSearched = 60;

    /// <summary>Names begin so near below their heading; between them lie further header rows and the numbers of columns.</summary>
    private const int RowsUnderAHeading = 4;

    /// <summary>A caption is one cell; «ФИО» beside anything is a header.</summary>
    private const int LeastHeadingsOverNames = 2;

    /// <summary>Fewer headings are a caption, not a table of pupils.</summary>
    private const int LeastHeadings = 4;

    private readonly List<FoldedPupils> _folded = [];
    private string?[] _above = [];

    /// <summary>The last row with a heading that may stand over names, and where it stood.</summary>
    private (int Row, string?[] Headings, int[] Columns)? _perhaps;

    /// <summary>Whether any row of a pupil was met: the file must not be kept as it came.</summary>
    public bool HasPupils => _folded.Exists(table => table.HasPupils);

    /// <returns>True when the row is no cell of the sheet: a pupil, a header, or a line under pupils' rows that may name somebody.</returns>
    public bool Takes(int row, IReadOnlyList<object?> values)
    {
        FoldedPupils? current = _folded.LastOrDefault();
        if (current is not null && !current.MayBeHeadings(values) && current.Takes(row, values))
        {
            return true;
        }

        if (current is null && row > RowsSearched && _perhaps is null && !values.Any(MayBeAHeading))
        {
            _above = [];
            return false;
        }

        string?[] headings = Headings(values);
        if (_perhaps is { } told && told.Columns.Any(column => column < values.Count && values[column] is string text && PersonNames.IsName(text))
            && PupilTables.Told.Match(told.Headings) is PupilHeader people)
        {
            _perhaps = null;
            Begin(people, row, told.Headings);
            return true;
        }

        if (HeaderIn(headings) is PupilHeader header)
        {
            Begin(header, row, headings);
            return true;
        }

        _above = headings;
        int[] perhaps = [.. Enumerable.Range(0, headings.Length).Where(column => headings[column] is string heading && PersonNames.PerhapsHeading().IsMatch(heading))];
        _perhaps = perhaps.Length > 0 ? (row, headings, perhaps) : _perhaps is { } before && row - before.Row <= RowsUnderAHeading ? before : null;
        if (current is null)
        {
            return false;
        }

        int filled = headings.Count(heading => heading is not null);
        return current.Takes(row, values) || (filled > 0 && (!IsCaption(headings, filled) || headings.Any(heading => heading is not null && People.Mentioned(heading))));
    }

    /// <summary>The summaries, each where the header of its table stood.</summary>
    public IEnumerable<Cell> Cells() => _folded.SelectMany(table => table.Cells());

    /// <summary>A merged region that reaches into a summary would say its content again in each of its places.</summary>
    public bool Leaves(CellRange merge) => !_folded.Exists(table => merge.Last.Row >= table.HeaderRow && merge.First.Row <= table.LastRow);

    /// <summary>Under the first header nothing is left of the sheet but captions, which are texts.</summary>
    public bool Leaves(CellAddress cell) => !_folded.Exists(table => cell.Row >= table.HeaderRow);

    /// <summary>A sheet that was read as a whole.</summary>
    public static Sheet Fold(Sheet sheet)
    {
        var pupils = new PupilFold();
        var left = new List<Cell>();
        var rows = new HashSet<int>();
        object?[] values = new object?[sheet.ColumnCount];
        for (int row = 1; row <= sheet.RowCount; row++)
        {
            Array.Clear(values);
            foreach (Cell cell in sheet.Row(row))
            {
                values[cell.Address.Column - 1] = cell.Number is double number ? number : cell.Text;
            }

            if (!pupils.Takes(row, values))
            {
                rows.Add(row);
                left.AddRange(sheet.Row(row));
            }
        }

        return pupils._folded.Count == 0 ? sheet : new Sheet(sheet.Name, sheet.Hidden, left.Concat(pupils.Cells()), [.. sheet.Merges.Where(pupils.Leaves)])
        {
            HoldsPupils = pupils.HasPupils,
            HiddenRows = sheet.HiddenRows.Where(rows.Contains).ToHashSet(),
            HiddenColumns = sheet.HiddenColumns,
        };
    }

    /// <summary>A row of names that nobody knew was the upper half of a header when the row below it completes one.</summary>
    private void Begin(PupilHeader header, int row, string?[] headings)
    {
        if (_folded.LastOrDefault() is { IsUnknown: true } upper && upper.HeaderRow == row - 1)
        {
            _folded.Remove(upper);
        }

        var begun = new FoldedPupils(header, row, _above);
        _folded.Add(begun);
        _above = begun.IsUnknown ? headings : [];
    }

    /// <summary>The header in one row, or in two of which the upper names what the lower leaves empty.</summary>
    private PupilHeader? HeaderIn(string?[] headings)
    {
        string?[] joined = [.. headings.Select((heading, index) => heading ?? _above.ElementAtOrDefault(index))];
        return First(headings) ?? (_above.Any(heading => heading is not null) ? First(joined) : null)
            ?? (headings.Count(heading => heading is not null) >= LeastHeadingsOverNames ? PupilTables.Unknown.Match(headings) : null);

        static PupilHeader? First(string?[] row) =>
            IsWide(row) ? PupilTables.All.Select(table => table.Match(row)).FirstOrDefault(header => header is not null) : null;

        static bool IsWide(string?[] row) => row.Count(heading => heading is not null) >= LeastHeadings;
    }

    private static bool MayBeAHeading(object? value) =>
        value is string { Length: > 1 and < 80 } text && char.IsLetter(text[0]) && TextLine.Of(text) is var line && (PersonNames.Heading().IsMatch(line) || PersonNames.PerhapsHeading().IsMatch(line));

    private static string?[] Headings(IReadOnlyList<object?> values)
    {
        string?[] headings = new string?[values.Count];
        for (int index = 0; index < values.Count; index++)
        {
            headings[index] = PupilValue.IsEmpty(values[index]) ? null : PupilTable.Heading(PupilValue.Text(values[index]));
        }

        return headings;
    }

    /// <summary>
    /// Under pupils' rows only captions of the next table are let through: «01 - Русский язык 2025.05.30». Anything else may be a
    /// signature or a pupil whose row was cut.
    /// </summary>
    private static bool IsCaption(string?[] headings, int filled) => filled <= 2 && headings.Any(heading => heading is not null && Caption().IsMatch(heading));

    [GeneratedRegex(@"^[0-9]{1,3}\s*-\s*\D+(\s[0-9]{4}\.[0-9]{2}\.[0-9]{2})?$|^(резервн|основн|дополнительн)\p{L}* (день|дни|период|срок|этап)$|^ВПР 20[0-9][0-9]|^Протокол проверки|^(?!.*г\. ?р\.).*(?<!\p{L})(ОГЭ|ЕГЭ|ГВЭ|ГИА|ВПР|ВсОШ|олимпиад|экзамен|протокол|результат|предмет|класс|учебн|уч\. ?г|этап|период|математик|язык|физик|хими|биологи|географи|истори|обществознани|информатик|литератур).*(?<![0-9])20[0-9][0-9](?![0-9])|^[^\p{L}]*20[0-9][0-9](?![0-9]).*(учебн|уч\. ?г)", RegexOptions.IgnoreCase)]
    private static partial Regex Caption();
}
