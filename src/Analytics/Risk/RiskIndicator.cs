using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Risk;

/// <summary>The level an answer of a questionnaire stands for.</summary>
/// <param name="Says">Words of the answer, by which it is known.</param>
public sealed record AnswerLevel(string Says, RiskLevel Level);

public enum RiskStatus
{
    Confirmed,
    ToBeConfirmed,
}

/// <summary>What one indicator of a risk factor is held against, and how much it weighs. Data, not code: see docs/risk/indicators.md.</summary>
/// <param name="Code">Stable; a kept record of this code takes the place of the shipped version.</param>
/// <param name="Factor">A code of <see cref="RiskFactorKind"/>.</param>
/// <param name="Measure">A code of <see cref="RiskMeasures"/>.</param>
/// <param name="Medium">In percent, reached or above; null: the indicator is shown and does not decide.</param>
/// <param name="High">In percent, reached or above; null: never high.</param>
/// <param name="Answers">Set instead of thresholds where a school chose from a list.</param>
/// <param name="From">The first day of validity.</param>
/// <param name="Until">The last day; null while it holds.</param>
/// <param name="Needs">The file that brings the data, in Russian.</param>
public sealed record RiskIndicator(
    string Code,
    string Factor,
    string Title,
    string Measure,
    double? Medium,
    double? High,
    IReadOnlyList<AnswerLevel>? Answers,
    double Weight,
    DateOnly From,
    DateOnly? Until,
    string Source,
    RiskStatus Status,
    string Needs)
{
    /// <summary>The version that people keep; null for the shipped one.</summary>
    public KeptRecord? Kept { get; init; }

    public bool IsOfAnswers => Answers is not null;

    /// <summary>Whether it can tell a level at all.</summary>
    public bool Decides => IsOfAnswers || Medium is not null || High is not null;

    /// <summary>Whether it is valid on some day of the school year, which runs from 1 September to 31 August.</summary>
    public bool HoldsIn(SchoolYear year) =>
        From <= new DateOnly(year.StartYear + 1, 8, 31) && (Until is null || Until >= new DateOnly(year.StartYear, 9, 1));

    public RiskLevel LevelOf(double percent) => percent >= High ? RiskLevel.High : percent >= Medium ? RiskLevel.Medium : RiskLevel.Low;

    /// <summary>The level of an answer; null when it is none of the list.</summary>
    public RiskLevel? LevelOf(string answer)
    {
        string said = $" {NameKey.Of(answer)} ";
        return Answers?.FirstOrDefault(known => said.Contains($" {NameKey.Of(known.Says)} ", StringComparison.Ordinal))?.Level;
    }

    /// <summary>What is wrong with a version somebody wrote, in Russian; null when nothing is.</summary>
    public string? Problem() =>
        Medium is < 0 or > 100 || High is < 0 or > 100 ? "Пороги – это проценты от 0 до 100."
        : High <= Medium ? "Порог высокого уровня должен быть больше порога среднего."
        : !(Weight > 0 && double.IsFinite(Weight)) ? "Вес – число больше нуля."
        : Until < From ? "Последний день действия раньше первого."
        : string.IsNullOrWhiteSpace(Source) ? "Укажите источник: приказ, решение или «выбор управления»."
        : null;
}
