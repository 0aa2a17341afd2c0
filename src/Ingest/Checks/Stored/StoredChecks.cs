using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Ingest.Checks.Stored;

/// <summary>
/// Rules that need more than one file or year. They are asked anew each time: what one file made doubtful the next may settle. Findings
/// somebody accepted with a reason are left out.
/// </summary>
public sealed class StoredChecks(Database database, TimeProvider clock)
{
    private readonly FactBook _facts = new(database);
    private readonly AnswerBook _answers = new(database, clock);
    private readonly Registers _registers = new(database, clock);

    /// <summary>All findings, by rule and place.</summary>
    /// <param name="territoryIds">Only of these municipalities; null for all.</param>
    public async Task<IReadOnlyList<StoredFinding>> RunAsync(IReadOnlyCollection<int>? territoryIds, CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        var findings = new List<StoredFinding>();
        foreach (Territory territory in register.Territories.Where(place => territoryIds?.Contains(place.Id) ?? true))
        {
            IReadOnlyList<Fact> facts = await _facts.CurrentAsync([territory.Id], cancellation);
            findings.AddRange(Of(facts, register));
        }

        HashSet<(string, string, string?, string)> accepted =
            [.. (await _answers.KeptAsync(cancellation)).Select(answer => (answer.Sha256, answer.Sheet, (string?)answer.Cell, answer.IssueCode))];
        return [.. findings.Where(finding => !accepted.Contains((finding.Fact.Claim.Import.Sha256, finding.Fact.Claim.Sheet, finding.Value.Cell?.ToString(), finding.Code)))];
    }

    /// <param name="facts">In force, of one municipality and its schools.</param>
    public static IReadOnlyList<StoredFinding> Of(IReadOnlyCollection<Fact> facts, Register register)
    {
        IReadOnlyList<StoredWork> works = StoredWork.Of(facts);
        return
        [
            .. SameSchoolCheck.Run(works, register),
            .. CopiedYearCheck.Run(works),
            .. DriftCheck.Run(works),
            .. TotalBetweenFilesCheck.Run(works),
            .. PupilsOverWholeCheck.Run(works),
            .. SummaryCheck.Run(works),
            .. ShareDriftCheck.Run(works),
        ];
    }
}
