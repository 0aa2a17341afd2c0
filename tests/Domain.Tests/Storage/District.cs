using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>A municipality with schools «1», «2», «3» …, and the files it might send.</summary>
internal sealed record District(Territory Territory, IReadOnlyList<School> Schools)
{
    public static readonly SchoolYear Year = new(2022);

    public static Actor Analyst { get; } = new("Иванова", Role.Analyst);

    public static async Task<District> CreateAsync(Store store, string name = "Берёзовский район", string codes = "123")
    {
        Territory territory = await store.Registers.AddTerritoryAsync(
            NewTerritory(name), Analyst, CancellationToken.None);
        var change = new RegisterChange
        {
            NewSchools = [.. codes.Select(code => (NewSchool(code.ToString()), territory))],
        };
        await store.Registers.ApplyAsync(change, Analyst, "Школы района", CancellationToken.None);
        Register register = await store.Registers.LoadAsync(CancellationToken.None);
        return new District(
            register.Territory(territory.Id),
            [.. register.Schools.Where(school => school.TerritoryId == territory.Id)]);
    }

    public static Territory NewTerritory(string name) =>
        new() { Kind = TerritoryKind.Municipality, Name = name, NameKey = "" };

    public static School NewSchool(string code) => new() { TerritoryId = 0, Code = code, Name = $"СОШ № {code}" };

    /// <param name="mean">The mean mark, the one value of the fact.</param>
    public FactDraft Said(
        int school,
        double mean,
        string subject = "математика",
        string source = Sources.Municipal,
        Extent extent = Extent.AllSchools,
        string procedure = Procedures.Vpr) => new()
        {
            Source = source,
            Extent = extent,
            Territory = Territory,
            School = Schools[school - 1],
            Year = Year,
            Season = Season.Spring,
            Procedure = procedure,
            ProgrammeGrade = 5,
            PupilGrade = 5,
            Subject = subject,
            Row = 3 + school,
            Values = Mean(mean, 3 + school),
        };

    public FactDraft Total(double mean, string source = Sources.Municipal, Extent extent = Extent.TotalRow) => Said(1, mean, source: source) with
    {
        Extent = extent,
        School = null,
        Row = 9,
        Values = Mean(mean, 9),
    };

    public static ImportPlan File(string bytes, params FactDraft[] facts)
    {
        byte[] content = Encoding.UTF8.GetBytes(bytes);
        return new ImportPlan
        {
            Upload = new Upload
            {
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                Size = content.Length,
                Content = content,
            },
            FileName = $"{bytes}.xlsx",
            Path = $"2023/{bytes}.xlsx",
            RegisterChange = RegisterChange.None,
            Tables = [new PlannedTable("5 класс", "A3:F9", "vpr-marks", 0.9, facts)],
            Issues =
            [
                new PlannedIssue("row-sum", Severity.Error, "5 класс", new CellAddress(4, 6), "Сумма не сходится", "12"),
            ],
        };
    }

    /// <summary>What counts now: «школа/предмет = значение», the territory's own under «–».</summary>
    public async Task<string> NowAsync(Store store)
    {
        IReadOnlyList<Fact> facts = await store.Facts.CurrentAsync([Territory.Id], CancellationToken.None);
        return string.Join("; ", facts
            .Select(fact => string.Create(CultureInfo.InvariantCulture, $"{CodeOf(fact)} {fact.Subject} {fact[Measures.MeanMark]!.Number}"))
            .Order(StringComparer.Ordinal));
    }

    private string CodeOf(Fact fact) => Schools.FirstOrDefault(school => school.Id == fact.SchoolId)?.Code ?? "–";

    private static FactValue[] Mean(double mean, int row) =>
    [
        new FactValue(
            Measures.MeanMark, mean, Text: null, ValueState.Known, ValueMethod.Reported, new CellAddress(row, 6), N: 20),
    ];
}
