using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SchoolSupport.Domain.Storage;

internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : SchoolSupportDb(options)
{
    /// <summary>For «dotnet ef migrations add»; no database is opened.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
    }
}
