namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>
/// What the program itself knows of schools besides results, under the same codes everywhere, so that a region's model finds it in
/// a district. Nothing is advised of age and experience: people are not a number to be moved.
/// </summary>
public static class SchoolCovariates
{
    /// <summary>For each teacher.</summary>
    public static Covariate Vacancies { get; } = Staff("vacancies", "вакансии", Aim.Less);

    /// <summary>Who left in a year, for each teacher.</summary>
    public static Covariate Turnover { get; } = Staff("turnover", "текучесть кадров", Aim.Less);

    /// <summary>The highest or the first.</summary>
    public static Covariate Category { get; } = Staff("category", "учителя с категорией", Aim.More);

    public static Covariate HigherEducation { get; } = Staff("higher-education", "учителя с высшим образованием", Aim.More);

    /// <summary>Teaching for less than three years.</summary>
    public static Covariate Young { get; } = Staff("young", "молодые учителя", Aim.None);

    public static Covariate PensionAge { get; } = Staff("pension-age", "учителя пенсионного возраста", Aim.None);

    public static Covariate NewDirector { get; } =
        new("new-director", CovariateGroup.Staff, "новый директор") { Unit = CovariateUnit.YesNo };

    public static Covariate SpecialNeeds { get; } = Share("special-needs", CovariateGroup.Context, "ученики с ОВЗ");

    public static Covariate OtherLanguage { get; } =
        Share("other-language", CovariateGroup.Context, "ученики с неродным русским языком");

    public static Covariate Rural { get; } =
        new("rural", CovariateGroup.Context, "сельская школа") { Unit = CovariateUnit.YesNo };

    /// <summary>Marks of ВПР below those of the journal.</summary>
    public static Covariate BelowJournal { get; } = Share("below-journal", CovariateGroup.Objectivity, "отметки ВПР ниже журнала");

    public static Covariate AboveJournal { get; } = Share("above-journal", CovariateGroup.Objectivity, "отметки ВПР выше журнала");

    public static IReadOnlyList<Covariate> All { get; } =
    [
        Vacancies, Turnover, Category, HigherEducation, Young, PensionAge, NewDirector, SpecialNeeds, OtherLanguage, Rural, BelowJournal, AboveJournal,
    ];

    private static Covariate Staff(string code, string title, Aim aim) => Share(code, CovariateGroup.Staff, title) with { Aim = aim };

    private static Covariate Share(string code, CovariateGroup group, string title) => new(code, group, title) { Unit = CovariateUnit.Share };
}
