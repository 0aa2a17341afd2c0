using System.Globalization;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class FactBookTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task AllCurrent_AnyDatabase_ComesInOneOrder(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await District.CreateAsync(store);
        District neighbour = await District.CreateAsync(store, "Соседний район");
        await store.Ledger.CommitAsync(
            District.File(
                "А",
                neighbour.Said(1, 3),
                district.Said(2, 3, "физика"),
                district.Said(2, 3, "ёлки"),
                district.Said(1, 3) with { Year = new SchoolYear(2023) },
                district.Said(1, 3) with { ProgrammeGrade = 6 },
                district.Said(1, 3),
                district.Total(4)),
            District.Analyst,
            None);

        List<string> order = [];
        await foreach (Fact fact in store.Facts.AllCurrentAsync(None))
        {
            Assert.Equal("А.xlsx", fact.Claim.Import.FileName);
            order.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{fact.TerritoryId} {fact.SchoolId} {fact.Year} {fact.ProgrammeGrade} {fact.Subject}"));
        }

        // Subjects in the order of code points, «ё» last, on either database.
        Assert.Equal(
            [
                "1  2022/23 5 математика",
                "1 1 2022/23 5 математика",
                "1 1 2022/23 6 математика",
                "1 1 2023/24 5 математика",
                "1 2 2022/23 5 физика",
                "1 2 2022/23 5 ёлки",
                "2 4 2022/23 5 математика",
            ],
            order);
    }

    [Theory, BothEngines]
    public async Task Current_OneTerritory_HasNothingOfAnother(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await District.CreateAsync(store);
        District neighbour = await District.CreateAsync(store, "Соседний район");
        await store.Ledger.CommitAsync(
            District.File("А", neighbour.Said(1, 3), district.Said(2, 4)), District.Analyst, None);

        Fact fact = Assert.Single(await store.Facts.CurrentAsync([district.Territory.Id], None));

        Assert.Equal((district.Territory.Id, 4.0), (fact.TerritoryId, fact[Measures.MeanMark]!.Number));
        Assert.Equal(2, (await store.Facts.CurrentAsync([1, 2], None)).Count);
        Assert.Empty(await store.Facts.CurrentAsync([], None));
        Assert.Null(await store.Facts.GetAsync(999, None));
    }
}
