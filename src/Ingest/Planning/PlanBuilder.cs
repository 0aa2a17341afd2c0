using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Planning;

/// <summary>A file's reading and the register → what storing it would change.</summary>
public static class PlanBuilder
{
    /// <param name="chosen">The municipality the person works in; null when none was chosen.</param>
    /// <param name="beside">The municipality whose register lies in the same folder.</param>
    public static PlannedFile Build(FileReading reading, Register register, Territory? chosen, Territory? beside)
    {
        if (reading.Refusal is not null)
        {
            return new PlannedFile(reading, null, reading.Refusal, [.. reading.AllIssues]);
        }

        var draft = new RegisterDraft(register);
        foreach (RegisterReading rows in reading.Tables.Select(table => table.Register).OfType<RegisterReading>())
        {
            draft.Add(rows);
        }

        Territory? home = HomeTerritory.Of(reading, register, chosen, beside);
        School[] schools = [.. register.Schools.Where(school => school.TerritoryId == home?.Id)];
        var places = new PlaceResolver(draft, home);
        var repeated = new RepeatedRows(reading.RightRows);
        var pupils = new CountedPupils();
        var closed = new ClosedSchools(register);
        PlannedTable[] tables = repeated.Settle(reading.Tables, [.. reading.Tables.Select(table => Table(table, places, repeated, pupils, closed))]);
        PlannedIssue[] issues =
        [
            .. InReadingOrder(reading.AllIssues.Concat(places.Issues).Concat(repeated.Issues).Concat(pupils.Issues).Concat(closed.Issues).Concat(reading.Tables.SelectMany(ListExtent.Notes))),
        ];
        if (draft.Change.IsEmpty && tables.All(table => table.Facts.All(IsBlank)))
        {
            string why = issues.FirstOrDefault(issue => issue.Severity == Severity.Question)?.Message
                ?? "В таблице нет ни одного значения.";
            return new PlannedFile(reading, null, $"Загрузить нечего: {why}", issues) { Home = home, Schools = schools };
        }

        var plan = new ImportPlan
        {
            Upload = new Upload { Sha256 = reading.Sha256, Size = reading.Size, Content = reading.Content, IsRedacted = reading.IsRedacted },
            FileName = reading.FileName,
            Path = reading.Path,
            RegisterChange = draft.Change,
            Tables = tables,
            Issues = issues,
        };
        return new PlannedFile(reading, plan, null, issues) { Home = home, Schools = schools };
    }

    /// <summary>A row in which nothing is filled in; a table of such rows says nothing, and must not take the place of one that does.</summary>
    private static bool IsBlank(FactDraft fact) => fact.Values.All(value => value is { State: ValueState.NoData, Number: null, Text: null });

    private static PlannedTable Table(CheckedTable table, PlaceResolver places, RepeatedRows repeated, CountedPupils pupils, ClosedSchools closed)
    {
        Extent schoolExtent = ListExtent.Of(table);
        var said = new List<(FactDraft Draft, DateOnly? Day)>();
        foreach (RawFact fact in table.Facts)
        {
            bool isTotalRow = fact.Place is Place.Home && ListExtent.HasSchools(table);
            if ((isTotalRow && schoolExtent != Extent.AllSchools) || places.Resolve(table, fact.Place, fact.Year) is not var (territory, school))
            {
                continue;
            }

            closed.Look(table, fact, school);
            said.Add((new FactDraft
            {
                Source = table.Layout.Source,
                Extent = school is not null ? schoolExtent : isTotalRow ? Extent.TotalRow : Extent.TerritoryItself,
                Territory = territory,
                School = school,
                Year = fact.Year,
                Season = fact.Season,
                Attempt = fact.Attempt,
                Procedure = fact.Procedure,
                ProgrammeGrade = fact.ProgrammeGrade,
                PupilGrade = fact.PupilGrade,
                Subject = fact.Subject,
                Aspect = fact.Aspect ?? table.Layout.Aspect,
                Row = fact.Row,
                Values = fact.Values,
            }, fact.Day));
        }

        List<FactDraft> drafts = table.Layout.Pupils is null ? [.. said.Select(one => one.Draft)] : pupils.Add(table, said);
        drafts.RemoveAll(draft => !repeated.IsFirst(table, draft));

        return new PlannedTable(table.SheetName, table.Table.Range.ToString(), table.Layout.Code, table.Confidence, drafts)
        {
            Completeness = table.Completeness,
        };
    }

    internal static IEnumerable<PlannedIssue> InReadingOrder(IEnumerable<PlannedIssue> issues) =>
        issues.OrderBy(issue => issue.Sheet, StringComparer.Ordinal).ThenBy(issue => issue.Cell ?? default).ThenBy(issue => issue.Code, StringComparer.Ordinal);
}

/// <summary>A file with its plan, or with the reason why nothing of it can be stored.</summary>
public sealed record PlannedFile(FileReading Reading, ImportPlan? Plan, string? Refusal, IReadOnlyList<PlannedIssue> Issues)
{
    /// <summary>The municipality the file is about; null when nothing tells.</summary>
    public Territory? Home { get; init; }

    /// <summary>The schools of <see cref="Home"/> among which the file's names were looked for.</summary>
    public IReadOnlyList<School> Schools { get; init; } = [];

    /// <summary>With what only the stored data could tell.</summary>
    public PlannedFile With(IEnumerable<PlannedIssue> found) => this with { Issues = [.. PlanBuilder.InReadingOrder([.. Issues, .. found])] };
}
