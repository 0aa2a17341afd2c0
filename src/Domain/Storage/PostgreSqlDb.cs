using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SchoolSupport.Domain.Storage;

internal sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : SchoolSupportDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // The order of letters of SQLite, on whatever locale the server was set up with: exports are equal.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    /// <summary>For «dotnet ef migrations add»; no database is opened.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<PostgreSqlDb>
    {
        public PostgreSqlDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql("Host=localhost").Options);
    }
}
