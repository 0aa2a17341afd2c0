using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SchoolSupport.Domain.Storage;

internal static class UniqueViolation
{
    // SQLITE_CONSTRAINT_UNIQUE.
    private const int SqliteUnique = 2067;

    public static bool Caused(DbUpdateException refused) => refused.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqliteUnique,
        PostgresException server => server.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
