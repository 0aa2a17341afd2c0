using System.Globalization;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Planning;

/// <summary>The stored register together with what one file adds to it.</summary>
public sealed class RegisterDraft(Register register)
{
    private readonly List<Territory> _territories = [];
    private readonly Dictionary<Territory, Territory> _parents = [];
    private readonly List<(School School, Territory Territory)> _schools = [];
    private readonly List<SchoolEdit> _edits = [];
    private readonly Dictionary<School, Territory> _territoryOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, School> _byLogin = new(StringComparer.Ordinal);

    public Register Register { get; } = register;

    public RegisterChange Change => new()
    {
        NewTerritories = _territories,
        ParentOf = _parents,
        NewSchools = _schools,
        Edits = _edits,
    };

    /// <summary>The territory a file names: by its code, else by its name below the same parent; a new one when there is none.</summary>
    public Territory Territory(Place.OfTerritory place, bool isInvented = false)
    {
        Territory? parent = place.Parent is Place.OfTerritory above ? Territory(above, isInvented) : null;
        string key = NameKey.Of(place.Name);
        Territory? known = Register.Territories.Concat(_territories).FirstOrDefault(territory =>
            territory.Kind == place.Kind
            && (place.Code is not null && territory.Code is not null
                ? territory.Code == place.Code
                : territory.NameKey == key && (parent is null || ParentOf(territory) is null || ParentOf(territory) == parent)));
        if (known is not null)
        {
            return known;
        }

        var added = new Territory
        {
            Kind = place.Kind,
            Name = place.Name,
            Code = place.Code,
            NameKey = key,
            IsInvented = isInvented || parent?.IsInvented == true,
            ParentId = parent is { Id: > 0 } ? parent.Id : null,
        };
        _territories.Add(added);
        if (parent is not null)
        {
            _parents[added] = parent;
        }

        return added;
    }

    /// <summary>A school another system knows by a code; a new one is entered when nobody has the code yet.</summary>
    public (School School, bool IsNew) SchoolByLogin(Place.OfSchool place, Territory municipality)
    {
        string login = place.FisOkoLogin!;
        School? known = Register.SchoolsWithCode(CodeSystem.FisOko, login).FirstOrDefault()
            ?? _byLogin.GetValueOrDefault(login);
        if (known is not null)
        {
            return (known, false);
        }

        var school = new School { TerritoryId = municipality.Id, Code = char.IsAsciiDigit(login[0]) ? $"edu{login}" : login, Name = place.Text };
        school.Codes.Add(new SchoolCode { System = CodeSystem.FisOko, Value = login });
        Enter(school, municipality);
        return (school, true);
    }

    /// <summary>Where a school belongs: of the stored register, or of this draft.</summary>
    public Territory TerritoryOf(School school) =>
        _territoryOf.GetValueOrDefault(school) ?? Register.TerritoryOf(school);

    /// <summary>The schools of a territory, stored or of this draft.</summary>
    public IEnumerable<School> SchoolsOf(Territory territory) =>
        Register.Schools.Where(school => territory.Id != 0 && school.TerritoryId == territory.Id)
            .Concat(_schools.Where(entered => entered.Territory == territory).Select(entered => entered.School));

    /// <summary>A school a region's table lists; without a code of the regional centre it is numbered within its municipality.</summary>
    public School EnterListed(Place.OfSchool place, Territory municipality)
    {
        string code = place.RegionalCode ?? string.Create(CultureInfo.InvariantCulture, $"{SchoolsOf(municipality).Count() + 1:000}");
        var school = new School { TerritoryId = municipality.Id, Code = code, Name = place.Text };
        if (place.RegionalCode is not null)
        {
            school.Codes.Add(new SchoolCode { System = CodeSystem.RegionalCentre, Value = code });
        }

        Enter(school, municipality);
        return school;
    }

    private void Enter(School school, Territory municipality)
    {
        _schools.Add((school, municipality));
        _territoryOf[school] = municipality;
        foreach (SchoolCode code in school.Codes.Where(code => code.System == CodeSystem.FisOko))
        {
            _byLogin.TryAdd(code.Value, school);
        }
    }

    /// <summary>Enters or renews the schools of a register file; nothing is removed.</summary>
    public void Add(RegisterReading reading)
    {
        Territory municipality = Territory(reading.Municipality, reading.IsInvented);
        Dictionary<string, School> known = Register.Schools
            .Where(school => school.TerritoryId == municipality.Id && municipality.Id > 0)
            .ToDictionary(school => school.Code, StringComparer.Ordinal);
        foreach (RegisterRow row in reading.Schools)
        {
            SchoolEdit edit = Edit(row, known.GetValueOrDefault(row.Code) ?? New(row, municipality));
            if (known.ContainsKey(row.Code))
            {
                _edits.Add(edit);
            }
        }
    }

    private School New(RegisterRow row, Territory municipality)
    {
        var school = new School
        {
            TerritoryId = municipality.Id,
            Code = row.Code,
            Name = row.Name,
            FullName = row.FullName,
            Type = row.Type,
            Settlement = row.Settlement,
            Locality = row.Locality,
            BranchOf = row.BranchOf,
            MergedInto = row.MergedInto,
            OpenedYear = row.Opened,
            ClosedYear = row.Closed,
        };
        school.Names.AddRange(row.OtherNames.Select(name => DatedName.Of(name).ToSchoolName()));
        school.Codes.AddRange(Codes(row).Select(code => new SchoolCode { System = code.System, Value = code.Value }));
        Enter(school, municipality);
        return school;
    }

    private static SchoolEdit Edit(RegisterRow row, School school) => new(school)
    {
        Name = row.Name,
        FullName = row.FullName,
        Type = row.Type,
        Settlement = row.Settlement,
        Locality = row.Locality,
        BranchOf = row.BranchOf,
        MergedInto = row.MergedInto,
        OpenedYear = row.Opened,
        ClosedYear = row.Closed,
        AddNames = row.OtherNames,
        AddCodes = [.. Codes(row)],
    };

    private static IEnumerable<(CodeSystem System, string Value)> Codes(RegisterRow row)
    {
        if (row.FisOkoLogin is string login)
        {
            yield return (CodeSystem.FisOko, login);
        }

        if (row.RegionalCode is string code)
        {
            yield return (CodeSystem.RegionalCentre, code);
        }
    }

    private Territory? ParentOf(Territory territory) =>
        _parents.GetValueOrDefault(territory) ?? (territory.ParentId is int id ? Register.Territory(id) : null);
}
