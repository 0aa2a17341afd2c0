using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Tests.Registry;

public sealed class RegisterDraftTests
{
    [Fact]
    public void Write_ThenParse_FillsTheSameRows()
    {
        var table = new RegisterTable();
        table.Add().Fill(["01", "Школа «Заря»", null, "СОШ"]);
        table.Add();
        table.Add().Fill(["02", "Другая \"школа\""]);
        var restored = new RegisterTable();

        RegisterDraft draft = RegisterDraft.Parse(RegisterDraft.Of("Район", "Область", table).Write())!;
        draft.ApplyTo(restored);

        Assert.Equal(("Район", "Область", 2), (draft.Municipality, draft.Region, draft.Schools));
        Assert.Equal(table.Lines.Select(line => line.Cells), restored.Lines.Select(line => line.Cells));
    }

    // As the browser writes it: only the cells that were typed into.
    [Fact]
    public void ApplyTo_SparseCells_LeaveTheOthers()
    {
        RegisterTable table = RegisterTable.Of([new School { Id = 1, TerritoryId = 1, Code = "7", Name = "Первая", Settlement = "с. Старое" }]);

        RegisterDraft.Parse("""{"rows":[[null,null,null,null,"с. Новое"],null,["9","Третья"]]}""")!.ApplyTo(table);

        Assert.Equal(["7", "Первая", "с. Новое"], [table.Lines[0].Code, table.Lines[0].Name, table.Lines[0][RegisterColumn.Settlement]]);
        Assert.Equal((3, 2, "Третья"), (table.Lines.Count, table.Changed, table.Lines[2].Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("нет")]
    [InlineData("""{"municipality":" ","rows":[null,["",null]]}""")]
    [InlineData("""{"rows":5}""")]
    public void Parse_NothingTyped_IsNoDraft(string? text) => Assert.Null(RegisterDraft.Parse(text));
}
