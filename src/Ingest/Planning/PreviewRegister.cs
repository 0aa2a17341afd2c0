using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// The register as it would be after a change that is not stored: what a trial run of several files is read against. New
/// entries have negative numbers, so that nothing made from them can be stored by mistake.
/// </summary>
public static class PreviewRegister
{
    public static Register Of(Register register, RegisterChange change, UnsavedIds ids)
    {
        var territories = new List<Territory>(register.Territories);
        foreach (Territory added in change.NewTerritories)
        {
            int? parent = change.ParentOf.TryGetValue(added, out Territory? above) ? IdOf(above) : added.ParentId;
            territories.Add(new Territory
            {
                Id = ids.Of(added),
                Kind = added.Kind,
                Name = added.Name,
                Code = added.Code,
                NameKey = added.NameKey,
                IsInvented = added.IsInvented,
                ParentId = parent,
            });
        }

        Dictionary<School, SchoolEdit> edits = change.Edits.ToDictionary(edit => edit.School);
        var schools = register.Schools
            .Select(school => edits.TryGetValue(school, out SchoolEdit? edit) ? Edited(school, edit) : school)
            .ToList();
        schools.AddRange(change.NewSchools.Select(added => Copy(added.School, ids.Of(added.School), IdOf(added.Territory))));
        return new Register(territories, schools);

        int IdOf(Territory territory) => territory.Id != 0 ? territory.Id : ids.Of(territory);
    }

    private static School Edited(School school, SchoolEdit edit)
    {
        School copy = Copy(school, school.Id, school.TerritoryId);
        edit.ApplyTo(copy);
        return copy;
    }

    private static School Copy(School school, int id, int territoryId) => new()
    {
        Id = id,
        TerritoryId = territoryId,
        Code = school.Code,
        Name = school.Name,
        FullName = school.FullName,
        Type = school.Type,
        Settlement = school.Settlement,
        Locality = school.Locality,
        BranchOf = school.BranchOf,
        MergedInto = school.MergedInto,
        OpenedYear = school.OpenedYear,
        ClosedYear = school.ClosedYear,
        Names = [.. school.Names],
        Codes = [.. school.Codes],
    };
}
