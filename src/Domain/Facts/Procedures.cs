namespace SchoolSupport.Domain.Facts;

/// <summary>Codes of the procedures and records that facts belong to, and their names for people.</summary>
public static class Procedures
{
    public const string Oge = "oge";
    public const string Ege = "ege";
    public const string Vpr = "vpr";
    public const string OlympiadSchoolStage = "vsosh-school";
    public const string OlympiadMunicipalStage = "vsosh-municipal";
    public const string StaffTotal = "staff-total";
    public const string StaffEducation = "staff-education";
    public const string StaffExperience = "staff-experience";
    public const string StaffAge = "staff-age";
    public const string StaffCategory = "staff-category";
    public const string StaffMovement = "staff-movement";
    public const string Context = "context";
    public const string RiskFactor = "risk-factor";
    public const string Curator = "curator";
    public const string NetworkGroup = "network-group";
    public const string ProgrammeTarget = "programme-target";

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        [Oge] = "ОГЭ",
        [Ege] = "ЕГЭ",
        [Vpr] = "ВПР",
        [OlympiadSchoolStage] = "ВсОШ, школьный этап",
        [OlympiadMunicipalStage] = "ВсОШ, муниципальный этап",
        [StaffTotal] = "Педагогические работники",
        [StaffEducation] = "Образование педагогов",
        [StaffExperience] = "Стаж педагогов",
        [StaffAge] = "Возраст педагогов",
        [StaffCategory] = "Квалификационная категория",
        [StaffMovement] = "Движение кадров",
        [Context] = "Контингент",
        [RiskFactor] = "Фактор риска",
        [Curator] = "Куратор",
        [NetworkGroup] = "Сетевая группа",
        [ProgrammeTarget] = "Целевой показатель",
    };

    /// <summary>The Russian name; a procedure a department added is called by its code.</summary>
    public static string Title(string code) => Titles.GetValueOrDefault(code, code);

    /// <summary>Whether the procedure assesses pupils by marks or scores.</summary>
    public static bool IsAssessment(string code) => code is Oge or Ege or Vpr;

    public static bool IsOlympiad(string code) => code is OlympiadSchoolStage or OlympiadMunicipalStage;
}
