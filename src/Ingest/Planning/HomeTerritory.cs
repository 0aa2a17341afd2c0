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

        Territory[] candidates = [.. new[] { chosen, beside }.OfType<Territory>()];
        return BySchools(reading, register, municipalities)
            ?? candidates.FirstOrDefault()
            ?? (municipalities.Where(territory => !territory.IsInvented).ToArray() is [var only] ? only
                : municipalities is [var single] ? single
                : null);
    }

    /// <summary>The one municipality that has most of the schools named, and all schools that only one municipality has.</summary>
    private static Territory? BySchools(FileReading reading, Register register, Territory[] municipalities)
    {
        Place.OfSchool[] schools = [.. reading.Tables.SelectMany(table => table.Facts).Select(fact => fact.Place).OfType<Place.OfSchool>().Distinct()];
        if (schools.Length == 0)
        {
            return null;
        }

        ILookup<int, School> byTerritory = register.Schools.ToLookup(school => school.TerritoryId);
        (Territory Territory, int Found)[] found =
        [
            .. from municipality in municipalities
               let names = new SchoolNames(byTerritory[municipality.Id])
               let count = schools.Count(school => names.Find(school.Text) is not null)
               where count > 0
               orderby count descending
               select (municipality, count),
        ];
        return found is [var only] ? only.Territory
            : found is [var first, var second, ..] && first.Found > second.Found && first.Found * 2 > schools.Length ? first.Territory
            : null;
    }
}
