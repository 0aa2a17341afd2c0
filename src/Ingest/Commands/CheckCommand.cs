using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Checks.Stored;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«check [--territory NAME] [--import N]»: the rules over all that is stored, each finding on a line, counted by rule.</summary>
public static class CheckCommand
{
    public static async Task<int> RunAsync(
        Arguments arguments, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        Register register = await new Registers(database, clock).LoadAsync(cancellation);
        int? import = arguments["--import"] is not string number ? null
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id
            : throw new UsageException("Номер загрузки – целое число: --import 3.");
        int[]? territories = arguments["--territory"] is not string name ? null
            : [(register.TerritoriesNamed(name, TerritoryKind.Municipality).FirstOrDefault() ?? throw new UsageException($"Муниципалитета «{name}» нет в базе.")).Id];
        StoredFinding[] findings =
        [
            .. (await new StoredChecks(database, clock).RunAsync(territories, cancellation))
                .Where(finding => import is not int only || finding.ImportIds.Contains(only)),
        ];
        foreach (var rule in findings.GroupBy(finding => finding.Code))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rule.Key}: {rule.Count()}"));
            foreach (StoredFinding finding in rule)
            {
                await output.WriteLineAsync($"  {Line(finding, register)}");
            }
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Всего: {findings.Length}"));
        return 0;
    }

    /// <summary>After an import, in one line: what its files do not fit among those already there. Nothing is said where all fit.</summary>
    /// <param name="imports">Those just stored.</param>
    public static async Task TellAsync(
        IReadOnlySet<int> imports, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        int[] territories =
        [
            .. (await new ImportCatalogue(database).ListAsync(cancellation))
                .Where(import => imports.Contains(import.Import.Id))
                .SelectMany(import => import.TerritoryIds).Distinct(),
        ];
        IReadOnlyList<StoredFinding> findings = territories.Length == 0 ? [] : await new StoredChecks(database, clock).RunAsync(territories, cancellation);
        string[] rules = [.. findings.Where(finding => finding.ImportIds.Any(imports.Contains)).CountBy(finding => finding.Code).Select(rule => $"{rule.Key} {rule.Value}")];
        if (rules.Length > 0)
        {
            await output.WriteLineAsync($"Рядом с накопленными данными есть замечания: {string.Join(", ", rules)}. Показать их: check.");
        }
    }

    /// <summary>Import, file and cell, place and work, message; set apart by tabs.</summary>
    private static string Line(StoredFinding finding, Register register)
    {
        Fact fact = finding.Fact;
        string place = fact.SchoolId is int school ? register.School(school).Name : register.Territory(fact.TerritoryId).Name;
        string grade = fact.Procedure == Procedures.Vpr && fact.ProgrammeGrade is int number ? $", {number} класс" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{fact.Claim.ImportId}\t{fact.Claim.Import.FileName}\t{fact.Claim.Sheet}!{finding.Value.Cell}\t{place}, {Procedures.Title(fact.Procedure)}{grade}, {fact.Subject}, {fact.Year}\t{finding.Message}");
    }
}
