using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Commands;

/// <summary>Gives the answers of a file as its questions come up, and remembers which were of no use.</summary>
public sealed class AnswersGiven(AnswersFile file, Database database, TimeProvider clock)
{
    private readonly AnswersBeforeStoring _before = new(database, clock, ReadLimits.Default);
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly Answering _answering = new(database, clock, ReadLimits.Default);
    private readonly SchoolNaming _naming = new(database, clock);
    private readonly HashSet<WrittenAnswer> _used = [];
    private readonly HashSet<WrittenAnswer> _seen = [];
    private readonly List<(WrittenAnswer Answer, string Why)> _refused = [];

    /// <summary>Spellings of schools that come with the same files and can be named only once these are stored.</summary>
    private readonly List<(string Spelling, string School)> _coming = [];

    public bool HasRefused => _refused.Count > 0;

    /// <summary>Questions of files that are not stored yet: a refused one may be taken with its answers.</summary>
    /// <returns>Whether the files have to be read again.</returns>
    public async Task<bool> GiveBeforeStoringAsync(Batch batch, CancellationToken cancellation)
    {
        bool any = false;
        School[] coming = [.. batch.Planned.SelectMany(planned => planned.Plan?.RegisterChange.NewSchools ?? []).Select(added => added.School)];
        foreach (PlannedFile planned in batch.Planned)
        {
            foreach (WrittenAnswer answer in Waiting(planned.Reading.Path, planned.Reading.Sha256).Where(answer => answer.Decision != "part").ToArray())
            {
                if (planned.Issues.FirstOrDefault(issue => issue.Decision is null && issue.Severity != Severity.Note && answer.IsAbout(issue.Sheet, issue.Cell?.ToString(), issue.Code)) is not { } issue
                    || await ContentAsync(answer, issue.Proposed, coming, cancellation) is not (true, var value))
                {
                    continue;
                }

                try
                {
                    await (value is null ? _before.KeepAsync(planned.Reading, [issue], answer.Reason, Actor.CommandLine, cancellation)
                        : await NamesSchoolAsync(AskedSpelling.Of(issue), value, cancellation) ? Task.CompletedTask
                        : _before.CorrectAsync(planned.Reading, issue, value, Actor.CommandLine, cancellation));
                }
                catch (UselessAnswerException useless)
                {
                    Refuse(answer, useless.Message);
                    continue;
                }

                _used.Add(answer);
                any = true;
                if (value is not null && AskedSpelling.Of(issue) is string spelling)
                {
                    _coming.Add((spelling, value));
                }
            }
        }

        return any;
    }

    /// <summary>Questions of a stored file: those of lists, and all of files that were there already.</summary>
    public async Task GiveAsync(Import import, CancellationToken cancellation)
    {
        foreach ((string spelling, string school) in _coming.ToArray())
        {
            if (await NamesSchoolAsync(spelling, school, cancellation))
            {
                _coming.Remove((spelling, school));
            }
        }

        foreach (WrittenAnswer answer in Waiting(import.Path, import.Sha256).ToArray())
        {
            ImportDetail? detail = await _ledger.GetAsync(import.Id, cancellation);
            if (detail!.Import.Issues.FirstOrDefault(issue => issue.Decision is null && issue.Severity != Severity.Note
                && (answer.Decision != "part" || issue.Code == IssueCodes.SchoolsMissing) && answer.IsAbout(issue.Sheet, issue.Cell, issue.Code)) is not { } issue)
            {
                continue;
            }

            try
            {
                if (answer.Decision == "part")
                {
                    await _answering.TakeAsPartAsync(import.Id, issue, Actor.CommandLine, cancellation);
                }
                else if (await ContentAsync(answer, issue.Proposed, [], cancellation) is (true, var value))
                {
                    await (value is null ? _answering.KeepAsync(import.Id, issue, answer.Reason, Actor.CommandLine, cancellation)
                        : await NamesSchoolAsync(AskedSpelling.Of(issue), value, cancellation) ? Task.CompletedTask
                        : _answering.AnswerAsync(import.Id, issue, value, Actor.CommandLine, cancellation));
                }
                else
                {
                    continue;
                }

                _used.Add(answer);
            }
            catch (UselessAnswerException useless)
            {
                Refuse(answer, useless.Message);
            }
        }
    }

    /// <summary>Whichever school of the register a person chooses, the spelling becomes one of its names: the next file does not ask.</summary>
    private async Task<bool> NamesSchoolAsync(string? spelling, string value, CancellationToken cancellation)
    {
        if (spelling is null || await _naming.MeantAsync(value, cancellation) is not { } school)
        {
            return false;
        }

        await _naming.NameAsync(school, spelling, Actor.CommandLine, cancellation);
        return true;
    }

    public async Task SayAsync(TextWriter output)
    {
        foreach ((WrittenAnswer answer, string why) in _refused)
        {
            await output.WriteLineAsync($"✖ ответ не принят: {answer}. {why}");
        }

        foreach (WrittenAnswer answer in file.Answers.Where(answer => !_used.Contains(answer) && !_refused.Exists(refused => refused.Answer == answer)))
        {
            await output.WriteLineAsync(_seen.Contains(answer)
                ? $"  ответ не понадобился: {answer}. Такого вопроса в файле нет."
                : $"  ответ не понадобился: {answer}. Такого файла среди загружаемых нет.");
        }

        await output.WriteLineAsync(FormattableString.Invariant($"Ответов принято: {_used.Count} из {file.Answers.Count}"));
    }

    private IEnumerable<WrittenAnswer> Waiting(string path, string sha256)
    {
        WrittenAnswer[] here = [.. file.Answers.Where(answer => answer.IsOf(path, sha256))];
        _seen.UnionWith(here);
        return here.Where(answer => !_used.Contains(answer) && !_refused.Exists(refused => refused.Answer == answer));
    }

    /// <param name="coming">Schools of registers that come with the files and are not stored yet.</param>
    /// <returns>What the cell is to say, null to keep it; not known when the answer names no value and none is proposed, or a school nobody has.</returns>
    private async Task<(bool IsKnown, string? Value)> ContentAsync(
        WrittenAnswer answer, string? proposed, IEnumerable<School> coming, CancellationToken cancellation)
    {
        switch (answer.Decision)
        {
            case "keep":
                return (true, null);
            case "school":
                Register register = await new Registers(database, clock).LoadAsync(cancellation);
                School[] named = [.. register.Schools.Concat(coming).Where(school => school.Code == answer.Value || school.Name == answer.Value)];
                if (named.Length == 1)
                {
                    return (true, named[0].Name);
                }

                Refuse(answer, named.Length == 0 ? $"Школы «{answer.Value}» в реестре нет." : $"Школ «{answer.Value}» в реестре несколько: напишите полное имя.");
                return (false, null);
            default:
                if ((answer.Value ?? proposed) is string value)
                {
                    return (true, value);
                }

                Refuse(answer, "Предложенного значения нет: напишите своё (value).");
                return (false, null);
        }
    }

    private void Refuse(WrittenAnswer answer, string why) => _refused.Add((answer, why));
}
