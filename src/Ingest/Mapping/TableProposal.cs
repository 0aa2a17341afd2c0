using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>What a column probably is, how sure that is and why.</summary>
/// <param name="Role">Empty where nothing speaks for any role.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Reason">Russian, never empty.</param>
public sealed record ColumnProposal(TableColumn Column, string Role, double Confidence, string Reason);

/// <summary>What a table of no known layout probably means. A proposal stores nothing: a person confirms it.</summary>
public sealed record TableProposal(IReadOnlyList<ColumnProposal> Columns, MappingRules Rules)
{
    /// <summary>Below this a column is proposed as nothing.</summary>
    public const double LeastConfidence = 0.5;

    /// <summary>A person said so of the same heading; of this table nobody did yet.</summary>
    private const double OfBefore = 0.95;

    /// <param name="schools">The schools of the municipality; null when there is no register yet.</param>
    public static TableProposal Of(SheetTable table, SchoolNames? schools)
    {
        IReadOnlyList<ColumnValues> values = ColumnValues.Of(table);
        var together = new MarkColumns(values);
        var candidates = new List<(ColumnValues Values, ColumnRole Role, double Confidence, string Reason)>();
        foreach (ColumnValues column in values.Where(column => !column.IsRowNumber))
        {
            foreach (ColumnRole role in ColumnRoles.All)
            {
                if (Weigh(column, role, together, schools) is var (confidence, reason))
                {
                    candidates.Add((column, role, confidence, reason));
                }
            }
        }

        // The surest first: what is taken by one column is no longer open to another under the same heading of a subject.
        var chosen = new Dictionary<int, ColumnProposal>();
        var taken = new Dictionary<(string, string?, int?, int?), TableColumn>();
        foreach ((ColumnValues column, ColumnRole role, double confidence, string reason) in candidates.OrderByDescending(candidate => candidate.Confidence))
        {
            if (confidence >= LeastConfidence && !chosen.ContainsKey(column.Column.Number) && taken.TryAdd(Key(column.Column, role), column.Column))
            {
                chosen[column.Column.Number] = new ColumnProposal(column.Column, role.Code, confidence, reason);
            }
        }

        ColumnProposal[] columns = [.. values.Select(column => chosen.GetValueOrDefault(column.Column.Number) ?? Nothing(column, together, candidates, taken))];
        return new TableProposal(columns, RulesOf(table, columns));
    }

    /// <summary>The proposal as somebody said it of a header like this one; only what is new there is proposed afresh.</summary>
    public static TableProposal Of(UnmappedTable unmapped, SchoolNames? schools)
    {
        TableProposal fresh = Of(unmapped.Table, schools);
        if (unmapped.Near is not NearMapping near)
        {
            return fresh;
        }

        HashSet<string> said = [.. near.Columns.OfType<MappedColumn>().Select(column => column.Role)];
        ColumnProposal[] columns = [.. fresh.Columns.Zip(near.Columns, (proposal, before) =>
            before is not null ? proposal with { Role = before.Role, Confidence = OfBefore, Reason = $"в прошлый раз: «{before.Heading}» – {ColumnRoles.Title(before.Role)}" }
            : ColumnRoles.Of(proposal.Role) is not null && said.Contains(proposal.Role) && Mapped(proposal.Column, proposal.Role) is { Subject: null, Grade: null }
                ? proposal with { Role = ColumnRoles.Ignored, Confidence = 0, Reason = $"новый столбец; похоже на «{ColumnRoles.Title(proposal.Role)}», но он уже есть" }
            : proposal with { Reason = "новый столбец; " + proposal.Reason })];
        MappingRules rules = near.Mapping.Rules;
        return new TableProposal(columns, rules with
        {
            Columns = [.. columns.Select(column => Mapped(column.Column, column.Role))],
            YearBy = rules.YearBy == SaidBy.Person ? fresh.Rules.YearBy : rules.YearBy,
            Year = null,
        });
    }

    /// <summary>A column as it is kept: with the subject and the grade its heading names.</summary>
    public static MappedColumn Mapped(TableColumn column, string role) => ColumnRoles.Of(role) is { IsValue: true, Procedure: null }
        ? new MappedColumn(column.Header, role, SubjectOf(column), SubjectNames.Grade(column.Header))
        : new MappedColumn(column.Header, role);

    private static (double Confidence, string Reason)? Weigh(ColumnValues column, ColumnRole role, MarkColumns together, SchoolNames? schools)
    {
        Evidence[] evidence = [.. new[] { HeadingLikeness.Of(column.Column, role), together.For(column, role), ValueEvidence.For(column, role, schools) }.OfType<Evidence>()];
        if (evidence.Length == 0)
        {
            return null;
        }

        double confidence = 1 - evidence.Aggregate(1.0, (doubt, one) => doubt * (1 - one.Score));
        string reason = string.Join("; ", evidence.OrderByDescending(one => one.Score).Select(one => one.Reason));
        return ValueEvidence.Against(column, role) is string against
            ? (confidence * 0.3, $"{reason}, но {against}")
            : (Math.Min(confidence, 0.99), reason);
    }

    private static ColumnProposal Nothing(
        ColumnValues column,
        MarkColumns together,
        List<(ColumnValues Values, ColumnRole Role, double Confidence, string Reason)> candidates,
        Dictionary<(string, string?, int?, int?), TableColumn> taken)
    {
        string reason = together.Note(column)
            ?? (column.IsRowNumber ? "порядковый номер строки" : null)
            ?? (column.Filled.Count == 0 ? "столбец пуст" : null)
            ?? candidates.Where(candidate => candidate.Values == column).OrderByDescending(candidate => candidate.Confidence)
                .Select(best => best.Confidence >= LeastConfidence
                    ? $"похоже на «{best.Role.Title}», но так уже понят столбец «{taken[Key(column.Column, best.Role)].Header}»"
                    : $"похоже на «{best.Role.Title}», но не уверенно: {best.Reason}")
                .FirstOrDefault()
            ?? "ни заголовок, ни значения ни на что не похожи";
        return new ColumnProposal(column.Column, ColumnRoles.Ignored, 0, reason);
    }

    private static (string, string?, int?, int?) Key(TableColumn column, ColumnRole role) => role.IsValue
        ? (role.Code, SubjectOf(column), SubjectNames.Grade(column.Header), PeriodText.CalendarYear(column.Header))
        : (role.Code, null, null, null);

    private static string? SubjectOf(TableColumn column) => column.Levels.Reverse().Select(SubjectNames.Find).FirstOrDefault(subject => subject is not null);

    private static MappingRules RulesOf(SheetTable table, ColumnProposal[] columns)
    {
        var texts = TableTexts.Of(table.Context);
        MappedColumn[] mapped = [.. columns.Select(column => Mapped(column.Column, column.Role))];
        bool Has(string role) => mapped.Any(column => column.Role == role);
        int years = columns.Where(column => ColumnRoles.Of(column.Role) is { IsValue: true }).Select(column => PeriodText.CalendarYear(column.Column.Header)).OfType<int>().Distinct().Count();
        return new MappingRules
        {
            Columns = mapped,
            YearBy = Has(ColumnRoles.Year) ? SaidBy.Column : years > 1 ? SaidBy.Heading : texts.Year is not null ? SaidBy.Text : years > 0 ? SaidBy.Heading : SaidBy.Nobody,
            ProcedureBy = texts.Procedure is not null ? SaidBy.Text : SaidBy.Nobody,
            Procedure = texts.Procedure is string own && Procedures.IsOwn(own) ? own : null,
            SubjectBy = Has(ColumnRoles.Subject) ? SaidBy.Column : mapped.Any(column => column.Subject is not null) ? SaidBy.Heading : texts.Subject is not null ? SaidBy.Text : SaidBy.Nobody,
            GradeBy = Has(ColumnRoles.Grade) ? SaidBy.Column : mapped.Any(column => column.Grade is not null) ? SaidBy.Heading : texts.Grade is not null ? SaidBy.Text : SaidBy.Nobody,
            IsAutumn = texts.IsAutumn,
        };
    }
}
