using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Tests.Accounts;

public sealed class SightTests
{
    private static readonly Register Places = new(
        [
            new Territory { Id = 1, Kind = TerritoryKind.Region, Name = "Область", NameKey = "ОБЛАСТЬ" },
            new Territory { Id = 2, Kind = TerritoryKind.Municipality, Name = "Первый", NameKey = "ПЕРВЫЙ", ParentId = 1 },
            new Territory { Id = 3, Kind = TerritoryKind.Municipality, Name = "Второй", NameKey = "ВТОРОЙ", ParentId = 1 },
        ],
        []);

    [Theory]
    [InlineData(Role.Administrator, null, null, 3, 30, true)]
    [InlineData(Role.Analyst, 2, null, 2, 20, true)]
    [InlineData(Role.Analyst, 2, null, 3, 30, false)]
    [InlineData(Role.Analyst, 2, null, 3, null, false)]
    [InlineData(Role.Analyst, 2, null, 1, null, true)]
    [InlineData(Role.School, 2, 20, 2, 20, true)]
    [InlineData(Role.School, 2, 20, 2, 21, false)]
    [InlineData(Role.School, 2, 20, 2, null, true)]
    public void Sees_ValueOfATerritoryOrSchool(Role role, int? own, int? school, int territory, int? of, bool expected) =>
        Assert.Equal(expected, new Sight(new Actor("Кто-то", role, own, school), Places).Sees(territory, of));

    [Theory]
    [InlineData(Role.Administrator, null, null, new int[0], true)]
    [InlineData(Role.Analyst, 2, null, new[] { 2 }, true)]
    [InlineData(Role.Analyst, 2, null, new[] { 2, 3 }, false)]
    [InlineData(Role.Analyst, 2, null, new int[0], false)]
    [InlineData(Role.School, 2, 20, new[] { 2 }, false)]
    public void SeesFile_OnlyWhereAllOfItIsForThePerson(Role role, int? own, int? school, int[] territories, bool expected) =>
        Assert.Equal(expected, new Sight(new Actor("Кто-то", role, own, school), Places).SeesFile(territories));

    // What holds for a whole region is for a district only when it has the region to itself.
    [Theory]
    [InlineData(Role.Administrator, null, 1, true)]
    [InlineData(Role.Analyst, 2, 2, true)]
    [InlineData(Role.Analyst, 2, 3, false)]
    [InlineData(Role.Analyst, 2, 1, false)]
    [InlineData(Role.Analyst, 5, 4, true)]
    public void Rules_WhatIsKeptForATerritory(Role role, int? own, int territory, bool expected)
    {
        var places = new Register(
            [
                .. Places.Territories,
                new Territory { Id = 4, Kind = TerritoryKind.Region, Name = "Край", NameKey = "КРАЙ" },
                new Territory { Id = 5, Kind = TerritoryKind.Municipality, Name = "Третий", NameKey = "ТРЕТИЙ", ParentId = 4 },
            ],
            []);

        Assert.Equal(expected, new Sight(new Actor("Кто-то", role, own), places).Rules(territory));
    }
}
