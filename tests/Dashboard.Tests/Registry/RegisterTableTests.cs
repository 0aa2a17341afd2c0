using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Tests.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Tests.Registry;

public sealed class RegisterTableTests
{
    [Fact]
    public void Paste_WithHeadingsInAnotherOrder_FindsItsColumns()
    {
        var table = new RegisterTable();

        int taken = table.Paste(PastedRows.Of("Наименование\tАдрес\tКод школы\r\n\"МКОУ \"\"Заря\"\" СОШ\"\tул. Мира\t7\r\n\r\nООШ № 2\t\t8\r\n"));

        Assert.Equal(2, taken);
        Assert.Equal([("7", "МКОУ \"Заря\" СОШ"), ("8", "ООШ № 2")], table.Lines.Select(line => (line.Code, line.Name)));
    }

    [Fact]
    public void Paste_KnownCode_RenewsThatSchool()
    {
        RegisterTable table = RegisterTable.Of([School(1, "7", "Старое имя")]);

        table.Paste(PastedRows.Of("7\tНовое имя"));

        RegisterLine line = Assert.Single(table.Lines);
        Assert.Equal(("Новое имя", true), (line.Name, line.IsChanged));
    }

    [Theory]
    [InlineData("\tСОШ № 1", 0, "укажите код")]
    [InlineData("2\t", 1, "укажите краткое наименование")]
    [InlineData("1\tДругая", 0, "код «1» стоит у нескольких школ")]
    [InlineData("2\tПервая", 1, "так называется и другая действующая школа")]
    [InlineData("2\tВторая\t\t\t\t\t\t65", 7, "«65» не год")]
    [InlineData("2\tВторая\t\t\t\t\t\t1990\t1980", 8, "закрыта раньше")]
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
        var desk = new RegisterDesk(place.Database, place.Clock, place.Actor);
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

    private static void Fill(RegisterLine line, string code, string name, string login) => (line[0], line[1], line[10]) = (code, name, login);

    private static School School(int id, string code, string name) => new() { Id = id, TerritoryId = 1, Code = code, Name = name };
}
