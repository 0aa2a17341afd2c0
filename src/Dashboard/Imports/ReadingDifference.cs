using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>What became of the values of a file when it was read again, in words.</summary>
public static class ReadingDifference
{
    /// <summary>More would not be read; the rest is counted.</summary>
    private const int MostNamed = 3;

    public static string Words(FileReading before, FileReading after)
    {
        Dictionary<(string, Place, string, string), FactValue> old = Values(before);
        Dictionary<(string, Place, string, string), FactValue> now = Values(after);
        string[] changes =
        [
            .. now.Where(pair => old.TryGetValue(pair.Key, out FactValue? was) && FactWords.Value(was) != FactWords.Value(pair.Value))
                .Select(pair => $"{Title(pair.Value)}: {FactWords.Value(old[pair.Key])} → {FactWords.Value(pair.Value)}"),
        ];
        int added = now.Keys.Count(key => !old.ContainsKey(key));
        int gone = old.Keys.Count(key => !now.ContainsKey(key));
        int settled = now.Count(pair => old.TryGetValue(pair.Key, out FactValue? was)
            && was.State == ValueState.Doubtful && pair.Value.State == ValueState.Known);
        string?[] parts =
        [
            changes.Length > 0 ? string.Join("; ", changes.Take(MostNamed)) : null,
            changes.Length > MostNamed ? $"и ещё {Plural.Value.Of(changes.Length - MostNamed)}" : null,
            added > 0 ? $"прибавилось: {Plural.Value.Of(added)}" : null,
            gone > 0 ? $"ушло: {Plural.Value.Of(gone)}" : null,
            settled > 0 ? $"больше не под вопросом: {Plural.Value.Of(settled)}" : null,
        ];
        string words = string.Join("; ", parts.Where(part => part is not null));
        return words.Length == 0 ? "Значения остались прежними." : char.ToUpper(words[0], RussianNumbers.Culture) + words[1..] + ".";
    }

    private static string Title(FactValue value)
    {
        string title = Measures.Of(value.Measure).Title;
        return title.StartsWith("Отметка", StringComparison.Ordinal) || title.StartsWith("Доля", StringComparison.Ordinal)
            ? char.ToLower(title[0], RussianNumbers.Culture) + title[1..]
            : title;
    }

    private static Dictionary<(string, Place, string, string), FactValue> Values(FileReading reading)
    {
        var values = new Dictionary<(string, Place, string, string), FactValue>();
        foreach (var table in reading.Tables)
        {
            foreach (RawFact fact in table.Facts)
            {
                string key = $"{fact.Procedure}|{fact.ProgrammeGrade}|{fact.PupilGrade}|{fact.Season}|{fact.Attempt}|{fact.Subject}|{fact.Row}|{fact.Year}";
                foreach (FactValue value in fact.Values)
                {
                    values.TryAdd((table.SheetName, fact.Place, key, value.Measure), value);
                }
            }
        }

        return values;
    }
}
