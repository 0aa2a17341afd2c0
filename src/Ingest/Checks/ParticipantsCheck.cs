using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// The number of participants of a row: it must be there, and where the total row contradicts it and the shares of the row fit
/// the number that the total row leaves, it is this number that is wrong and not the shares.
/// </summary>
internal static class ParticipantsCheck
{
    /// <returns>The row whose number of participants is wrong; its shares are not to be judged by it.</returns>
    public static MarkRow? Run(CheckedTable table, IReadOnlyList<MarkRow> rows, MarkRow? total, Decimals usual)
    {
        // What the total row leaves for a row after all others.
        int? missing = total?.N - rows.Sum(row => row.N ?? 0);
        foreach (MarkRow row in rows.Where(row => row.N is null or 0 && row.Sum > 0))
        {
            if (row.Fact[Measures.Participants]?.Cell is CellAddress cell && !table.IsKept(cell))
            {
                table.Add("participants-missing", Severity.Warning, cell,
                    "не указано число участников: доли строки нельзя перевести в число учеников, в общие значения они не входят.",
                    missing > 0 && rows.Count(other => other.N is null or 0) == 1 ? missing.Value.ToString(CultureInfo.InvariantCulture) : null);
            }
        }

        MarkRow[] wrong = [.. rows.Where(row => row.IsBroken && row.N > 0 && missing is int more and not 0
            && row.N + more > 0 && FitsWith(table, row, usual, row.N.Value + more))];
        if (wrong is not [var only] || only.Fact[Measures.Participants]!.Cell is not CellAddress at || table.IsKept(at))
        {
            return null;
        }

        string proposed = (only.N + missing)!.Value.ToString(CultureInfo.InvariantCulture);
        table.Add("participants-wrong", Severity.Error, at,
            $"доли строки не дают целого числа учеников от {only.N}, а от {proposed} дают все; столько же оставляет строке «итого». Похоже, неверно число участников. Исправить на {proposed}?",
            proposed);
        return only;
    }

    /// <summary>Counts by a wrong number of participants are doubtful in every subject of the row, also where they happen to be whole.</summary>
    public static void Doubt(CheckedTable table)
    {
        var wrong = table.Issues.Where(issue => issue.Code == "participants-wrong").Select(issue => issue.Cell).ToHashSet();
        foreach (RawFact fact in table.Facts.Where(fact => fact[Measures.Participants]?.Cell is CellAddress cell && wrong.Contains(cell)).ToArray())
        {
            table.Replace(fact, [.. fact.Values.Select(value =>
                value.Measure == Measures.Participants ? value with { State = ValueState.Doubtful }
                : value.Method == ValueMethod.Reconstructed ? value with { Number = null, State = ValueState.Doubtful }
                : value)]);
        }
    }

    private static bool FitsWith(CheckedTable table, MarkRow row, Decimals usual, int participants) =>
        row.Misfits.Count > 0 && !row.SumIsWrong
        && new MarkRow(table.Table, row.Fact, usual, participants) is { IsCountable: true, IsBroken: false, Misfits.Count: 0 };
}
