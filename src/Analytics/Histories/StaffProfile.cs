using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>One row of a staff table.</summary>
/// <param name="Name">As in the source; «до 5 лет» here is not «до 3» elsewhere.</param>
/// <param name="Share">Of all teachers, with n; null for what is not a part of them (the total, vacancies).</param>
public sealed record StaffBand(string Name, Figure People, Figure? Share);

/// <param name="Procedure">One of the staff codes of <see cref="Procedures"/>.</param>
/// <param name="Bands">In the order of the source, the total left out.</param>
public sealed record StaffGroup(string Procedure, IReadOnlyList<StaffBand> Bands);

/// <summary>The teachers of a school or municipality in one year.</summary>
/// <param name="NewDirector">Null when the source does not say.</param>
public sealed record StaffProfile(SchoolYear Year, Figure Total, IReadOnlyList<StaffGroup> Groups, bool? NewDirector)
{
    internal const string TotalBand = "Всего";
    internal const string Vacancies = "Вакансий";
    internal const string Left = "Выбыло за год";
    internal const string Director = "Новый директор";

    public StaffBand? Band(string procedure, string name) =>
        Groups.FirstOrDefault(group => group.Procedure == procedure)?.Bands.FirstOrDefault(band => band.Name == name);
}
