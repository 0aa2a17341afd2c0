using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class ModelTests
{
    [Fact]
    public void Model_ItsMigrations_LeaveNothingOut()
    {
        using SqliteDb sqlite = new SqliteDb.DesignTime().CreateDbContext([]);
        using PostgreSqlDb postgreSql = new PostgreSqlDb.DesignTime().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges(), "Add a migration for SqliteDb.");
        Assert.False(postgreSql.Database.HasPendingModelChanges(), "Add a migration for PostgreSqlDb.");
    }

    [Fact]
    public void FactValues_AsText_AreCompactAndInvariant() => InCulture.Each(() =>
    {
        FactValue[] values =
        [
            new("mean-mark", 3.5, null, ValueState.Known, ValueMethod.Reported, new CellAddress(16, 6), 48),
            new("mark-2", 0, null, ValueState.Doubtful, ValueMethod.Corrected, new CellAddress(16, 7), null),
            new("text", null, "Директор «ёж» & Ко", ValueState.Known, ValueMethod.Reported, null, null),
            new("quality", null, null, ValueState.NotHeld, ValueMethod.Reported, null, null),
            new("mean-score", 1.0 / 3, "\"\n\t\\", ValueState.Known, ValueMethod.Counted, new CellAddress(1_048_576, 16_384), null, new RowRange(10, 98)),
            new("mark-3", -1e21, null, ValueState.Known, ValueMethod.Reported, new CellAddress(1, 703), 0),
        ];

        string text = FactValuesConverter.Write(values);

        Assert.Equal(
            """
            [{"m":"mean-mark","v":3.5,"c":"F16","n":48},{"m":"mark-2","v":0,"s":1,"w":2,"c":"G16"},{"m":"text","t":"Директор «ёж» & Ко"},{"m":"quality","s":4},{"m":"mean-score","v":0.3333333333333333,"t":"\"\n\t\\","w":4,"c":"XFD1048576","r":"10:98"},{"m":"mark-3","v":-1E+21,"c":"AAA1","n":0}]
            """,
            text);
        Assert.Equal(values, FactValuesConverter.Read(text));
    });
}
