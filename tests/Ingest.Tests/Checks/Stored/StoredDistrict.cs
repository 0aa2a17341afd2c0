using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks.Stored;

namespace SchoolSupport.Ingest.Tests.Checks.Stored;

/// <summary>Records in force of a district by hand; each file number is an import of its own.</summary>
internal sealed class StoredDistrict
{
    public const string Russian = "Русский язык";

    private readonly List<Fact> _facts = [];
    private readonly Dictionary<int, School> _schools = [];

    public static FactValue Of(string measure, double number) =>
        new(measure, number, null, ValueState.Known, ValueMethod.Reported, CellAddress.Parse("B2"), null);

    public static FactValue[] Marks(params int[] marks) => [.. Measures.Marks.Zip(marks, (mark, count) => Of(mark, count))];

    public StoredDistrict School(int id, string name)
    {
        _schools[id] = new School { Id = id, TerritoryId = 1, Code = name, Name = name };
        return this;
    }

    /// <param name="school">Null for the district's own value.</param>
    public StoredDistrict Add(
        int? school, int year, IReadOnlyList<FactValue> values, int file = 1, string procedure = Procedures.Oge, int? grade = 9, string subject = Russian, string source = Sources.Municipal)
    {
        if (school is int id && !_schools.ContainsKey(id))
        {
            School(id, $"Школа № {id}");
        }

        _facts.Add(new Fact
        {
            Id = _facts.Count + 1,
            Claim = new Claim
            {
                Import = new Import { Id = file, Sha256 = "", FileName = $"{file}.xlsx", Path = "", Person = "", Role = default, At = default, Revision = 1 },
                ImportId = file,
                Revision = 1,
                Source = source,
                Extent = default,
                TerritoryId = 1,
                SchoolId = null,
                Year = new SchoolYear(year),
                Season = Season.Spring,
                Attempt = default,
                Procedure = procedure,
                ProgrammeGrade = grade,
                Subject = subject,
                Sheet = "Лист1",
                Layout = "",
            },
            TerritoryId = 1,
            SchoolId = school,
            Year = new SchoolYear(year),
            Season = Season.Spring,
            Attempt = Attempt.Main,
            Procedure = procedure,
            ProgrammeGrade = grade,
            PupilGrade = grade,
            Subject = subject,
            Row = 2,
            Values = values,
            IsCurrent = true,
        });
        return this;
    }

    /// <summary>Participants of one school over years that follow one another, from 2018.</summary>
    public StoredDistrict Participants(int school, params int[] counts)
    {
        foreach ((int index, int count) in counts.Index())
        {
            Add(school, 2018 + index, [Of(Measures.Participants, count)], file: 1 + index);
        }

        return this;
    }

    public IReadOnlyList<StoredFinding> Findings() => StoredChecks.Of(_facts, new Register(
        [new Territory { Id = 1, Kind = TerritoryKind.Municipality, Name = "Район", NameKey = "РАЙОН" }], _schools.Values));

    /// <summary>«1 2020»: school and year of each finding of a rule.</summary>
    public IEnumerable<string> Found(string code) =>
        Findings().Where(finding => finding.Code == code).Select(finding => FormattableString.Invariant($"{finding.Fact.SchoolId} {finding.Fact.Year.StartYear}"));
}
