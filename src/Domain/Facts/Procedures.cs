namespace SchoolSupport.Domain.Facts;

/// <summary>Codes of the procedures and records that facts belong to, and their names for people.</summary>
public static class Procedures
{
    public const string Oge = "oge";
    public const string Ege = "ege";
    public const string Vpr = "vpr";
    public const string Gve9 = "gve-9";
    public const string Gve11 = "gve-11";
    public const string OlympiadSchoolStage = "vsosh-school";
    public const string OlympiadMunicipalStage = "vsosh-municipal";
    public const string OlympiadRegionalStage = "vsosh-regional";
    public const string OlympiadFinalStage = "vsosh-final";
    public const string StaffTotal = "staff-total";
    public const string StaffEducation = "staff-education";
    public const string StaffExperience = "staff-experience";
    public const string StaffAge = "staff-age";
    public const string StaffCategory = "staff-category";
    public const string StaffMovement = "staff-movement";

    /// <summary>Positions nobody holds, by the school subject they are of.</summary>
    public const string StaffVacancies = "staff-vacancies";

    /// <summary>Teachers who took a course of further training.</summary>
    public const string StaffTraining = "staff-training";

    /// <summary>How a school's year ended by its own assessment: yearly marks, academic debt, certificates with honours.</summary>
    public const string YearOutcomes = "year-outcomes";
    public const string Context = "context";

    /// <summary>What a school chose from a list in a questionnaire; the subject is the question.</summary>
    public const string ContextAnswer = "context-answer";
    public const string RiskFactor = "risk-factor";
    public const string RiskProfile = "risk-profile";
    public const string Curator = "curator";
    public const string NetworkGroup = "network-group";
    public const string ProgrammeTarget = "programme-target";
    public const string ProgrammeRoadmap = "programme-roadmap";
    public const string Objectivity = "vpr-objectivity";

    /// <summary>Before the name of a work a department holds itself: «own:Входная работа».</summary>
    private const string OwnPrefix = "own:";

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        [Oge] = "ОГЭ",
        [Ege] = "ЕГЭ",
        [Vpr] = "ВПР",
        [Gve9] = "ГВЭ-9",
        [Gve11] = "ГВЭ-11",
        [OlympiadSchoolStage] = "ВсОШ, школьный этап",
        [OlympiadMunicipalStage] = "ВсОШ, муниципальный этап",
        [OlympiadRegionalStage] = "ВсОШ, региональный этап",
        [OlympiadFinalStage] = "ВсОШ, заключительный этап",
        [StaffTotal] = "Педагогические работники",
        [StaffEducation] = "Образование педагогов",
        [StaffExperience] = "Стаж педагогов",
        [StaffAge] = "Возраст педагогов",
        [StaffCategory] = "Квалификационная категория",
        [StaffMovement] = "Движение кадров",
        [StaffVacancies] = "Вакансии по предметам",
        [StaffTraining] = "Повышение квалификации",
        [YearOutcomes] = "Итоги учебного года",
        [Context] = "Контингент",
        [ContextAnswer] = "Анкета школы",
        [RiskFactor] = "Фактор риска",
        [RiskProfile] = "Рисковый профиль",
        [Curator] = "Куратор",
        [NetworkGroup] = "Сетевая группа",
        [ProgrammeTarget] = "Целевой показатель",
        [ProgrammeRoadmap] = "Дорожная карта",
        [Objectivity] = "Признаки необъективности ВПР",
    };

    /// <summary>The code of a work a department holds itself: РИКО, РПР, a trial examination, reading technique.</summary>
    public static string Own(string name) => OwnPrefix + name;

    public static bool IsOwn(string code) => code.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>The Russian name; a procedure a department added is called as its table calls it.</summary>
    public static string Title(string code) => Titles.TryGetValue(code, out string? title) ? title : IsOwn(code) ? code[OwnPrefix.Length..] : code;

    /// <summary>Whether the procedure assesses pupils by marks or scores.</summary>
    public static bool IsAssessment(string code) => code is Oge or Ege or Vpr or Gve9 or Gve11 || IsOwn(code);

    public static bool IsOlympiad(string code) => code is OlympiadSchoolStage or OlympiadMunicipalStage or OlympiadRegionalStage or OlympiadFinalStage;
}
