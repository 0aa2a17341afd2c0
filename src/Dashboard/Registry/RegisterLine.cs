using System.Globalization;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>One school as it is being typed; every field is text until the whole is checked.</summary>
public sealed class RegisterLine
{
    /// <summary>Texts in the order of <see cref="RegisterTemplate.Headings"/>.</summary>
    private readonly string[] _fields = [.. Enumerable.Repeat("", RegisterTemplate.Headings.Count)];

    /// <summary>The school as it is stored; null for a new one.</summary>
    public School? Stored { get; private init; }

    public string Code => this[RegisterColumn.Code];

    public string Name => this[RegisterColumn.Name];

    public string Type => this[RegisterColumn.Type];

    public string BranchOf => this[RegisterColumn.BranchOf];

    public string MergedInto => this[RegisterColumn.MergedInto];

    public int? Opened => Year(this[RegisterColumn.Opened]);

    public int? Closed => Year(this[RegisterColumn.Closed]);

    /// <summary>A copy of all texts, in the order of <see cref="RegisterTemplate.Headings"/>.</summary>
    public IReadOnlyList<string> Cells => [.. _fields];

    public IReadOnlyList<string> OtherNames => this[9].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool IsEmpty => _fields.All(text => text.Length == 0);

    /// <summary>Codes of other systems. Of a ФИС ОКО login only the digits: its prefix changed in 2022.</summary>
    public IReadOnlyList<(CodeSystem System, string Value)> Codes =>
    [
        .. new (CodeSystem System, string Value)[] { (CodeSystem.FisOko, string.Concat(this[10].Where(char.IsAsciiDigit))), (CodeSystem.RegionalCentre, this[11]) }
            .Where(code => code.Value.Length > 0),
    ];

    public bool IsChanged => Stored is null ? !IsEmpty : !Of(Stored)._fields.SequenceEqual(_fields);

    public string this[int column]
    {
        get => _fields[column];
        set => _fields[column] = value.Trim();
    }

    public static RegisterLine Of(School school)
    {
        var line = new RegisterLine { Stored = school };
        string?[] fields =
        [
            school.Code, school.Name, school.FullName, school.Type, school.Settlement, school.Locality, school.BranchOf,
            Text(school.OpenedYear), Text(school.ClosedYear), string.Join("; ", school.Names.Select(DatedName.Of)),
            CodeOf(school, CodeSystem.FisOko) is string login ? "edu" + login : null, CodeOf(school, CodeSystem.RegionalCentre), school.MergedInto,
        ];
        for (int column = 0; column < fields.Length; column++)
        {
            line[column] = fields[column] ?? "";
        }

        return line;
    }

    /// <summary>Fills the cells that are given and leaves those after them.</summary>
    public void Fill(IReadOnlyList<string?> cells)
    {
        for (int column = 0; column < Math.Min(cells.Count, _fields.Length); column++)
        {
            this[column] = cells[column] ?? this[column];
        }
    }

    public School ToSchool(int territoryId)
    {
        var school = new School
        {
            TerritoryId = territoryId,
            Code = Code,
            Name = Name,
            FullName = OrNull(2),
            Type = OrNull(3),
            Settlement = OrNull(4),
            Locality = OrNull(5),
            BranchOf = OrNull(6),
            MergedInto = OrNull(RegisterColumn.MergedInto),
            OpenedYear = Opened,
            ClosedYear = Closed,
        };
        school.Names.AddRange(OtherNames.Select(name => DatedName.Of(name).ToSchoolName()).DistinctBy(name => name.NameKey));
        school.Codes.AddRange(Codes.Select(code => new SchoolCode { System = code.System, Value = code.Value }));
        return school;
    }

    /// <summary>What to change in the stored school. A field made empty is stored as empty.</summary>
    public SchoolEdit ToEdit()
    {
        RegisterLine was = Of(Stored!);
        HashSet<DatedName> kept = [.. OtherNames.Select(DatedName.Of)];
        return new SchoolEdit(Stored!)
        {
            Code = Changed(RegisterColumn.Code),
            Name = Name,
            FullName = Changed(2),
            Type = Changed(3),
            Settlement = Changed(4),
            Locality = Changed(5),
            BranchOf = Changed(6),
            MergedInto = Changed(RegisterColumn.MergedInto),
            OpenedYear = Opened,
            ClosedYear = Closed,
            IsOpenAgain = Closed is null && Stored!.ClosedYear is not null,
            IsOpeningUnknown = Opened is null && Stored!.OpenedYear is not null,
            AddNames = OtherNames,
            RemoveNames = [.. Stored!.Names.Where(name => !kept.Contains(DatedName.Of(name))).Select(name => name.Text)],
            AddCodes = Codes,
            RemoveCodes = [.. was.Codes.Where(code => !Codes.Contains(code))],
        };

        string? Changed(int column) => was[column] == this[column] ? null : this[column];
    }

    /// <summary>Null for an empty field and for what is no year.</summary>
    internal static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1700 and <= 2100 ? year : null;

    private static string? CodeOf(School school, CodeSystem system) => school.Codes.Find(code => code.System == system)?.Value;

    private static string Text(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private string? OrNull(int column) => this[column].Length == 0 ? null : this[column];
}
