using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Values of a file that are not in force for one reason and because of one other file.</summary>
/// <param name="By">The file whose word counts instead, or whose list is the other part.</param>
/// <param name="Source">Who speaks in that file.</param>
public sealed record IdleValues(Standing Standing, Import By, string Source, IReadOnlyList<IdleRow> Rows)
{
    public int Values => Rows.Sum(row => row.Values);

    public static IReadOnlyList<IdleValues> Of(IReadOnlyList<IdleFact> facts, Register register) =>
    [
        .. facts.GroupBy(idle => (idle.Why, idle.By.Id))
            .OrderBy(group => group.Key)
            .Select(group => new IdleValues(
                group.Key.Why,
                group.First().By,
                Sources.Title(group.First().BySource),
                [.. group.Select(idle => new IdleRow(
                    FactWords.Place(idle.Fact, register),
                    FactWords.About(idle.Fact),
                    idle.Fact.Claim.Sheet,
                    idle.Fact.Values.Select(value => value.Cell).FirstOrDefault(cell => cell is not null),
                    idle.Fact.Values.Count))])),
    ];

    /// <summary>«действует более поздний файл «ОГЭ испр.xlsx» от 22.11.2026».</summary>
    public string Why(TimeProvider clock)
    {
        string file = $"«{By.FileName}» от {Moments.Date(By.At, clock)}";
        return Standing switch
        {
            Standing.Replaced => $"действует более поздний файл {file}",
            Standing.OtherSourceLeads => $"об этом же говорит источник, которому отдано предпочтение: {Source}, файл {file}",
            _ => $"это итог части списка, другая часть – в файле {file}; сводное значение считается по школам",
        };
    }
}

/// <param name="Values">Filled cells.</param>
public sealed record IdleRow(string Place, string About, string Sheet, CellAddress? Cell, int Values);
