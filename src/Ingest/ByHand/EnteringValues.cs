using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.ByHand;

/// <summary>Values entered one by one: looked at first, stored as an import of its own, taken back as every import is.</summary>
public sealed class EnteringValues(Database database, TimeProvider clock)
{
    private readonly FactBook _facts = new(database);
    private readonly Registers _registers = new(database, clock);
    private readonly Importer _importer = new(database, clock, ReadLimits.Default);

    /// <summary>What is known of the work, what would change, and what speaks against it.</summary>
    public async Task<EnteredPlan> PlanAsync(EnteredValue value, CancellationToken cancellation)
    {
        IReadOnlyList<Fact> current = await _facts.CurrentAsync([value.School.TerritoryId], cancellation);
        Fact[] same = [.. current.Where(fact => fact.SchoolId == value.School.Id && fact.Attempt == Attempt.Main
            && (fact.Year, fact.Season, fact.Procedure, fact.ProgrammeGrade, fact.Subject) == (value.Year, value.Season, value.Procedure, value.ProgrammeGrade, value.Subject))];
        EnteredValue placed = value with
        {
            PupilGrade = same.Select(fact => fact.PupilGrade).FirstOrDefault(grade => grade is not null) ?? value.PupilGrade ?? value.ProgrammeGrade,
        };
        Fact[] leading = [.. same.OrderBy(fact => Sources.Rank(fact.Claim.Source)).ThenByDescending(fact => fact.Id)];
        var known = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (FactValue held in leading.SelectMany(fact => fact.Values))
        {
            known.TryAdd(held.Measure, held);
        }

        return new EnteredPlan(
            placed,
            leading.FirstOrDefault(fact => fact[value.Measure] is not null),
            [.. EnteredValueCheck.Problems(placed, known, [.. current.Where(fact => fact.Procedure == value.Procedure).Select(fact => fact.Subject).Distinct()])],
            [.. EnteredValueCheck.Remarks(placed, known)]);
    }

    /// <exception cref="UselessAnswerException">The value cannot be entered; the message says why.</exception>
    public async Task<Import> StoreAsync(EnteredValue value, Actor actor, CancellationToken cancellation)
    {
        EnteredPlan plan = await PlanAsync(value, cancellation);
        if (plan.Problems.Count > 0)
        {
            throw new UselessAnswerException(string.Join(" ", plan.Problems));
        }

        EnteredValue clean = plan.Value with { Reason = Reason.Of(value.Reason)!, Document = Reason.Of(value.Document)! };
        Territory municipality = (await _registers.LoadAsync(cancellation)).TerritoryOf(value.School);
        InputFile file = EnteredValueSheet.Write(clean, municipality, actor.Person, clock.GetLocalNow());
        Batch batch = await _importer.ReadAsync([file], municipality, null, cancellation);
        IReadOnlyList<StoredFile> stored = await _importer.StoreAsync(batch, actor, null, cancellation);
        return stored[0].Import ?? throw new UselessAnswerException(stored[0].File.Refusal!);
    }

    /// <summary>What counts now of what was entered, the latest first.</summary>
    public Task<IReadOnlyList<Fact>> ListAsync(CancellationToken cancellation) => _facts.EnteredAsync(cancellation);
}
