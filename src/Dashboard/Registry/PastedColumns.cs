namespace SchoolSupport.Dashboard.Registry;

/// <summary>What the columns of pasted rows are: by their headings, else by their values as far as these leave no doubt.</summary>
/// <param name="Columns">The column of the register for each pasted one; null for one that is not needed, or not known.</param>
/// <param name="Doubtful">Which pasted columns somebody has to name; those of <paramref name="Columns"/> are then proposals.</param>
/// <param name="HasHeadings">The first row is headings, not a school.</param>
public sealed record PastedColumns(IReadOnlyList<int?> Columns, IReadOnlySet<int> Doubtful, bool HasHeadings)
{
    /// <summary>Code and name are there and every column is clear: the rows can be taken as they are.</summary>
    public bool IsCertain => Doubtful.Count == 0 && Columns.Contains(RegisterColumn.Code) && Columns.Contains(RegisterColumn.Name);

    public static PastedColumns Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count > 0 && RegisterHeadings.Of(rows[0]) is { } headed)
        {
            return new PastedColumns(headed, new HashSet<int>(), HasHeadings: true);
        }

        int width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        CellKind[] kinds = [.. Enumerable.Range(0, width).Select(column => CellKinds.Of(Values(rows, column)))];
        var guess = new Guess(kinds);
        guess.Alone(CellKind.Type, RegisterColumn.Type);
        guess.Alone(CellKind.Locality, RegisterColumn.Locality);
        guess.Alone(CellKind.Settlement, RegisterColumn.Settlement);
        guess.Alone(CellKind.Login, RegisterColumn.Login);
        guess.Alone(CellKind.YesNo, RegisterColumn.BranchOf);
        guess.Alone(CellKind.FullSchoolName, RegisterColumn.FullName);
        guess.Alone(CellKind.SchoolName, RegisterColumn.Name);
        guess.Codes();
        guess.Years(rows);
        return new PastedColumns(guess.Columns, guess.Doubtful, HasHeadings: false);
    }

    private static string[] Values(IReadOnlyList<IReadOnlyList<string>> rows, int column) =>
        [.. rows.Select(row => column < row.Count ? row[column].Trim() : "")];

    private sealed class Guess(CellKind[] kinds)
    {
        public int?[] Columns { get; } = new int?[kinds.Length];

        public HashSet<int> Doubtful { get; } = [.. Of(kinds, CellKind.Unknown)];

        /// <summary>One such column is it; of two neither is sure.</summary>
        public void Alone(CellKind kind, int column)
        {
            int[] found = Of(kinds, kind);
            Propose(found, column, isSure: found.Length == 1);
        }

        /// <summary>Numbers beside codes only count the rows; alone they may be either.</summary>
        public void Codes()
        {
            int[] digits = Of(kinds, CellKind.Digits);
            int[] numbers = Of(kinds, CellKind.Numbering);
            bool isSure = digits.Length == 1 && numbers.All(column => column < digits[0]);
            Propose(digits.Length > 0 ? digits : numbers, RegisterColumn.Code, isSure);
            Doubtful.UnionWith(isSure ? [] : numbers);
        }

        /// <summary>The opening stands before the closing; of a single column nobody can tell, and four digits may be a code.</summary>
        public void Years(IReadOnlyList<IReadOnlyList<string>> rows)
        {
            int[] years = Of(kinds, CellKind.Year);
            bool isSure = years.Length == 2 && Columns.Contains(RegisterColumn.Code) && rows.All(row =>
                Year(row, years[0]) is not int opened || Year(row, years[1]) is not int closed || opened <= closed);
            Propose([.. years.Take(1)], RegisterColumn.Opened, isSure);
            Propose([.. years.Skip(1).Take(1)], RegisterColumn.Closed, isSure);
            Doubtful.UnionWith(isSure ? [] : years);
        }

        private static int[] Of(CellKind[] kinds, CellKind kind) => [.. Enumerable.Range(0, kinds.Length).Where(column => kinds[column] == kind)];

        private static int? Year(IReadOnlyList<string> row, int column) => column < row.Count ? CellKinds.YearOf(row[column].Trim()) : null;

        private void Propose(int[] found, int column, bool isSure)
        {
            if (found.Length > 0)
            {
                Columns[found[0]] = column;
            }

            Doubtful.UnionWith(isSure ? [] : found);
        }
    }
}
