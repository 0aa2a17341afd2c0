using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// Which municipality a file is about when its tables do not say so in each row: by what is written in it, by its schools,
/// by what the person chose, by the register in the same folder, or because there is only one.
/// </summary>
public static class HomeTerritory
{
    /// <summary>Of a whole country's municipalities only those that share most names with the file are looked at closely.</summary>
    private const int MostLikely = 20;

    /// <param name="chosen">The municipality the person works in or named at the command line.</param>
    /// <param name="beside">The municipality whose register lies in the same folder.</param>
    /// <returns>Null when nothing tells: a question, never a guess.</returns>
    public static Territory? Of(FileReading reading, Register register, Territory? chosen, Territory? beside)
    {
        Territory[] municipalities = [.. register.Territories.Where(territory => territory.Kind == TerritoryKind.Municipality)];
        IEnumerable<string> written = reading.Tables.SelectMany(table => table.Table.Context.Written).Distinct();
        if (TerritoryNames.MentionedIn(written, municipalities) is [var named])
        {
            return named;
        }

        if (BySchools(reading, register, municipalities) is Territory bySchools)
        {
            return bySchools;
        }

        return chosen ?? beside ?? (HasSchools(reading) ? null : TheOnly(municipalities, written));
    }

    /// <summary>A table without schools is of the only municipality, unless it speaks of another one.</summary>
    private static Territory? TheOnly(Territory[] municipalities, IEnumerable<string> written)
    {
        Territory? only = municipalities.Where(territory => !territory.IsInvented).ToArray() is [var real] ? real
            : municipalities is [var single] ? single
            : null;
        return only is not null && TerritoryNames.SpeakOfAnother(written, only) ? null : only;
    }

    private static bool HasSchools(FileReading reading) =>
        reading.Tables.SelectMany(table => table.Facts).Any(fact => fact.Place is Place.OfSchool);

    /// <summary>
    /// The one municipality that has at least half of the schools named and more of them than any other: with fewer the total row
    /// would go to a district that the table is not about.
    /// </summary>
    private static Territory? BySchools(FileReading reading, Register register, Territory[] municipalities)
    {
        Place.OfSchool[] schools = [.. reading.Tables.SelectMany(table => table.Facts).Select(fact => fact.Place).OfType<Place.OfSchool>().Distinct()];
        if (schools.Length == 0)
        {
            return null;
        }

        RegisterNames names = RegisterNames.Of(register);
        HashSet<string> codes = [.. schools.Select(school => school.RegionalCode).OfType<string>()];
        ILookup<int, string> known = register.Schools
            .SelectMany(school => school.Codes.Where(code => codes.Contains(code.Value)).Select(code => (school.TerritoryId, code.Value)))
            .ToLookup(code => code.TerritoryId, code => code.Value);
        HashSet<int> likely =
        [
            .. names.MunicipalitiesOf(schools.Select(school => school.Text)).Take(MostLikely),
            .. known.OrderByDescending(of => of.Count()).Take(MostLikely).Select(of => of.Key),
        ];
        (Territory Territory, int Found)[] found =
        [
            .. from municipality in municipalities
               where municipalities.Length <= MostLikely || likely.Contains(municipality.Id)
               let count = schools.Count(school => known[municipality.Id].Contains(school.RegionalCode) || names.In(municipality).Find(school.Text) is not null)
               where count > 0
               orderby count descending
               select (municipality, count),
        ];
        return found is [var first, .. var others] && first.Found * 2 >= schools.Length && others.All(other => other.Found < first.Found)
            ? first.Territory
            : null;
    }
}
