using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Ingest.Commands;

/// <summary>What a command works with beside its words.</summary>
/// <param name="Bar">Begins a progress bar for work of the given name; null where nobody looks at it.</param>
public sealed record CommandDesk(TimeProvider Clock, TextWriter Output, Func<string, ProgressBar?> Bar);

/// <summary>A command, the options only it takes, and what it does.</summary>
/// <param name="Options">With a value each; «--database» every command takes.</param>
/// <param name="Flags">Without a value.</param>
public sealed record Command(
    string Name,
    string[] Options,
    string[] Flags,
    Func<Arguments, Database, CommandDesk, CancellationToken, Task<int>> Work)
{
    private const string DatabaseOption = "--database";

    /// <summary>All commands; <see cref="Usage"/> says what each is for.</summary>
    public static IReadOnlyList<Command> All { get; } =
    [
        new("import", ["--territory", "--report", "--answers", "--marked"], ["--dry-run"], (words, database, desk, stop) => ImportCommand.RunAsync(words, database, desk.Clock, desk.Output, desk.Bar, stop)),
        new("facts", ["--csv"], [], (words, database, desk, stop) => FactsCommand.RunAsync(words, database, desk.Clock, stop)),
        new("issues", ["--marked"], ["--by-rule"], (words, database, desk, stop) => words.Has("--by-rule")
            ? IssueCounts.RunAsync(database, desk.Clock, desk.Output, stop)
            : AnswerCommands.ListAsync(words, database, desk.Clock, desk.Output, stop)),
        new("check", ["--territory", "--import"], [], (words, database, desk, stop) => CheckCommand.RunAsync(words, database, desk.Clock, desk.Output, stop)),
        new("history", [], [], (_, database, desk, stop) => HistoryCommand.RunAsync(database, desk.Clock, desk.Output, stop)),
        new("accept", ["--value"], [], (words, database, desk, stop) => AnswerCommands.AnswerAsync(words, accept: true, database, desk.Clock, desk.Output, stop)),
        new("keep", ["--reason"], [], (words, database, desk, stop) => AnswerCommands.AnswerAsync(words, accept: false, database, desk.Clock, desk.Output, stop)),
        new("part", [], [], (words, database, desk, stop) => AnswerCommands.TakeAsPartAsync(words, database, desk.Clock, desk.Output, stop)),
        new("revoke", [], [], (words, database, desk, stop) => AnswerCommands.RevokeAsync(words, database, desk.Clock, desk.Output, stop)),
        new("undo", [], [], (words, database, desk, stop) => AnswerCommands.UndoAsync(words, database, desk.Clock, desk.Output, stop)),
        new("set", ["--territory", "--value", "--reason", .. SetCommand.Options], ["--dry-run"], (words, database, desk, stop) => SetCommand.RunAsync(words, database, desk.Clock, desk.Output, stop)),
        new("mappings", [], [], (_, database, desk, stop) => MappingCommands.ListAsync(database, desk.Clock, desk.Output, stop)),
        new("unmap", [], [], (words, database, desk, stop) => MappingCommands.TakeBackAsync(words, database, desk.Clock, desk.Output, stop)),
        new("template", ["--output", "--territory", "--year"], ["--list"], (words, database, desk, stop) => TemplateCommand.RunAsync(words, database, desk.Clock, desk.Output, stop)),
    ];

    /// <param name="args">As typed, the command first.</param>
    /// <exception cref="UsageException">No such command, or words it does not take.</exception>
    public static async Task<int> RunAsync(string[] args, CommandDesk desk, CancellationToken stop)
    {
        string name = args.FirstOrDefault() ?? throw new UsageException("Не указана команда.");
        Command command = All.FirstOrDefault(known => known.Name == name) ?? throw new UsageException($"Неизвестная команда «{name}».");
        Arguments words = command.Read(args.Skip(1));
        DatabaseAddress address = words[DatabaseOption] is string database
            ? DatabaseAddress.Of(database)
            : DatabaseAddress.Default(Environment.GetEnvironmentVariable);
        if (address.File is string file && !File.Exists(file))
        {
            // A template can be had before there is anything, and an import makes the database.
            if (name == "template")
            {
                return await TemplateCommand.RunAsync(words, null, desk.Clock, desk.Output, stop);
            }

            if (name != "import")
            {
                throw new UsageException($"Базы данных «{file}» нет. Сначала загрузите в неё файлы: import ПАПКА --database «{file}».");
            }
        }

        using Database opened = await Database.OpenAsync(address, stop);
        return await command.Work(words, opened, desk, stop);
    }

    /// <summary>The words of the command, as typed after its name.</summary>
    public Arguments Read(IEnumerable<string> words) => new(words, [DatabaseOption, .. Options], Flags);
}
