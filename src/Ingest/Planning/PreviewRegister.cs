using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// The register as it would be after a change that is not stored: what a trial run of several files is read against. New
/// entries have negative numbers, so that nothing made from them can be stored by mistake.
/// </summary>
public static class PreviewRegister
{
    public static Register Of(Register register, RegisterChange change)
    {
        int next = Math.Min(0, register.Territories.Select(territory => territory.Id).Concat(register.Schools.Select(school => school.Id)).DefaultIfEmpty(0).Min());
        var ids = new Dictionary<Territory, int>();
        var territories = new List<Territory>(register.Territories);
        foreach (Territory added in change.NewTerritories)
        {
            int? parent = change.ParentOf.TryGetValue(added, out Territory? above) ? ids.GetValueOrDefault(above, above.Id) : added.ParentId;
            ids[added] = --next;
            territories.Add(new Territory
            {
                Id = next,
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
        schools.AddRange(change.NewSchools.Select(added => Copy(added.School, --next, ids.GetValueOrDefault(added.Territory, added.Territory.Id))));
        return new Register(territories, schools);
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
        OpenedYear = school.OpenedYear,
        ClosedYear = school.ClosedYear,
        Names = [.. school.Names],
        Codes = [.. school.Codes],
    };
}
