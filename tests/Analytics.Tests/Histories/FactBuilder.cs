using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Histories;

/// <summary>Facts and organisations by hand; ids count from 1 in the order of creation.</summary>
internal sealed class FactBuilder
{
    public const int District = 1;
    public const int Region = 2;

    private static readonly Import Import = new()
    {
        Sha256 = "",
        FileName = "",
        Path = "",
        Person = "",
        Role = default,
        At = default,
        Revision = 1,
    };

    private readonly List<Fact> _facts = [];

    public IReadOnlyList<Fact> Facts => _facts;

    public static Territory Territory { get; } = new() { Id = District, Kind = TerritoryKind.Municipality, Name = "Район", NameKey = "РАЙОН" };

    public static Territory Above { get; } = new() { Id = Region, Kind = TerritoryKind.Region, Name = "Область", NameKey = "ОБЛАСТЬ" };

    public static School School(int id, string name, string? type = null) =>
        new() { Id = id, TerritoryId = District, Code = name, Name = name, Type = type };

    /// <param name="school">Null for the territory's own value.</param>
    public Fact Add(
        int? school,
        int year,
        string procedure,
        string subject,
        IReadOnlyList<FactValue> values,
        Season season = Season.Spring,
        int? grade = 9,
        int row = 1,
        int territory = District,
        string source = Sources.Municipal)
    {
        var fact = new Fact
        {
            Id = _facts.Count + 1,
            Claim = new Claim
            {
                Import = Import,
                Revision = 1,
                Source = source,
                Extent = default,
                TerritoryId = territory,
                SchoolId = null,
                Year = new SchoolYear(year),
                Season = season,
                Attempt = default,
                Procedure = procedure,
                ProgrammeGrade = grade,
                Subject = subject,
                Sheet = "Лист1",
                Layout = "",
            },
            TerritoryId = territory,
            SchoolId = school,
            Year = new SchoolYear(year),
            Season = season,
            Attempt = Attempt.Main,
            Procedure = procedure,
            ProgrammeGrade = grade,
            PupilGrade = season == Season.Autumn ? grade + 1 : grade,
            Subject = subject,
            Row = row,
            Values = values,
            IsCurrent = true,
        };
        _facts.Add(fact);
        return fact;
    }

    /// <summary>An ОГЭ row with counts of twos, threes, fours and fives; null is a mark in doubt.</summary>
    public Fact Oge(int? school, int year, string subject, int participants, params int?[] marks) => Add(
        school, year, Procedures.Oge, subject,
        [
            Number(Measures.Participants, participants),
            .. Measures.Marks.Zip(marks, (measure, count) => count is int known
                ? Number(measure, known, participants) with { Method = ValueMethod.Reconstructed }
                : new FactValue(measure, null, null, ValueState.Doubtful, ValueMethod.Reconstructed, null, participants)),
        ]);

    public static FactValue Number(string measure, double number, int? n = null) =>
        new(measure, number, null, ValueState.Known, ValueMethod.Reported, null, n);

    public static FactValue Text(string text) => new(Measures.Text, null, text, ValueState.Known, ValueMethod.Reported, null, null);

    public static FactValue Without(string measure, ValueState state) =>
        new(measure, null, null, state, ValueMethod.Reported, null, null);
}
