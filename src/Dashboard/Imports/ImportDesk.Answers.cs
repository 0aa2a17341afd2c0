using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>
/// Questions answered before anything is stored. An answer belongs to the bytes of the file and a spelling to the register, so
/// they are kept at once; the values of the files still wait for <see cref="StoreAsync"/>.
/// </summary>
public sealed partial class ImportDesk
{
    /// <summary>What was said of schools since the files were read: it holds whether the files are stored or not.</summary>
    public IReadOnlyList<NamedSchool> Named { get; private set; } = [];

    private readonly List<(string Spelling, string School)> _coming = [];

    public bool MayAnswer => current.May(Right.ChangeData);

    public bool MayNameSchools => current.May(Right.ChangeData) && current.May(Right.EditRegister);

    /// <summary>Whether a list that leaves schools out is a part or the whole.</summary>
    public Task AnswerListAsync(FileReading reading, PlannedIssue issue, bool isPart) => AnswerAsync(reading, actor => _answers.GiveAsync(
        Draft(reading, issue, isPart ? AnswerKind.PartOfList : AnswerKind.Keep, null), actor, CancellationToken.None));

    /// <summary>The cell is read as if it held the value.</summary>
    /// <returns>Why the answer is not taken; null when it is.</returns>
    public Task<string?> CorrectAsync(FileReading reading, PlannedIssue issue, string value) =>
        SettleAsync(reading, actor => _before.CorrectAsync(reading, issue, value, actor, CancellationToken.None));

    /// <summary>The cells are right as they stand, all for one reason.</summary>
    /// <inheritdoc cref="CorrectAsync"/>
    public Task<string?> KeepAsync(FileReading reading, IReadOnlyList<PlannedIssue> issues, string reason) =>
        SettleAsync(reading, actor => _before.KeepAsync(reading, issues, reason, actor, CancellationToken.None));

    /// <summary>Takes back what was decided about issues.</summary>
    public Task RevokeAsync(FileReading reading, IReadOnlyList<PlannedIssue> decided) =>
        SettleAsync(reading, actor => _before.RevokeAsync(reading, decided, actor, CancellationToken.None));

    /// <summary>
    /// Which school a question means. The spelling becomes a name of a stored school; of one that only the files of this plan
    /// bring, the cell is read as if it said the school's name.
    /// </summary>
    public Task NameSchoolAsync(FileReading reading, PlannedIssue issue, School school, string spelling) => AnswerAsync(reading, async actor =>
    {
        current.Demand(Right.EditRegister);
        if (school.Id > 0)
        {
            School stored = (await _registers.LoadAsync(CancellationToken.None)).School(school.Id);
            await _naming.NameAsync(stored, spelling, actor, CancellationToken.None);
            Named = [.. Named, new NamedSchool(stored, spelling, IsNew: false)];
        }
        else
        {
            await _answers.GiveAsync(Draft(reading, issue, AnswerKind.Correct, school.Name), actor, CancellationToken.None);
            _coming.Add((spelling, school.Name));
        }
    });

    /// <summary>Schools that came with the files are stored now: the next file with such a spelling does not ask.</summary>
    private async Task NameComingAsync(Actor actor)
    {
        foreach ((string spelling, string name) in _coming)
        {
            if (await _naming.MeantAsync(name, CancellationToken.None) is { } school)
            {
                await _naming.NameAsync(school, spelling, actor, CancellationToken.None);
            }
        }

        _coming.Clear();
    }

    /// <summary>A school that neither the register nor the files of this plan have.</summary>
    public Task AddSchoolAsync(FileReading reading, School school, Territory territory, string spelling) => AnswerAsync(reading, async actor =>
    {
        current.Demand(Right.EditRegister);
        await _naming.AddAsync(school, territory, spelling, actor, CancellationToken.None);
        Named = [.. Named, new NamedSchool(school, spelling, IsNew: true)];
    });

    /// <summary>Takes a spelling back from the school that was chosen for it; it is asked again here and in every file it was read in.</summary>
    public Task UnnameAsync(NamedSchool named) => _batch is null || IsBusy ? Task.CompletedTask : WorkAsync(DeskPhase.Planning, async cancellation =>
    {
        current.Demand(Right.EditRegister);
        School school = (await _registers.LoadAsync(cancellation)).School(named.School.Id);
        await new SpellingsTakenBack(database, clock, ReadLimits.Default).TakeBackAsync(school, named.Spelling, null, current.Demand(Right.ChangeData), CancellationToken.None);
        Named = [.. Named.Where(other => other != named)];
        await AgainAsync(null, cancellation);
    });

    private static AnswerDraft Draft(FileReading reading, PlannedIssue issue, AnswerKind kind, string? value) =>
        new(reading.Sha256, issue.Sheet, issue.Cell!.Value.ToString(), issue.Code, kind, value);

    /// <summary>The file is read again with what holds now, and all are planned anew.</summary>
    private Task<string?> AnswerAsync(FileReading reading, Func<Actor, Task> answer) => SettleAsync(reading, async actor =>
    {
        await answer(actor);
        return await _importer.ReadAgainAsync(reading, CancellationToken.None);
    });

    /// <summary>All are planned anew with the file as it reads once the answer is given.</summary>
    private async Task<string?> SettleAsync(FileReading reading, Func<Actor, Task<FileReading>> answer)
    {
        string? useless = null;
        await (_batch is null || IsBusy ? Task.CompletedTask : WorkAsync(DeskPhase.Reading, async cancellation =>
        {
            FileReading again;
            try
            {
                again = await answer(current.Demand(Right.ChangeData));
            }
            catch (UselessAnswerException refused)
            {
                (useless, Phase) = (refused.Message, DeskPhase.Planned);
                return;
            }

            cancellation.ThrowIfCancellationRequested();
            if (_leftOut.Remove(reading))
            {
                _leftOut.Add(again);
            }

            _readings = [.. _readings.Select(other => ReferenceEquals(other, reading) ? again : other)];
            await AgainAsync(null, cancellation);
        }));
        return useless;
    }
}

/// <summary>A spelling of a file that a person gave to a school of the register.</summary>
/// <param name="IsNew">The school was entered in the register by the same answer; it stays there.</param>
public sealed record NamedSchool(School School, string Spelling, bool IsNew);
