using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Another one as soon as a stored school came, or they stand in another order: a draft by rows then no longer fits.</summary>
    public string Shape => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', _lines.Select(line => line.Stored?.Code).OfType<string>()))))[..8];

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

    /// <summary>A cell typed by somebody. Branches follow a school whose code changes.</summary>
    /// <returns>Whether it changed other rows as well.</returns>
    public bool Set(RegisterLine line, int column, string text)
    {
        string before = line.Code;
        line[column] = column == RegisterColumn.Type ? SchoolTypes.Of(text) ?? text : text;
        bool isRenamed = column == RegisterColumn.Code && before.Length > 0 && line.Code.Length > 0;
        RegisterLine[] branches = isRenamed && !_lines.Exists(other => other.Code == before) ? [.. _lines.Where(other => other.BranchOf == before)] : [];
        foreach (RegisterLine branch in branches)
        {
            branch[RegisterColumn.BranchOf] = line.Code;
        }

        return branches.Length > 0;
    }

    /// <summary>Rows copied from Excel. A row whose code is there already renews that school.</summary>
    /// <param name="columns">The column of the register for each pasted one; null for one that is left aside.</param>
    /// <returns>How many schools came.</returns>
    public int Take(IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int?> columns)
    {
        int taken = 0;
        foreach (IReadOnlyList<string> row in rows.Where(row => !row.All(string.IsNullOrWhiteSpace)))
        {
            TakeRow(row, columns);
            taken++;
        }

        return taken;
    }

    /// <summary>All cells as they are now, to come back to.</summary>
    public IReadOnlyList<(RegisterLine Line, IReadOnlyList<string> Cells)> Remember() => [.. _lines.Select(line => (line, line.Cells))];

    public void Restore(IReadOnlyList<(RegisterLine Line, IReadOnlyList<string> Cells)> remembered)
    {
        _lines.Clear();
        foreach ((RegisterLine line, IReadOnlyList<string> cells) in remembered)
        {
            line.Fill(cells);
            _lines.Add(line);
        }
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
        Dictionary<string, RegisterLine> taken = filled.Where(line => line.Stored is not null).ToDictionary(line => line.Stored!.Code, StringComparer.Ordinal);
        foreach (RegisterLine line in filled)
        {
            Check(line.Code.Length == 0, line, RegisterColumn.Code, "укажите код школы: по нему школа узнаётся в таблицах и в адресе своей страницы.");
            Check(line.Name.Length == 0, line, RegisterColumn.Name, "укажите краткое наименование.");
            Check(twice.Contains(line.Code), line, RegisterColumn.Code, $"код «{line.Code}» стоит у нескольких школ.");
            Check(namedTwice.Contains(NameKey.Of(line.Name)), line, RegisterColumn.Name, "так называется и другая действующая школа; таблицы их не различат.");
            Check(line[RegisterColumn.Opened].Length > 0 && line.Opened is null, line, RegisterColumn.Opened, $"«{line[RegisterColumn.Opened]}» не год; нужно четыре цифры, например 1965.");
            Check(line[RegisterColumn.Closed].Length > 0 && line.Closed is null, line, RegisterColumn.Closed, $"«{line[RegisterColumn.Closed]}» не год; нужно четыре цифры, например 2021.");
            Check(line.Opened > line.Closed, line, RegisterColumn.Closed, $"школа закрыта ({line.Closed}) раньше, чем открыта ({line.Opened}).");
            Check(IsNewType(line) && SchoolTypes.Of(line.Type) is null, line, RegisterColumn.Type, $"типа «{line.Type}» программа не знает. Подойдут: {string.Join(", ", SchoolTypes.Usual)} и другие из списка в этом поле.");
            Check(taken.TryGetValue(line.Code, out RegisterLine? owner) && owner != line && owner.Code != line.Code, line, RegisterColumn.Code, $"код «{line.Code}» пока у школы «{owner?.Name}»: сначала сохраните её с новым кодом.");
            bool isBranchOfWhom = CellKinds.YesOrNo(line.BranchOf) == true && !codes.Contains(line.BranchOf);
            Check(isBranchOfWhom, line, RegisterColumn.BranchOf, $"вместо «{line.BranchOf}» нужен код школы, филиалом которой она является.");
            Check(!isBranchOfWhom && line.BranchOf.Length > 0 && !codes.Contains(line.BranchOf), line, RegisterColumn.BranchOf, $"школы с кодом «{line.BranchOf}» в реестре нет.");
            Check(line.BranchOf.Length > 0 && line.BranchOf == line.Code, line, RegisterColumn.BranchOf, "школа указана филиалом самой себя.");
            Check(line.MergedInto.Length > 0 && (!codes.Contains(line.MergedInto) || line.MergedInto == line.Code), line, RegisterColumn.MergedInto, $"нужен код другой школы реестра, к которой присоединили эту; школы с кодом «{line.MergedInto}» нет.");
            Check(line.MergedInto.Length > 0 && line.Closed is null, line, RegisterColumn.Closed, "школа присоединена к другой: укажите год, когда это произошло.");
            Check(line.Codes.Any(code => loginTwice.Contains($"{code.System}:{code.Value}")), line, RegisterColumn.Login, "логин ФИС ОКО или код РЦОИ стоит и у другой школы.");
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

    /// <summary>A type that was stored before is left in peace until somebody changes it.</summary>
    private static bool IsNewType(RegisterLine line) => line.Type.Length > 0 && line.Type != line.Stored?.Type;

    private void TakeRow(IReadOnlyList<string> row, IReadOnlyList<int?> columns)
    {
        var fields = new Dictionary<int, string>();
        for (int i = 0; i < Math.Min(row.Count, columns.Count); i++)
        {
            if (columns[i] is int column)
            {
                fields[column] = Known(column, row[i].Trim());
            }
        }

        string code = fields.GetValueOrDefault(RegisterColumn.Code, "");
        RegisterLine line = _lines.Find(known => known.Code == code && code.Length > 0) ?? _lines.Find(known => known.IsEmpty) ?? Add();
        foreach ((int column, string text) in fields)
        {
            line[column] = text;
        }
    }

    /// <summary>As the register writes it: «сельская» is «село», a date its year, «нет» no main school.</summary>
    private static string Known(int column, string text) => column switch
    {
        RegisterColumn.Type => SchoolTypes.Of(text) ?? text,
        RegisterColumn.Locality => CellKinds.LocalityOf(text) ?? text,
        RegisterColumn.BranchOf when CellKinds.YesOrNo(text) == false => "",
        RegisterColumn.Opened or RegisterColumn.Closed when CellKinds.YearOf(text) is int year => year.ToString(CultureInfo.InvariantCulture),
        _ => text,
    };

    private static HashSet<string> Repeated(IEnumerable<string> texts) =>
        [.. texts.Where(text => text.Length > 0).GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
}

/// <param name="Column">Index of the heading.</param>
/// <param name="Words">What is wrong and what to do; begins with a small letter.</param>
public sealed record RegisterProblem(RegisterLine Line, int Column, string Words);
