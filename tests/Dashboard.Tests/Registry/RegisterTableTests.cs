using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Tests.Registry;

public sealed class RegisterTableTests
{
    [Fact]
    public void Take_KnownCode_RenewsThatSchool()
    {
        RegisterTable table = RegisterTable.Of([School(1, "7", "Старое имя")]);

        table.Take(PastedRows.Of("7\tНовое имя"), [RegisterColumn.Code, RegisterColumn.Name]);

        RegisterLine line = Assert.Single(table.Lines);
        Assert.Equal(("Новое имя", true), (line.Name, line.IsChanged));
    }

    [Fact]
    public void Take_CellsInOtherWords_AreWrittenAsTheRegisterDoes()
    {
        var table = new RegisterTable();

        table.Take(
            PastedRows.Of("7\tЗаря\tсредняя общеобразовательная школа\tсельская\tнет\t01.09.1965"),
            [RegisterColumn.Code, RegisterColumn.Name, RegisterColumn.Type, RegisterColumn.Locality, RegisterColumn.BranchOf, RegisterColumn.Opened]);

        RegisterLine line = Assert.Single(table.Lines);
        Assert.Equal(("СОШ", "село", "", 1965), (line.Type, line[RegisterColumn.Locality], line.BranchOf, line.Opened));
        Assert.Empty(table.Problems());
    }

    [Fact]
    public void Restore_AfterTaking_HasTheRowsAsTheyWere()
    {
        RegisterTable table = RegisterTable.Of([School(1, "7", "Старое имя")]);
        var before = table.Remember();
        table.Take(PastedRows.Of("7\tНовое имя\n8\tДругая"), [RegisterColumn.Code, RegisterColumn.Name]);

        table.Restore(before);

        Assert.Equal("Старое имя", Assert.Single(table.Lines).Name);
        Assert.Equal(0, table.Changed);
    }

    [Fact]
    public void Set_CodeOfAMainSchool_TakesItsBranchesAlong()
    {
        RegisterTable table = RegisterTable.Of([School(1, "7", "Главная"), School(2, "8", "Филиал", branchOf: "7")]);

        Assert.True(table.Set(table.Lines[0], RegisterColumn.Code, "70"));

        Assert.Equal("70", table.Lines[1].BranchOf);
        Assert.Empty(table.Problems());
    }

    [Fact]
    public void Problems_CodeThatAnotherSchoolGivesUpInTheSameSave_WaitsForIt()
    {
        RegisterTable table = RegisterTable.Of([School(1, "7", "Первая"), School(2, "8", "Вторая")]);
        table.Set(table.Lines[0], RegisterColumn.Code, "8");
        table.Set(table.Lines[1], RegisterColumn.Code, "7");

        Assert.All(table.Problems(), problem => Assert.Contains("сначала сохраните", problem.Words, StringComparison.Ordinal));
        Assert.Equal(2, table.Problems().Count);
    }

    // Stored long ago by an import: it must not keep the other rows from being saved.
    [Fact]
    public void Problems_StoredUnknownType_IsLeftInPeaceUntilChanged()
    {
        RegisterTable table = RegisterTable.Of([School(1, "7", "Первая", type: "детский сад")]);
        Assert.Empty(table.Problems());

        table.Set(table.Lines[0], RegisterColumn.Type, "школка");

        RegisterProblem problem = Assert.Single(table.Problems());
        Assert.Equal(RegisterColumn.Type, problem.Column);
        Assert.Contains("«школка» программа не знает. Подойдут: СОШ, ООШ", problem.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherNames_WithTheirYears_AreShownAndChangedWithThem()
    {
        School school = School(1, "7", "МКОУ Новая СОШ");
        school.Names.Add(DatedName.Of("МКОУ Старая СОШ (по 2020/21)").ToSchoolName());
        RegisterLine line = RegisterLine.Of(school);
        Assert.Equal(("МКОУ Старая СОШ (по 2020/21)", false), (line[9], line.IsChanged));

        line[9] = "МКОУ Старая СОШ (по 2019/20); НСШ";
        line.ToEdit().ApplyTo(school);
        Assert.Equal(["МКОУ Старая СОШ (по 2019/20)", "НСШ"], school.Names.Select(name => DatedName.Of(name).ToString()));

        RegisterLine again = RegisterLine.Of(school);
        again[9] = "МКОУ Старая СОШ";
        again.ToEdit().ApplyTo(school);
        Assert.Equal(["МКОУ Старая СОШ"], school.Names.Select(name => DatedName.Of(name).ToString()));
    }

    [Theory]
    [InlineData("\tСОШ № 1", 0, "укажите код")]
    [InlineData("2\t", 1, "укажите краткое наименование")]
    [InlineData("1\tДругая", 0, "код «1» стоит у нескольких школ")]
    [InlineData("2\tПервая", 1, "так называется и другая действующая школа")]
    [InlineData("2\tВторая\t\t\t\t\t\t65", 7, "«65» не год")]
    [InlineData("2\tВторая\t\t\t\t\t\t1990\t1980", 8, "школа закрыта (1980) раньше, чем открыта (1990)")]
    [InlineData("2\tВторая\t\t\t\t\tда", 6, "нужен код школы")]
    [InlineData("2\tВторая\t\t\t\t\t99", 6, "школы с кодом «99» в реестре нет")]
    [InlineData("2\tВторая\t\t\t\t\t\t\t\t\tsch000001", 10, "стоит и у другой школы")]
    public void Problems_OneMistake_IsNamedAtItsField(string pasted, int column, string words)
    {
        var table = new RegisterTable();
        Fill(table.Add(), "1", "Первая", "edu000001");
        RegisterLine line = table.Add();
        string[] cells = pasted.Split('\t');
        for (int i = 0; i < cells.Length; i++)
        {
            line[i] = cells[i];
        }

        Assert.Contains(table.Problems(), problem => problem.Line == line && problem.Column == column && problem.Words.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Problems_GoodRowsAndAnEmptyOne_None()
    {
        var table = new RegisterTable();
        Fill(table.Add(), "1", "Первая", "edu000001");
        Fill(table.Add(), "2", "Вторая", "edu000002");
        table.Add();

        Assert.Empty(table.Problems());
    }

    [Fact]
    public void Template_IsReadAsARegisterByTheImportAndByThePage()
    {
        FileReading reading = FileReader.Read("Реестр.csv", RegisterTemplate.Csv(), [], ReadLimits.Default);
        ReadRegister read = RegisterDesk.Read("Реестр.csv", RegisterTemplate.Csv());

        Assert.True(reading.IsRegister);
        Assert.Equal(2, reading.Tables[0].Register!.Schools.Count);
        Assert.Equal((2, "Название муниципального района или округа", "Название региона"), (read.Schools, read.Municipality, read.Region));
        Assert.Equal(reading.Tables[0].Register!.Schools[0].OtherNames, read.Table.Lines[0].OtherNames);
    }

    [Fact]
    public async Task Save_CloseRenameAndTakeANameBack_IsOneVersionAndStored()
    {
        using Installation place = await Installation.EmptyAsync();
        using var current = new CurrentRegister(place.Database, place.Clock);
        var desk = new RegisterDesk(place.Database, current, place.Clock, place.Actor);
        Territory territory = await desk.StartAsync("Область", "Район", RegisterDesk.Read("r.csv", RegisterTemplate.Csv()).Table, CancellationToken.None);
        RegisterTable table = await desk.OpenAsync(territory.Id, CancellationToken.None);
        table.Lines[0][1] = "Новая СОШ";
        table.Lines[0][8] = "2024";
        table.Lines[0][9] = "ПСШ";
        table.Lines[0][10] = "";

        await desk.SaveAsync(table, territory, CancellationToken.None);

        RegisterLine line = (await desk.OpenAsync(territory.Id, CancellationToken.None)).Lines[0];
        Assert.Equal(("Новая СОШ", 2024), (line.Name, line.Closed));
        Assert.Equal(["ПСШ", "МКОУ «Пример СОШ»"], line.OtherNames);
        Assert.Empty(line.Codes);
        Assert.Equal(2, await new DataVersions(place.Database).CurrentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Undo_OfEverythingThatCanBeEdited_BringsBackTheSchoolAsItWas()
    {
        using Installation place = await Installation.EmptyAsync();
        using var current = new CurrentRegister(place.Database, place.Clock);
        var desk = new RegisterDesk(place.Database, current, place.Clock, place.Actor);
        Territory territory = await desk.StartAsync("Область", "Район", RegisterDesk.Read("r.csv", RegisterTemplate.Csv()).Table, CancellationToken.None);
        IReadOnlyList<string> before = (await desk.OpenAsync(territory.Id, CancellationToken.None)).Lines[0].Cells;
        RegisterTable table = await desk.OpenAsync(territory.Id, CancellationToken.None);
        RegisterLine line = table.Lines[0];
        line.Fill(["77", "Иная школа", "Иное полное", "ООШ", "с. Иное", "город", "02", "", "2024", "ИШ", "edu000009", "55"]);
        await desk.SaveAsync(table, territory, CancellationToken.None);
        RegisterLine saved = (await desk.OpenAsync(territory.Id, CancellationToken.None)).Lines.Single(one => one.Code == "77");
        Assert.Null(saved.Opened);
        Assert.Contains("01", saved.OtherNames);

        await desk.UndoAsync([line.Stored!], [line], territory, CancellationToken.None);

        Assert.Equal(before, (await desk.OpenAsync(territory.Id, CancellationToken.None)).Lines[0].Cells);
    }

    [Fact]
    public async Task Undo_OfASchoolChangedSince_IsRefused()
    {
        using Installation place = await Installation.EmptyAsync();
        using var current = new CurrentRegister(place.Database, place.Clock);
        var desk = new RegisterDesk(place.Database, current, place.Clock, place.Actor);
        Territory territory = await desk.StartAsync("Область", "Район", RegisterDesk.Read("r.csv", RegisterTemplate.Csv()).Table, CancellationToken.None);
        RegisterTable first = await desk.OpenAsync(territory.Id, CancellationToken.None);
        first.Set(first.Lines[0], RegisterColumn.Settlement, "с. Первое");
        await desk.SaveAsync(first, territory, CancellationToken.None);
        RegisterTable second = await desk.OpenAsync(territory.Id, CancellationToken.None);
        second.Set(second.Lines[0], RegisterColumn.Settlement, "с. Второе");
        await desk.SaveAsync(second, territory, CancellationToken.None);

        await Assert.ThrowsAsync<OutdatedChangeException>(() =>
            desk.UndoAsync([first.Lines[0].Stored!], [first.Lines[0]], territory, CancellationToken.None));

        Assert.Equal("с. Второе", (await desk.OpenAsync(territory.Id, CancellationToken.None)).Lines[0][RegisterColumn.Settlement]);
    }

    private static void Fill(RegisterLine line, string code, string name, string login) => (line[0], line[1], line[10]) = (code, name, login);

    private static School School(int id, string code, string name, string? branchOf = null, string? type = null) =>
        new() { Id = id, TerritoryId = 1, Code = code, Name = name, BranchOf = branchOf, Type = type };
}
