namespace SchoolSupport.Analytics.Indicators;

/// <summary>What a number counts or measures; decides how it is printed and with what it may be compared.</summary>
public enum Unit
{
    /// <summary>From 0 to 100, not from 0 to 1.</summary>
    Percent,

    /// <summary>п.п.: the difference of two percentages.</summary>
    PercentagePoints,

    /// <summary>A mark of the five-point scale or a mean of such marks.</summary>
    Mark,

    /// <summary>Тестовый балл: the 0–100 scale of ЕГЭ.</summary>
    TestScore,

    /// <summary>Первичный балл: raw points, whose maximum differs by subject and year.</summary>
    PrimaryScore,

    Pupils,
    People,
    Count,
}
