namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>Ways to foretell a decline: three to compare with, then the ladder from below.</summary>
public enum Rung
{
    Constant,
    Level,
    Change,
    Formula,
    Imported,
    History,
    Logistic,
    Boosting,
}

public static class Rungs
{
    /// <summary>As written in a card.</summary>
    public static string Code(this Rung rung) => rung switch
    {
        Rung.Constant => "constant",
        Rung.Level => "level",
        Rung.Change => "change",
        Rung.Formula => "formula",
        Rung.Imported => "imported",
        Rung.History => "history",
        Rung.Logistic => "logistic",
        _ => "boosting",
    };

    /// <summary>Russian, as a heading of a row.</summary>
    public static string Title(this Rung rung) => rung switch
    {
        Rung.Constant => "Доля снижений прошлых лет",
        Rung.Level => "Уровень результатов сейчас",
        Rung.Change => "Последнее изменение",
        Rung.Formula => "Формула (без обучения)",
        Rung.Imported => "Загруженная модель",
        Rung.History => "Модель по истории результатов",
        Rung.Logistic => "Полная логистическая модель",
        _ => "Деревья решений (LightGBM)",
    };

    /// <summary>Whether it is a rung of the ladder, and not only there to compare with.</summary>
    public static bool CanBeChosen(this Rung rung) => rung >= Rung.Formula;
}
