using System.Text;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

const string Usage = """
    Загрузка таблиц и выгрузка значений.

      import PATH… [--database FILE] [--territory NAME] [--dry-run] [--report FILE.json]
             [--marked FOLDER]
             файлы, папки, архивы .zip; код 1, если какой-то файл отклонён; --marked: в папку записать
             файлы с вопросами и ошибками, ячейки отмечены
      facts  [--database FILE] --csv FILE      все действующие значения
      issues [--database FILE] [--marked FOLDER]   замечания, на которые нет ответа
      template CODE --output FILE [--territory NAME] [--year 2025/26] [--database FILE]
             шаблон таблицы со школами муниципалитета; template --list – какие есть
      accept IMPORT CELL [--value V] [--database FILE]   принять предложенное или своё значение ячейки
      keep   IMPORT CELL --reason TEXT [--database FILE]   оставить значение как в файле; причина – сноска к числу
      part   IMPORT CELL [--database FILE]     таблица – часть списка школ, значения остальных оставить
      revoke IMPORT CELL [--database FILE]     отменить ответ про ячейку
      undo   IMPORT [--database FILE]          отменить загрузку
      set    --school КОД --year 2020/21 --procedure oge --subject ПРЕДМЕТ --measure mark-2 --value 1 [--n 10]
             [--grade 5] [--season autumn] [--territory NAME] --reason ПРИЧИНА --document ДОКУМЕНТ [--dry-run]
             ввести одно значение вручную; файлы остаются как были
      mappings [--database FILE]               действующие разметки таблиц
      unmap  MAPPING [--database FILE]         отозвать разметку
      check  [--territory NAME] [--import N] [--database FILE]   правила по всем накопленным данным

    База данных: файл SQLite или строка подключения PostgreSQL. Без --database берётся
    $SCHOOLSUPPORT_POSTGRES, затем $SCHOOLSUPPORT_DATA/school-support.db, затем ./var/school-support.db.
    """;

Console.OutputEncoding = Encoding.UTF8;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    string command = args.FirstOrDefault() ?? throw new UsageException("Не указана команда.");
    var arguments = new Arguments(
        args.Skip(1), ["--database", "--territory", "--report", "--csv", "--value", "--reason", "--marked", "--output", "--import", .. SetCommand.Options], ["--dry-run", "--list"]);
    DatabaseAddress address = arguments["--database"] is string database
        ? DatabaseAddress.Of(database)
        : DatabaseAddress.Default(Environment.GetEnvironmentVariable);
    if (command is not ("import" or "facts" or "issues" or "accept" or "keep" or "part" or "revoke" or "undo" or "set" or "mappings" or "unmap" or "template" or "check"))
    {
        throw new UsageException($"Неизвестная команда «{command}».");
    }

    TimeProvider clock = TimeProvider.System;
    if (command == "template" && address.File is string none && !File.Exists(none))
    {
        return await TemplateCommand.RunAsync(arguments, null, clock, Console.Out, stop.Token);
    }

    if (command != "import" && address.File is string file && !File.Exists(file))
    {
        throw new UsageException($"Базы данных «{file}» нет. Сначала загрузите в неё файлы: import ПАПКА --database «{file}».");
    }

    using Database opened = await Database.OpenAsync(address, stop.Token);
    return command switch
    {
        "import" => await ImportCommand.RunAsync(arguments, opened, clock, Console.Out, stop.Token),
        "facts" => await FactsCommand.RunAsync(arguments, opened, clock, stop.Token),
        "issues" => await AnswerCommands.ListAsync(arguments, opened, clock, Console.Out, stop.Token),
        "accept" => await AnswerCommands.AnswerAsync(arguments, accept: true, opened, clock, Console.Out, stop.Token),
        "keep" => await AnswerCommands.AnswerAsync(arguments, accept: false, opened, clock, Console.Out, stop.Token),
        "part" => await AnswerCommands.TakeAsPartAsync(arguments, opened, clock, Console.Out, stop.Token),
        "check" => await CheckCommand.RunAsync(arguments, opened, clock, Console.Out, stop.Token),
        "set" => await SetCommand.RunAsync(arguments, opened, clock, Console.Out, stop.Token),
        "template" => await TemplateCommand.RunAsync(arguments, opened, clock, Console.Out, stop.Token),
        "revoke" => await AnswerCommands.RevokeAsync(arguments, opened, clock, Console.Out, stop.Token),
        "mappings" => await MappingCommands.ListAsync(opened, clock, Console.Out, stop.Token),
        "unmap" => await MappingCommands.TakeBackAsync(arguments, opened, clock, Console.Out, stop.Token),
        _ => await AnswerCommands.UndoAsync(arguments, opened, clock, Console.Out, stop.Token),
    };
}
catch (UsageException usage)
{
    Console.Error.WriteLine(usage.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
catch (Exception failure) when (failure is DatabaseException or WorkbookRefusedException or OutdatedChangeException
    or UselessAnswerException or UnauthorizedAccessException or IOException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Остановлено. Всё, что загружено до этого, сохранено.");
    return 130;
}
