using System.Globalization;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«issues --by-rule»: how many issues of each rule nobody decided yet, over all imports and in each; the gravest first.</summary>
public static class IssueCounts
{
    public static async Task<int> RunAsync(Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        var ledger = new ImportLedger(database, clock);
        var open = new List<(Import Import, Issue Issue)>();
        foreach (Import import in (await ledger.ListAsync(cancellation)).Where(import => import.UndoneAt is null).OrderBy(import => import.Id))
        {
            ImportDetail? detail = await ledger.GetAsync(import.Id, cancellation);
            open.AddRange(detail!.Import.Issues.Where(issue => issue.Decision is null).Select(issue => (import, issue)));
        }

        foreach (var rule in open.GroupBy(found => (found.Issue.Severity, found.Issue.Code)).OrderByDescending(rule => rule.Key.Severity).ThenByDescending(rule => rule.Count()).ThenBy(rule => rule.Key.Code, StringComparer.Ordinal))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rule.Key.Severity.ToString().ToLowerInvariant()}\t{rule.Key.Code}\t{rule.Count()}"));
            foreach (var file in rule.GroupBy(found => found.Import.Id))
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\t{file.Key}\t{file.First().Import.FileName}\t{file.Count()}"));
            }
        }

        return 0;
    }
}
