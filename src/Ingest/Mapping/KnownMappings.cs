using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>
/// The mappings that hold, asked for a table. One is used without a question only where the header is the same and everything the
/// person had put in by hand is as certain as it was then; else it is a proposal with what differs.
/// </summary>
public sealed class KnownMappings(IReadOnlyList<ColumnMapping> mappings)
{
    /// <summary>With fewer columns in common it is another table.</summary>
    private const double LeastLikeness = 0.6;

    public static KnownMappings None { get; } = new([]);

    /// <summary>The mapping by which the table is read; null when a person has to say.</summary>
    /// <param name="sha256">Of the file.</param>
    public ColumnMapping? For(SheetTable table, string sha256)
    {
        if (mappings.Count == 0)
        {
            return null;
        }

        string fingerprint = HeaderFingerprint.Of(table);
        string[] bounds = [FileBound(sha256), NameBound(table), ""];
        return mappings
            .Where(mapping => mapping.Fingerprint == fingerprint && bounds.Contains(mapping.Bound) && MappingProblems.Of(table, mapping.Rules).Count == 0 && NamesItsWork(table, mapping.Rules)
                && (mapping.Bound == FileBound(sha256) || !MarkUnits.Contradict(table, mapping.Rules)))
            .MinBy(mapping => Array.IndexOf(bounds, mapping.Bound));
    }

    /// <summary>The mapping that comes nearest to a table no mapping holds for.</summary>
    public NearMapping? Near(SheetTable table) => mappings
        .Select(mapping => (Mapping: mapping, Differences: new HeaderDifferences(mapping.Rules.Columns, table.Columns)))
        .Where(near => near.Differences.Likenesses >= LeastLikeness)
        .OrderByDescending(near => near.Differences.Likenesses)
        .ThenByDescending(near => near.Mapping.Id)
        .Select(near => new NearMapping(near.Mapping, near.Differences.Same, [.. near.Differences.Words, .. Unsaid(table, near.Mapping)]))
        .FirstOrDefault();

    /// <summary>How far a mapping may hold: what a person put in by hand nobody reads from the next file.</summary>
    public static string BoundOf(MappingRules rules, SheetTable table, string sha256) =>
        rules.YearBy == SaidBy.Person || MarkUnits.Contradict(table, rules) ? FileBound(sha256)
        : rules.ProcedureBy == SaidBy.Person || rules.SubjectBy == SaidBy.Person || rules.GradeBy == SaidBy.Person ? NameBound(table)
        : "";

    private static string FileBound(string sha256) => "file:" + sha256;

    /// <summary>The names of file and sheet without years, and what the texts say: with another subject above it is another table.</summary>
    private static string NameBound(SheetTable table)
    {
        string file = Path.GetFileNameWithoutExtension(table.Context.Path[(table.Context.Path.LastIndexOf('/') + 1)..]);
        var texts = TableTexts.Of(table.Context);
        return string.Create(CultureInfo.InvariantCulture,
            $"name:{HeaderFingerprint.Key(file)}|{HeaderFingerprint.Key(table.Context.SheetName)}|{texts.Procedure}|{NameKey.Of(texts.Subject)}|{texts.Grade}");
    }

    private static bool NamesItsWork(SheetTable table, MappingRules rules) =>
        rules.ProcedureBy != SaidBy.Text || rules.Procedure is not string own || TableTexts.Of(table.Context).Procedure == own || TableTexts.Name(table.Context, Procedures.Title(own));

    /// <summary>What the mapping knew for its own file only.</summary>
    private static IEnumerable<string> Unsaid(SheetTable table, ColumnMapping mapping)
    {
        if (mapping.Bound.StartsWith("file:", StringComparison.Ordinal) && mapping.Rules.YearBy == SaidBy.Person)
        {
            yield return $"год был вписан вручную для файла «{mapping.FileName}»: укажите год этой таблицы";
        }
        else if (mapping.Bound.StartsWith("name:", StringComparison.Ordinal) && mapping.Bound != NameBound(table))
        {
            yield return $"работа, предмет или класс были указаны вручную для файла «{mapping.FileName}», лист «{mapping.Sheet}»: проверьте, те же ли они здесь";
        }
        else if (!NamesItsWork(table, mapping.Rules))
        {
            yield return $"в таблице не названа работа «{Procedures.Title(mapping.Rules.Procedure!)}»";
        }

        if (mapping.Rules.Columns.Count == table.Columns.Count && MarkUnits.Contradict(table, mapping.Rules))
        {
            yield return "отметки размечены не так, как складываются значения: проверьте, число учеников в этих столбцах или проценты";
        }

        if (mapping.Rules.YearBy == SaidBy.Text && TableTexts.Of(table.Context).Year is null)
        {
            yield return "над таблицей не назван учебный год";
        }
    }
}

/// <summary>A mapping of a header like the table's.</summary>
/// <param name="Columns">For each column of the table what it was mapped as; null for a new one.</param>
/// <param name="Differences">In Russian, each without a full stop; what a person has to look at.</param>
public sealed record NearMapping(ColumnMapping Mapping, IReadOnlyList<MappedColumn?> Columns, IReadOnlyList<string> Differences);
