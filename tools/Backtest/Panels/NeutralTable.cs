using System.Globalization;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Backtest.Panels;

/// <summary>Reads the neutral table, a row for each school, year and procedure: docs/decline/backtest.md.</summary>
public static class NeutralTable
{
    private const string CovariatePrefix = "x:";
    private const int MinYear = 1900;
    private const int MaxYear = 2100;
    private static readonly string[] _required = ["school", "year", "procedure", "n", "k"];
    private static readonly string[] _optional = ["k2", "k5", "group", "grade", "final"];

    /// <exception cref="NeutralTableException">The table is not what it should be.</exception>
    public static DeclinePanel Read(TextReader text)
    {
        using IEnumerator<(int Line, string[] Cells)> rows = CsvRows.Read(text).GetEnumerator();
        if (!rows.MoveNext())
        {
            throw new NeutralTableException("Файл пуст. Нужна строка заголовков: school,year,procedure,n,k.");
        }

        string[] header = [.. rows.Current.Cells.Select(cell => cell.Trim().TrimStart('\uFEFF'))];
        CheckHeader(header);
        var schools = new Dictionary<string, School>(StringComparer.Ordinal);
        var procedures = new Dictionary<string, (PanelProcedure Procedure, int Line)>(StringComparer.Ordinal);
        while (rows.MoveNext())
        {
            var row = new NeutralRow(rows.Current.Line, header, rows.Current.Cells);
            string id = row.Text("school");
            if (!schools.TryGetValue(id, out School? school))
            {
                schools[id] = school = new School();
            }

            school.Add(row, Procedure(row, procedures));
        }

        return DeclinePanel.Of(
            schools.Select(school => school.Value.Build(school.Key)),
            header.Where(IsCovariate).Select(name => new Covariate(name[CovariatePrefix.Length..], CovariateGroup.Staff, name[CovariatePrefix.Length..])));
    }

    private static bool IsCovariate(string name) => name.StartsWith(CovariatePrefix, StringComparison.Ordinal) && name.Length > CovariatePrefix.Length;

    private static void CheckHeader(string[] header)
    {
        string[] missing = [.. _required.Except(header)];
        string[] unknown = [.. header.Where(name => !_required.Contains(name) && !_optional.Contains(name) && !IsCovariate(name))];
        string[] twice = [.. header.GroupBy(name => name).Where(name => name.Count() > 1).Select(name => name.Key)];
        if (missing.Length > 0)
        {
            throw new NeutralTableException(
                $"Строка 1: нет столбцов {string.Join(", ", missing)}. Первая строка – заголовки через запятую: school,year,procedure,n,k.");
        }

        if (unknown.Length > 0 || twice.Length > 0)
        {
            throw new NeutralTableException(unknown.Length > 0
                ? $"Строка 1: столбец «{unknown[0]}» не известен. Показатели школ называются x:ИМЯ; ещё могут быть k2, k5, group, grade, final."
                : $"Строка 1: столбец «{twice[0]}» стоит дважды. Оставьте один.");
        }
    }

    private static PanelProcedure Procedure(NeutralRow row, Dictionary<string, (PanelProcedure Procedure, int Line)> known)
    {
        var procedure = new PanelProcedure(row.Text("procedure"), row.Count("grade", 0, 12), row.Count("final", 0, 1) == 1);
        if (!known.TryGetValue(procedure.Name, out (PanelProcedure Procedure, int Line) first))
        {
            known[procedure.Name] = (procedure, row.Line);
            return procedure;
        }

        return first.Procedure == procedure
            ? first.Procedure
            : throw row.Wrong("procedure", $"у «{procedure.Name}» другой класс или признак экзамена, чем в строке {first.Line}. Назовите работы по-разному.");
    }

    private sealed class School
    {
        private readonly List<PanelResult> _results = [];
        private readonly Dictionary<(int Year, string Procedure), int> _lines = [];
        private readonly SortedDictionary<(int Year, string Code), (double? Value, int Line)> _values = [];
        private (int Year, string? Territory) _territory;

        public void Add(NeutralRow row, PanelProcedure procedure)
        {
            int year = row.Count("year", MinYear, MaxYear) ?? throw row.Wrong("year", "не указан. Впишите год весны, например 2024.");
            if (!_lines.TryAdd((year, procedure.Name), row.Line))
            {
                throw row.Wrong("procedure", $"эта школа, год и работа уже есть в строке {_lines[(year, procedure.Name)]}. Оставьте одну строку.");
            }

            int n = row.Count("n", 0, int.MaxValue) ?? throw row.Wrong("n", "не указано число участников.");
            int good = row.Count("k", 0, n) ?? throw row.Wrong("k", "не указано число успешных. Если оно не известно, уберите строку.");
            SchoolYear schoolYear = SchoolYear.EndingIn(year);
            _results.Add(new PanelResult(
                schoolYear, procedure, n, good, row.Count("k2", 0, n - good), row.Count("k5", 0, good), CutOff.ResultsOf(schoolYear)));
            foreach (string name in row.Header.Where(IsCovariate))
            {
                Add(row, year, name);
            }

            if (year >= _territory.Year)
            {
                _territory = (year, row.OptionalText("group"));
            }
        }

        public PanelSchool Build(string id) => new(
            id,
            _territory.Territory,
            _results,
            [
                .. _values.Where(value => value.Value.Value is not null).Select(value => new CovariateValue(
                    SchoolYear.EndingIn(value.Key.Year), value.Key.Code, value.Value.Value!.Value, CutOff.Of(SchoolYear.EndingIn(value.Key.Year)))),
            ]);

        private void Add(NeutralRow row, int year, string name)
        {
            (int, string) key = (year, name[CovariatePrefix.Length..]);
            double? value = row.Number(name);
            if (_values.TryGetValue(key, out (double? Value, int Line) before) && before.Value != value)
            {
                throw row.Wrong(name, string.Create(
                    CultureInfo.InvariantCulture, $"не то же, что в строке {before.Line}. У школы в одном году показатель один: повторите его во всех её строках."));
            }

            _values[key] = (value, row.Line);
        }
    }
}
