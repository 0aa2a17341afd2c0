using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Planning;

/// <summary>Turns the names of one file into schools and territories of the register, or into questions.</summary>
public sealed class PlaceResolver(RegisterDraft draft, Territory? home)
{
    /// <summary>For how many unknown names of a file similar schools are looked for; more of them are a wrong register, not questions.</summary>
    private const int MostSuggested = 2000;

    /// <summary>Of a proposal's score, 0 to 1, and how far it must stand above the next: below, a person looks at the list herself.</summary>
    private const double LeastProposed = 0.75;
    private const double LeastLead = 0.05;

    private readonly Dictionary<(Place Place, SchoolYear Year), (Territory, School?)?> _resolved = [];
    private readonly SchoolNames _names = RegisterNames.Of(draft.Register).In(home);

    private readonly ListedSchools _listed = new(draft);
    private readonly List<PlannedIssue> _issues = [];
    private readonly HashSet<PlannedIssue> _asked = [];
    private readonly Dictionary<CheckedTable, string?> _titles = [];
    private int _unknown;

    public IReadOnlyList<PlannedIssue> Issues => [.. _issues, .. _listed.Issues];

    /// <returns>Null when it is not certain who is meant; the question is in <see cref="Issues"/>.</returns>
    public (Territory Territory, School? School)? Resolve(CheckedTable table, Place place, SchoolYear year)
    {
        if (place is Place.Home or Place.OfSchool { Municipality: null, FisOkoLogin: null } && AnotherOver(table) is string title)
        {
            return AskTerritory(table,
                $"над таблицей написано «{title}», а это не «{home!.Name}». Значения таблицы не загружены: если муниципалитет другой, загрузите сначала его реестр школ; если в заголовке ошибка, исправьте его и загрузите файл снова.");
        }

        if (!_resolved.TryGetValue((place, year), out (Territory, School?)? answer))
        {
            answer = place switch
            {
                Place.OfTerritory territory => (draft.Territory(territory), null),
                Place.OfSchool school => School(table, school, year),
                _ => home is null ? AskTerritory(table) : (home, null),
            };
            _resolved[(place, year)] = answer;
        }

        return answer;
    }

    /// <summary>The title of a table by which it is of another municipality than the file.</summary>
    private string? AnotherOver(CheckedTable table)
    {
        if (home is not null && !_titles.ContainsKey(table))
        {
            _titles[table] = TerritoryNames.AnotherNearest(table.Table.Context.Written, home);
        }

        return _titles.GetValueOrDefault(table);
    }

    private (Territory, School?)? School(CheckedTable table, Place.OfSchool place, SchoolYear year)
    {
        if (place.FisOkoLogin is not null)
        {
            Territory? municipality = place.Municipality is Place.OfTerritory named ? draft.Territory(named) : home;
            if (municipality is null && !draft.Register.SchoolsWithCode(CodeSystem.FisOko, place.FisOkoLogin).Any())
            {
                return AskTerritory(table);
            }

            (School school, bool isNew) = draft.SchoolByLogin(place, municipality!);
            if (isNew)
            {
                Ask("school-added", Severity.Note, table, place.Cell,
                    $"школа «{place.Text}» с логином {school.Code} внесена в реестр.");
            }

            return (draft.TerritoryOf(school), school);
        }

        Territory? where = place.Municipality is Place.OfTerritory municipal ? _listed.Municipality(municipal) : home;
        School? byCode = place.RegionalCode is string code
            ? draft.Register.SchoolsWithCode(CodeSystem.RegionalCentre, code).FirstOrDefault(school => where is null || school.TerritoryId == where.Id)
            : null;
        SchoolNames names = where is null || where == home ? _names : _listed.Names(where);
        if ((byCode ?? names.Find(place.Text, year)) is School found)
        {
            return (draft.TerritoryOf(found), found);
        }

        if (where is null)
        {
            return AskTerritory(table);
        }

        if (_listed.Enter(table, place, where) is School listed)
        {
            return (where, listed);
        }

        bool isLookedFor = ++_unknown <= MostSuggested;
        IReadOnlyList<SchoolMatch> similar = isLookedFor ? names.Suggest(place.Text, 3, year) : [];
        string suggestion = !isLookedFor
            ? $"Похожие подобраны только для первых {MostSuggested} неизвестных названий файла."
            : similar.Count == 0
            ? "Похожих нет; добавьте школу в реестр."
            : "Похожи: " + string.Join("; ", similar.Select(candidate => $"{candidate.School.Name} ({Math.Round(candidate.Score * 100)} % – {candidate.Reason})")) + ".";
        Ask("school-unknown", Severity.Question, table, place.Cell,
            $"«{place.Text}» – какая это школа? В реестре территории «{where.Name}» {(similar.Any(candidate => candidate.IsShared) ? "так называются несколько школ" : isLookedFor ? "такого названия нет" : "такого названия нет, или его носят несколько школ")}. {suggestion} Значения строки не загружены.",
            IsLikely(similar) && IsWholeCell(table, place) ? similar[0].School.Name : null);
        return null;
    }

    /// <summary>A click takes what is proposed: that is for one school that stands out, not for the best of bad matches.</summary>
    private static bool IsLikely(IReadOnlyList<SchoolMatch> similar) =>
        similar.Count > 0 && !similar[0].IsShared && similar[0].Score >= LeastProposed && (similar.Count == 1 || similar[0].Score - similar[1].Score >= LeastLead);

    /// <summary>A proposal replaces a cell; of a cell with several schools it would take the others away.</summary>
    internal static bool IsWholeCell(CheckedTable table, Place.OfSchool place) =>
        table.Table.Sheet.Sheet[place.Cell]?.Text.Trim(' ', ',') == place.Text;

    private (Territory, School?)? AskTerritory(CheckedTable table, string? why = null)
    {
        if (why is not null || !_issues.Exists(issue => issue.Code == "territory-unknown"))
        {
            Ask("territory-unknown", Severity.Question, table, table.Table.Range.First, why
                ?? "не ясно, к какому муниципалитету относится таблица. Выберите его (в командной строке: --territory), загрузите сначала реестр школ или назовите муниципалитет над таблицей.");
        }

        return null;
    }

    /// <summary>Once for a cell: rows of several years under one name are one question.</summary>
    private void Ask(string code, Severity severity, CheckedTable table, CellAddress cell, string message, string? proposed = null)
    {
        var issue = new PlannedIssue(code, severity, table.SheetName, cell, $"Лист «{table.SheetName}», ячейка {cell}: {message}", proposed);
        if (_asked.Add(issue))
        {
            _issues.Add(issue);
        }
    }
}
