using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>A register being edited: rows, what is wrong with them in words, and the change it makes.</summary>
public sealed class RegisterTable
{
    private readonly List<RegisterLine> _lines = [];

    public IReadOnlyList<RegisterLine> Lines => _lines;

    public int Changed => _lines.Count(line => line.IsChanged);

    public static RegisterTable Of(IEnumerable<School> schools)
    {
        var table = new RegisterTable();
        table._lines.AddRange(schools.OrderBy(school => school.Code, StringComparer.Ordinal).Select(RegisterLine.Of));
        return table;
    }

    public RegisterLine Add()
    {
        var line = new RegisterLine();
        _lines.Add(line);
        return line;
    }

    /// <summary>A stored school is closed with a year, never removed.</summary>
    public void Remove(RegisterLine line)
    {
        if (line.Stored is null)
        {
            _lines.Remove(line);
        }
    }

    /// <summary>
    /// Rows copied from Excel. With a line of headings the columns may stand in any order; without one they are those of the
    /// table. A row whose code is there already renews that school.
    /// </summary>
    /// <returns>How many schools came.</returns>
    public int Paste(IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<int?>? columns = null;
        int taken = 0;
        foreach (IReadOnlyList<string> row in rows)
        {
            if (columns is null && RegisterHeadings.Of(row) is { } found)
            {
                columns = found;
                continue;
            }

            if (row.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            Take(row, columns ?? [.. Enumerable.Range(0, RegisterTemplate.Headings.Count).Select(column => (int?)column)]);
            taken++;
        }

        return taken;
    }

    /// <summary>What must be mended before it can be saved, by row.</summary>
    public IReadOnlyList<RegisterProblem> Problems()
    {
        var problems = new List<RegisterProblem>();
        RegisterLine[] filled = [.. _lines.Where(line => !line.IsEmpty)];
        HashSet<string> codes = [.. filled.Select(line => line.Code)];
        HashSet<string> twice = Repeated(filled.Select(line => line.Code));
        HashSet<string> namedTwice = Repeated(filled.Where(line => line.Closed is null).Select(line => NameKey.Of(line.Name)));
        HashSet<string> loginTwice = Repeated(filled.SelectMany(line => line.Codes.Select(code => $"{code.System}:{code.Value}")));
        foreach (RegisterLine line in filled)
        {
            Check(line.Code.Length == 0, line, 0, "укажите код школы: по нему школа узнаётся в таблицах и в адресе своей страницы.");
            Check(line.Name.Length == 0, line, 1, "укажите краткое наименование.");
            Check(twice.Contains(line.Code), line, 0, $"код «{line.Code}» стоит у нескольких школ.");
            Check(namedTwice.Contains(NameKey.Of(line.Name)), line, 1, "так называется и другая действующая школа; таблицы их не различат.");
            Check(line[7].Length > 0 && line.Opened is null, line, 7, $"«{line[7]}» не год; нужно четыре цифры, например 1965.");
            Check(line[8].Length > 0 && line.Closed is null, line, 8, $"«{line[8]}» не год; нужно четыре цифры, например 2021.");
            Check(line.Opened > line.Closed, line, 8, "школа закрыта раньше, чем открыта.");
            Check(line.BranchOf.Length > 0 && !codes.Contains(line.BranchOf), line, 6, $"школы с кодом «{line.BranchOf}» в реестре нет.");
            Check(line.BranchOf.Length > 0 && line.BranchOf == line.Code, line, 6, "школа указана филиалом самой себя.");
            Check(line.Codes.Any(code => loginTwice.Contains($"{code.System}:{code.Value}")), line, 10, "логин ФИС ОКО или код РЦОИ стоит и у другой школы.");
        }

        return problems;

        void Check(bool wrong, RegisterLine line, int column, string words)
        {
            if (wrong)
            {
                problems.Add(new RegisterProblem(line, column, words));
            }
        }
    }

    /// <param name="territory">The municipality, stored or new.</param>
    public RegisterChange ToChange(Territory territory) => new()
    {
        NewSchools = [.. _lines.Where(line => line.Stored is null && !line.IsEmpty).Select(line => (line.ToSchool(territory.Id), territory))],
        Edits = [.. _lines.Where(line => line.Stored is not null && line.IsChanged).Select(line => line.ToEdit())],
    };

    private void Take(IReadOnlyList<string> row, IReadOnlyList<int?> columns)
    {
        var fields = new Dictionary<int, string>();
        for (int i = 0; i < Math.Min(row.Count, columns.Count); i++)
        {
            if (columns[i] is int column)
            {
                fields[column] = row[i];
            }
        }

        string code = fields.GetValueOrDefault(0, "").Trim();
        RegisterLine line = _lines.Find(known => known.Code == code && code.Length > 0) ?? _lines.Find(known => known.IsEmpty) ?? Add();
        foreach ((int column, string text) in fields)
        {
            line[column] = text;
        }
    }

    private static HashSet<string> Repeated(IEnumerable<string> texts) =>
        [.. texts.Where(text => text.Length > 0).GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
}

/// <param name="Column">Index of the heading.</param>
/// <param name="Words">What is wrong and what to do; begins with a small letter.</param>
public sealed record RegisterProblem(RegisterLine Line, int Column, string Words);
