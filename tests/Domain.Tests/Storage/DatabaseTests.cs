using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class DatabaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void Default_Environment_ServerBeforeFolderBeforeHere()
    {
        var environment = new Dictionary<string, string>();
        Assert.Equal(Path.GetFullPath("var/school-support.db"), Default().File);

        environment["SCHOOLSUPPORT_DATA"] = "/srv/данные";
        Assert.Equal("/srv/данные/school-support.db", Default().File);

        environment["SCHOOLSUPPORT_POSTGRES"] = "Host=db;Database=schools;Username=app;Password=secret";
        Assert.True(Default().IsPostgreSql);
        Assert.Equal("PostgreSQL db:5432/schools", Default().ToString());

        DatabaseAddress Default() => DatabaseAddress.Default(name => environment.GetValueOrDefault(name));
    }

    [Theory]
    [InlineData("school.db", false)]
    [InlineData("/tmp/a=b/school.db", false)]
    [InlineData("host=localhost;Database=x", true)]
    [InlineData("Database=x; Server=localhost", true)]
    public void Of_PathOrConnection_IsToldApart(string text, bool isPostgreSql) =>
        Assert.Equal(isPostgreSql, DatabaseAddress.Of(text).IsPostgreSql);

    [Theory, BothEngines]
    public async Task Open_WhereNothingWas_SaysThatItIsNew(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        using Database again = await Database.OpenAsync(store.Address, None);

        Assert.Equal((true, false), (store.Database.IsNew, again.IsNew));
    }

    [Fact]
    public async Task Open_ANewFile_LeavesNoLockBesideIt()
    {
        await using Store store = await Store.CreateAsync(Engines.Sqlite);
        await using (SchoolSupportDb db = store.Database.Open())
        {
            Assert.Equal(0, await db.Facts.CountAsync(None));
        }

        string[] beside = [.. Directory.GetFiles(Path.GetDirectoryName(store.Address.File)!).Select(file => Path.GetFileName(file))];
        Assert.DoesNotContain(beside, file => file.EndsWith(".migration", StringComparison.Ordinal));
    }

    [Theory, BothEngines]
    public async Task Open_Again_KeepsWhatWasStored(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        await store.Registers.AddTerritoryAsync(District.NewTerritory("Район"), District.Analyst, None);

        using Database again = await Database.OpenAsync(store.Address, None);

        Assert.Equal(1, await new DataVersions(again).CurrentAsync(None));
    }

    [Theory, BothEngines]
    public async Task Open_ManyAtOnce_AllCanUseIt(Engines engine)
    {
        DatabaseAddress address = Store.NewAddress(engine);
        Database[] databases = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Database.OpenAsync(address, None))));
        foreach (Database database in databases)
        {
            Assert.Equal(0, await new DataVersions(database).CurrentAsync(None));
            database.Dispose();
        }

        await Store.DropAsync(address);
    }

    [Theory, BothEngines]
    public async Task Open_OfANewerProgram_SaysSo(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        await using (SchoolSupportDb db = store.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('99990101000000_Later', '99')");
        }

        var refused = await Assert.ThrowsAsync<DatabaseException>(() => Database.OpenAsync(store.Address, None));

        Assert.Contains("создана более новой версией программы", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AFileThatIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        string folder = Directory.CreateTempSubdirectory("school_support_").FullName;
        string file = Path.Combine(folder, "школы.db");
        string text = string.Concat(Enumerable.Repeat("Это не база данных. ", 100));
        await File.WriteAllTextAsync(file, text);

        var refused = await Assert.ThrowsAsync<DatabaseException>(() => Database.OpenAsync(DatabaseAddress.Of(file), None));

        Assert.Contains("не база данных", refused.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(file));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Open_ADatabaseOfAnotherProgram_SaysSoAndLeavesItAlone()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("foreign-").FullName, "books.db");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Facts (Title TEXT); CREATE TABLE Readers (Name TEXT);";
            command.ExecuteNonQuery();
        }

        byte[] before = await File.ReadAllBytesAsync(file);

        DatabaseException refused = await Assert.ThrowsAsync<DatabaseException>(() => Database.OpenAsync(DatabaseAddress.Of(file), None));

        Assert.Contains("другой программы", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Open_AFolderInsteadOfAFile_SaysSo()
    {
        string folder = Directory.CreateTempSubdirectory("school_support_").FullName;

        var refused = await Assert.ThrowsAsync<DatabaseException>(
            () => Database.OpenAsync(DatabaseAddress.Of(folder), None));

        Assert.Contains("не открывается", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Open_NoServerThere_SaysSoWithoutThePassword()
    {
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => Database.OpenAsync(
            DatabaseAddress.Of("Host=127.0.0.1;Port=1;Database=schools;Username=app;Password=secret"), None));

        Assert.Contains("127.0.0.1:1/schools", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>EF keeps its own note of a migration under way; a process killed then leaves it behind.</summary>
    [Fact]
    public async Task Open_AfterAMigrationWasKilled_GoesOn()
    {
        DatabaseAddress address = Store.NewAddress(Engines.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(address.File)!);
        await using (var sqlite = new SqliteConnection(address.ConnectionString))
        {
            await sqlite.OpenAsync();
            await using var note = sqlite.CreateCommand();
            note.CommandText =
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2024-09-02');
                """;
            await note.ExecuteNonQueryAsync();
        }

        using Database database = await Database.OpenAsync(address, None).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(0, await new DataVersions(database).CurrentAsync(None));
        await Store.DropAsync(address);
    }
}
