using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Identification;

/// <summary>The conditions a school works in that the tables tell of; in the order in which they are shown.</summary>
public enum Condition
{
    /// <summary>Natural logarithm of the number of pupils.</summary>
    Pupils,

    /// <summary>Pupils with ОВЗ of all, from 0 to 1.</summary>
    Disabilities,

    /// <summary>1 in a village, 0 in a town.</summary>
    Village,

    /// <summary>1 where the school ends before grade 11.</summary>
    NoSeniorGrades,
}

/// <summary>What is known of a school's conditions in a year; what is not known is absent.</summary>
public sealed record SchoolContext(IReadOnlyDictionary<Condition, double> Conditions)
{
    /// <summary>Of the year, else the latest known before it.</summary>
    public static SchoolContext Of(SchoolHistory school, SchoolYear year)
    {
        var found = new Dictionary<Condition, double>();
        double? pupils = Value(school, "Всего", year);
        if (pupils is > 0)
        {
            found.Add(Condition.Pupils, Math.Log(pupils.Value));
        }

        if (pupils is > 0 && Value(school, "С ОВЗ", year) is double disabilities && disabilities <= pupils)
        {
            found.Add(Condition.Disabilities, disabilities / pupils.Value);
        }

        if (school.School.Locality is { Length: > 0 } locality)
        {
            found.Add(Condition.Village, locality.Trim().Equals("село", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
        }

        if (school.School.Type is { Length: > 0 } type)
        {
            found.Add(Condition.NoSeniorGrades, type.Trim().ToUpperInvariant() is "ООШ" or "НОШ" ? 1 : 0);
        }

        return new SchoolContext(found);
    }

    private static double? Value(SchoolHistory school, string item, SchoolYear year) => school.Context
        .LastOrDefault(value => value.Item == item && value.Year <= year && value.Figure.Value is not null)?.Figure.Value;
}
