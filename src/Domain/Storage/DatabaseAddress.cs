using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SchoolSupport.Domain.Storage;

/// <summary>Where the data are: a file of SQLite or a database on a PostgreSQL server.</summary>
public sealed partial record DatabaseAddress
{
    public const string PostgreSqlVariable = "SCHOOLSUPPORT_POSTGRES";
    public const string FolderVariable = "SCHOOLSUPPORT_DATA";
    private const string FileName = "school-support.db";

    private DatabaseAddress(bool isPostgreSql, string connectionString, string? file)
    {
        IsPostgreSql = isPostgreSql;
        ConnectionString = connectionString;
        File = file;
    }

    public bool IsPostgreSql { get; }

    /// <summary>For a second context on the same database; may hold a password.</summary>
    public string ConnectionString { get; }

    /// <summary>Full path of the SQLite file; null for PostgreSQL.</summary>
    public string? File { get; }

    /// <param name="text">A path, or a connection string that names a «Host».</param>
    public static DatabaseAddress Of(string text)
    {
        if (NamesHost().IsMatch(text))
        {
            return new DatabaseAddress(true, text, file: null);
        }

        string file = Path.GetFullPath(text);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,

            // How long a writer waits for another one.
            DefaultTimeout = 60,
        };
        return new DatabaseAddress(false, connection.ConnectionString, file);
    }

    /// <summary>The configured database, else one in the folder for data, else one under the current folder.</summary>
    /// <param name="environment">Value of an environment variable; null or empty when it is not set.</param>
    public static DatabaseAddress Default(Func<string, string?> environment)
    {
        if (environment(PostgreSqlVariable) is { Length: > 0 } server)
        {
            return new DatabaseAddress(true, server, file: null);
        }

        string folder = environment(FolderVariable) is { Length: > 0 } configured ? configured : "var";
        return Of(Path.Combine(folder, FileName));
    }

    /// <summary>For logs and messages, without the password.</summary>
    public override string ToString()
    {
        if (File is not null)
        {
            return File;
        }

        var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
        return $"PostgreSQL {connection.Host}:{connection.Port}/{connection.Database}";
    }

    [GeneratedRegex(@"(^|;)\s*(Host|Server)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesHost();
}
