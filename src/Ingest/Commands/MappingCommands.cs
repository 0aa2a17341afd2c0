using System.Globalization;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«mappings» and «unmap MAPPING»: what people said of tables of no known layout, one a line, and taking one back.</summary>
public static class MappingCommands
{
    public static async Task<int> ListAsync(Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        foreach (ColumnMapping mapping in await new MappingBook(database, clock).ListAsync(cancellation))
        {
            string columns = string.Join("; ", mapping.Rules.Columns.Where(column => column.Role.Length > 0).Select(column => $"{column.Heading} = {ColumnRoles.Title(column.Role)}"));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{mapping.Id}\t{mapping.At:yyyy-MM-dd}\t{mapping.Person}\t{mapping.FileName}!{mapping.Sheet}\t{mapping.Fingerprint}\t{columns}"));
        }

        return 0;
    }

    public static async Task<int> TakeBackAsync(Arguments arguments, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        int id = arguments.Paths is [var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int given)
            ? given
            : throw new UsageException("Укажите номер разметки, например: unmap 3. Номера показывает команда mappings.");
        if (!(await new MappingBook(database, clock).ListAsync(cancellation)).Any(mapping => mapping.Id == id))
        {
            throw new UsageException($"Действующей разметки № {id} нет.");
        }

        ReadAgain again = await new MappingsTakenBack(database, clock, ReadLimits.Default).TakeBackAsync(id, Actor.CommandLine, cancellation);
        await output.WriteLineAsync($"Разметка № {id} отозвана. Прочитано заново файлов: {again.Files.Count}, отменено загрузок: {again.Undone.Count}.");
        return 0;
    }
}
