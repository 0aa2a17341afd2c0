using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Tests.Shown;

/// <summary>A municipality by hand: schools, their marks, targets; and the view a person has of it.</summary>
internal sealed class Facts
{
    public const string Mathematics = "Математика";

    private readonly List<Fact> _facts = [];
    private readonly List<School> _schools = [];

    public static SeriesKey Key { get; } = new(Procedures.Oge, 9, Mathematics);

    public static Territory Region { get; } = new() { Id = 1, Kind = TerritoryKind.Region, Name = "Область", NameKey = "ОБЛАСТЬ" };

    public static Territory District { get; } = new() { Id = 2, Kind = TerritoryKind.Municipality, Name = "Район", NameKey = "РАЙОН", ParentId = 1 };

    public Facts School(int id, string name, string type = "СОШ", string? settlement = null)
    {
        _schools.Add(new School { Id = id, TerritoryId = 2, Code = name, Name = name, Type = type, Settlement = settlement });
        return this;
    }

    /// <summary>Twos, threes, fours, fives of ОГЭ in mathematics; null is a mark in doubt. No school is the municipality's total.</summary>
    public Facts Oge(int? school, int year, params int?[] marks) => Add(school, year, Procedures.Oge, Mathematics, 9, Season.Spring, [.. Measures.Marks.Zip(marks, (measure, count) =>
        new FactValue(measure, count, null, count is null ? ValueState.Doubtful : ValueState.Known, ValueMethod.Reported, CellAddress.Parse("F16"), null))]);

    public Facts VprQuality(int year, Season season, double quality) => Add(null, year, Procedures.Vpr, Mathematics, 4, season,
        [new FactValue(Measures.Quality, quality, null, ValueState.Known, ValueMethod.Reported, null, null)]);

    public Facts Risks(int school, int count)
    {
        for (int number = 1; number <= count; number++)
        {
            Add(school, 2021, Procedures.RiskFactor, $"Фактор {number}", null, Season.Year,
                [new FactValue(Measures.Text, null, "приоритетный", ValueState.Known, ValueMethod.Reported, null, null)]);
        }

        return this;
    }

    public MunicipalityHistory History() => MunicipalityHistory.Of(District, _schools, [Region], _facts);

    public SnapshotView View(Actor? actor = null) => SnapshotView.For(actor ?? Actor.Demonstration, new TerritorySnapshot(District, [Region], History(), null, 1, false)
    {
        DoubtfulCells = DoubtfulCell.Of(_facts),
    })!;

    public Facts Add(int? school, int year, string procedure, string subject, int? grade, Season season, IReadOnlyList<FactValue> values)
    {
        _facts.Add(new Fact
        {
            Id = _facts.Count + 1,
            Claim = new Claim
            {
                Import = new Import { Id = 7, Sha256 = "", FileName = "ОГЭ.xlsx", Path = "", Person = "", Role = default, At = default, Revision = 1 },
                Revision = 1,
                Source = Sources.Municipal,
                Extent = default,
                TerritoryId = 2,
                SchoolId = null,
                Year = new SchoolYear(year),
                Season = season,
                Attempt = default,
                Procedure = procedure,
                ProgrammeGrade = grade,
                Subject = subject,
                Sheet = "Лист 1",
                Layout = "",
            },
            TerritoryId = 2,
            SchoolId = school,
            Year = new SchoolYear(year),
            Season = season,
            Attempt = Attempt.Main,
            Procedure = procedure,
            ProgrammeGrade = grade,
            PupilGrade = grade,
            Subject = subject,
            Row = 1,
            Values = values,
            IsCurrent = true,
        });
        return this;
    }
}
