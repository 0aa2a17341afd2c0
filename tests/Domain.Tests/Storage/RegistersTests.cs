using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class RegistersTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task EditSchool_NewName_StillFindsTheOldOne(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await District.CreateAsync(store);
        var edit = new SchoolEdit(district.Schools[0])
        {
            Name = "Лицей № 1",
            OpenedYear = 1961,
            AddNames = ["Первая школа"],
            AddCodes = [(CodeSystem.FisOko, "123456")],
        };

        await store.Registers.EditSchoolAsync(edit, District.Analyst, None);
        await store.Registers.EditSchoolAsync(edit with { Name = null, OpenedYear = null }, District.Analyst, None);

        Register register = await store.Registers.LoadAsync(None);
        School school = Assert.Single(register.SchoolsWithCode(CodeSystem.FisOko, "123456"));
        Assert.Equal(("Лицей № 1", 1961), (school.Name, school.OpenedYear));
        Assert.Equal(school, Assert.Single(register.SchoolsNamed("СОШ №1")));
        Assert.Equal(school, Assert.Single(register.SchoolsNamed("«первая школа»")));
        Assert.Equal(2, school.Names.Count);
        DataVersion last = (await store.Versions.HistoryAsync(None))[0];
        Assert.Equal((OperationKind.RegisterEdit, "Иванова", Role.Analyst), (last.Kind, last.Person, last.Role));
    }

    [Theory, BothEngines]
    public async Task NameTakenBack_IsNoNameAnyMore_ButItsRecordStays(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await District.CreateAsync(store);
        School wrong = district.Schools[0];
        School right = district.Schools[1];

        await store.Registers.EditSchoolAsync(new SchoolEdit(wrong) { AddNames = ["БСШ"] }, District.Analyst, None);
        int given = await store.Versions.CurrentAsync(None);
        await store.Registers.UnnameSchoolAsync(wrong, "бсш", right, District.Analyst, None);

        Register register = await store.Registers.LoadAsync(None);
        Assert.Equal(right.Id, Assert.Single(register.SchoolsNamed("БСШ")).Id);
        RecordedName taken = Assert.Single(await store.Registers.NamesOfAsync(wrong.Id, None), name => name.Name.Text == "БСШ");
        Assert.Equal((given, given + 1), (taken.Added!.Number, taken.Revoked!.Number));
        Assert.Equal(("Иванова", "«БСШ» теперь означает школу «СОШ № 1»"), (taken.Added.Person, taken.Added.Summary));
        RecordedName now = (await store.Registers.NamesOfAsync(right.Id, None))[0];
        Assert.Equal((given + 1, null), (now.Added!.Number, now.Revoked));

        await store.Registers.EditSchoolAsync(new SchoolEdit(wrong) { AddNames = ["БСШ"] }, District.Analyst, None);
        Assert.Equal(2, (await store.Registers.NamesOfAsync(wrong.Id, None)).Count(name => name.Name.Text == "БСШ"));
    }

    [Theory, BothEngines]
    public async Task DatedName_KeepsItsYears_UntilOthersAreGiven(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await District.CreateAsync(store);
        var edit = new SchoolEdit(district.Schools[0]) { AddNames = ["Старая СОШ (по 2020/21)"] };

        await store.Registers.EditSchoolAsync(edit, District.Analyst, None);
        await store.Registers.EditSchoolAsync(edit with { AddNames = ["старая СОШ"] }, District.Analyst, None);
        Assert.Equal("Старая СОШ (по 2020/21)", await NamesAsync());

        await store.Registers.EditSchoolAsync(edit with { AddNames = ["Старая СОШ (с 2011/12 по 2019/20)"] }, District.Analyst, None);
        Assert.Equal("Старая СОШ (с 2011/12 по 2019/20)", await NamesAsync());

        async Task<string> NamesAsync() => string.Join("; ", (await store.Registers.LoadAsync(None)).School(district.Schools[0].Id).Names.Select(DatedName.Of));
    }

    [Theory, BothEngines]
    public async Task AddSchool_CodeTakenInTheTerritory_IsRefusedWhole(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await District.CreateAsync(store);
        District neighbour = await District.CreateAsync(store, "Соседний район");
        int version = await store.Versions.CurrentAsync(None);

        var refused = await Assert.ThrowsAsync<OutdatedChangeException>(() => store.Registers.AddSchoolAsync(
            District.NewSchool("2"), district.Territory, District.Analyst, None));
        School added = await store.Registers.AddSchoolAsync(
            District.NewSchool("4"), neighbour.Territory, District.Analyst, None);

        Assert.Contains("уже есть в реестре", refused.Message, StringComparison.Ordinal);
        Assert.Equal(version + 1, await store.Versions.CurrentAsync(None));
        Assert.Equal(neighbour.Territory.Id, (await store.Registers.LoadAsync(None)).School(added.Id).TerritoryId);
    }

    [Theory, BothEngines]
    public async Task AddTerritory_Twice_IsOne(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);

        Territory first = await store.Registers.AddTerritoryAsync(District.NewTerritory("Ёлкинский район"), District.Analyst, None);
        Territory second = await store.Registers.AddTerritoryAsync(District.NewTerritory("Елкинский  район"), District.Analyst, None);

        Assert.Equal(first.Id, second.Id);
        Assert.Single((await store.Registers.LoadAsync(None)).TerritoriesNamed("елкинский район", TerritoryKind.Municipality));
    }

    [Theory, BothEngines]
    public async Task Apply_NothingToChange_IsNoDataVersion(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);

        await store.Registers.ApplyAsync(RegisterChange.None, District.Analyst, "Ничего", None);

        Assert.Equal(0, await store.Versions.CurrentAsync(None));
    }
}
