using System.Globalization;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«history [--database FILE]»: all imports, undone ones too, newest first; columns with tabs between.</summary>
public static class HistoryCommand
{
    public const string Header = "загрузка\tкогда\tкто\tфайл\tтаблицы\tзаписей\tждут решения\tсостояние";

    public static async Task<int> RunAsync(Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync(Header);
        foreach (ImportSummary summary in await new ImportCatalogue(database).ListAsync(cancellation))
        {
            Import import = summary.Import;
            string at = TimeZoneInfo.ConvertTimeFromUtc(import.At, clock.LocalTimeZone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
            int open = import.UndoneAt is null ? summary.Open.GetValueOrDefault(Severity.Question) + summary.Open.GetValueOrDefault(Severity.Error) : 0;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{import.Id}\t{at}\t{import.Person}\t{import.Path}\t{string.Join("; ", summary.Layouts.Select(LayoutCatalogue.Title))}\t{summary.Facts}\t{open}\t{(import.UndoneAt is null ? "действует" : "отменена")}"));
        }

        return 0;
    }
}
