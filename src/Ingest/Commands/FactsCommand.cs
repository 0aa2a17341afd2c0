using System.Globalization;
using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«facts [--database FILE] --csv FILE»: every current value, one a line (docs/formats.md).</summary>
public static class FactsCommand
{
    public const string Header =
        "school_code,school,territory,school_year,season,attempt,procedure,grade,subject,measure,unit,value,state,method,n,import,file_sha256,file,sheet,cell,note";

    public static async Task<int> RunAsync(Arguments arguments, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        string target = arguments.Target("--csv");
        Register register = await new Registers(database, clock).LoadAsync(cancellation);
        await using var csv = new StreamWriter(target, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        await csv.WriteLineAsync(Header);
        var book = new FactBook(database);
        var entered = new EnteredValues(await book.EnteredAsync(cancellation));
        await foreach (Fact fact in book.AllCurrentAsync(cancellation))
        {
            foreach (FactValue value in fact.Values.Where(value => !entered.Replace(fact, value.Measure)))
            {
                await csv.WriteLineAsync(Line(register, fact, value));
            }
        }

        return 0;
    }

    private static string Line(Register register, Fact fact, FactValue value)
    {
        School? school = fact.SchoolId is int id ? register.School(id) : null;
        string[] fields =
        [
            school?.Code ?? "",
            school?.Name ?? "",
            register.Territory(fact.TerritoryId).Name,
            fact.Year.ToString(),
            fact.Season.ToString().ToLowerInvariant(),
            fact.Attempt.ToString().ToLowerInvariant(),
            fact.Procedure,
            Number(fact.ProgrammeGrade),
            fact.Subject,
            value.Measure,
            Measures.Of(value.Measure).Unit,
            value.Number is double number ? number.ToString("R", CultureInfo.InvariantCulture) : value.Text ?? "",
            State(value.State),
            Method(value.Method),
            Number(value.N),
            Number(fact.Claim.ImportId),
            fact.Claim.Import.Sha256,
            fact.Claim.Import.FileName,
            fact.Claim.Sheet,
            value.Rows?.ToString() ?? value.Cell?.ToString() ?? "",
            value.Note ?? "", // Begins with words of ours, never with what a table program would take for a formula.
        ];
        return string.Join(',', fields.Select(Quoted));
    }

    /// <summary>The code of a method in exports.</summary>
    public static string Method(ValueMethod method) => method switch
    {
        ValueMethod.BlankAsZero => "blank-as-zero",
        ValueMethod.ByScale => "by-scale",
        _ => method.ToString().ToLowerInvariant(),
    };

    private static string State(ValueState state) => state switch
    {
        ValueState.Known => "known",
        ValueState.Doubtful => "doubtful",
        ValueState.Hidden => "hidden",
        ValueState.NotHeld => "not-held",
        _ => "no-data",
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
