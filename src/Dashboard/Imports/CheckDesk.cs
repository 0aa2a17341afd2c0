using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Checks.Stored;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>What the rules over all stored data find, as far as it is for this person, and what the person says to it.</summary>
public sealed class CheckDesk(Database database, TimeProvider clock, CurrentActor current)
{
    private readonly StoredChecks _checks = new(database, clock);
    private readonly ImportCatalogue _catalogue = new(database);
    private readonly Registers _registers = new(database, clock);
    private readonly Answering _answering = new(database, clock, ReadLimits.Default);

    public bool MayChange => current.May(Right.ChangeData);

    /// <summary>Findings of the municipalities that the person may see with all their schools; a finding sets schools side by side.</summary>
    public async Task<IReadOnlyList<ShownFinding>> FindAsync(IReadOnlyCollection<int> territoryIds, CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        var sight = new Sight(current.Actor, register);
        int[] seen = [.. territoryIds.Where(id => sight.SeesAllSchools && sight.Sees(id, null))];
        IReadOnlyList<StoredFinding> findings = seen.Length == 0 ? [] : await Task.Run(() => _checks.RunAsync(seen, cancellation), cancellation);
        return [.. findings.Select(finding => new ShownFinding(finding, FactWords.Place(finding.Fact, register), FactWords.About(finding.Fact)))];
    }

    /// <summary>Pairs of files that count and contradict each other, each pair once.</summary>
    public async Task<IReadOnlyList<OpenIssue>> ContradictionsAsync(int territoryId, CancellationToken cancellation)
    {
        var sight = new Sight(current.Actor, await _registers.LoadAsync(cancellation));
        if (!sight.SeesAllSchools || !sight.Sees(territoryId, null))
        {
            return [];
        }

        IReadOnlyList<OpenIssue> open = await _catalogue.ContradictionsAsync([territoryId], cancellation);
        var pairs = new List<OpenIssue>();
        foreach (OpenIssue one in open)
        {
            bool isTold = pairs.Exists(told => Names(one, told.Import));
            if (!isTold && open.Any(other => other.Import.Id != one.Import.Id && Names(one, other.Import)))
            {
                pairs.Add(one);
            }
        }

        return pairs;
    }

    private static bool Names(OpenIssue issue, Import file) => issue.Issue.Message.Contains($"«{file.Path}»", StringComparison.Ordinal);

    /// <summary>The value is right: the reason becomes its footnote, and the rule does not ask again.</summary>
    public Task<Import> KeepAsync(StoredFinding finding, string reason)
    {
        var issue = new Issue
        {
            Revision = finding.Fact.Claim.Revision,
            Code = finding.Code,
            Severity = finding.Severity,
            Sheet = finding.Fact.Claim.Sheet,
            Cell = finding.Value.Cell.ToString(),
            Message = finding.Message,
            Proposed = null,
        };
        return _answering.KeepAsync(finding.Fact.Claim.ImportId, issue, reason, current.Demand(Right.ChangeData), CancellationToken.None);
    }
}

/// <summary>A finding in words.</summary>
public sealed record ShownFinding(StoredFinding Finding, string Place, string About)
{
    public string Address => SourceAddress.Of(Finding.Fact.Id, Finding.Value.Measure);
}
