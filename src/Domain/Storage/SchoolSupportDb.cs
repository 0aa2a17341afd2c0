using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Domain.Storage;

/// <summary>The one model of both databases; maps and does nothing else. Nothing is ever deleted, except a spelling or a code of a school that somebody entered by mistake, and the bytes of a job that is over.</summary>
internal abstract class SchoolSupportDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Territory> Territories => Set<Territory>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<SchoolName> SchoolNames => Set<SchoolName>();

    public DbSet<SchoolCode> SchoolCodes => Set<SchoolCode>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportedTable> ImportedTables => Set<ImportedTable>();

    public DbSet<Issue> Issues => Set<Issue>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<ColumnMapping> ColumnMappings => Set<ColumnMapping>();

    public DbSet<KeptRecord> KeptRecords => Set<KeptRecord>();

    public DbSet<DeclineRun> DeclineRuns => Set<DeclineRun>();

    public DbSet<DeclineScore> DeclineScores => Set<DeclineScore>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<DataVersion> DataVersions => Set<DataVersion>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<JobFile> JobFiles => Set<JobFile>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<SchoolYear>().HaveConversion<SchoolYearConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

        // Only indices that a query uses: each one more is paid for by every fact.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        RegisterMapping.Map(modelBuilder);
        ImportMapping.Map(modelBuilder);
        FactMapping.Map(modelBuilder);
        JobMapping.Map(modelBuilder);
        MappingMapping.Map(modelBuilder);
        RecordMapping.Map(modelBuilder);
        DeclineMapping.Map(modelBuilder);
        modelBuilder.Entity<DataVersion>(version =>
        {
            version.HasKey(v => v.Number);
            version.Property(v => v.Number).ValueGeneratedNever();
        });
    }
}
