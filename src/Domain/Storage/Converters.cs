using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

internal sealed class SchoolYearConverter()
    : ValueConverter<SchoolYear, int>(year => year.StartYear, start => new SchoolYear(start));

/// <summary>SQLite forgets that a time is UTC; PostgreSQL refuses one that is not.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
