using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Identification.Methodologies;

/// <param name="Field">The property it speaks of.</param>
/// <param name="Message">Russian: what is wrong and what to do.</param>
public sealed record MethodologyProblem(string Field, string Message);

/// <summary>Whether a methodology can be kept and used.</summary>
public static class MethodologyCheck
{
    public const int MostYears = 5;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <returns>Empty when all is well.</returns>
    public static IReadOnlyList<MethodologyProblem> Of(Methodology methodology) => [.. Problems(methodology)];

    private static IEnumerable<MethodologyProblem> Problems(Methodology it)
    {
        if (string.IsNullOrWhiteSpace(it.Code))
        {
            yield return new(nameof(it.Code), "У методики нет кода.");
        }

        if (string.IsNullOrWhiteSpace(it.Name))
        {
            yield return new(nameof(it.Name), "Назовите методику: по названию её выбирают на странице.");
        }

        if (string.IsNullOrWhiteSpace(it.Source))
        {
            yield return new(nameof(it.Source), "Укажите источник: приказ, письмо или решение, по которому действует методика.");
        }

        foreach (MethodologyProblem problem in Procedures(it).Concat(Numbers(it)).Concat(Validity(it)))
        {
            yield return problem;
        }

        if (it.Elements.GroupBy(status => status.Element).Any(same => same.Count() > 1))
        {
            yield return new(nameof(it.Elements), "Об одной части методики сказано дважды, подтверждена ли она.");
        }
    }

    private static IEnumerable<MethodologyProblem> Procedures(Methodology it)
    {
        if (it.Procedures.Count == 0 && it.IsComputable)
        {
            yield return new(nameof(it.Procedures), "Добавьте хотя бы одну оценочную процедуру.");
        }

        foreach (MethodologyProcedure procedure in it.Procedures)
        {
            string title = Domain.Facts.Procedures.Title(procedure.Procedure);
            if (!Domain.Facts.Procedures.IsAssessment(procedure.Procedure))
            {
                yield return new(nameof(it.Procedures), $"«{title}» – не оценочная процедура.");
            }
            else if (string.IsNullOrWhiteSpace(procedure.Subject))
            {
                yield return new(nameof(it.Procedures), $"{title}: укажите учебный предмет.");
            }
            else if (procedure.Grade is < 1 or > 11)
            {
                yield return new(nameof(it.Procedures), $"{title}, {procedure.Subject}: класс должен быть от 1 до 11.");
            }
            else if (procedure.Grade is null && !Domain.Facts.Procedures.IsOwn(procedure.Procedure))
            {
                yield return new(nameof(it.Procedures), $"{title}, {procedure.Subject}: укажите класс.");
            }
        }

        if (it.Procedures.GroupBy(one => (one.Procedure, one.Grade, NameKey.Of(one.Subject))).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            yield return new(
                nameof(it.Procedures), $"{Domain.Facts.Procedures.Title(twice.Key.Procedure)}, {twice.First().Subject}: процедура указана дважды. Уберите одну из строк.");
        }
    }

    private static IEnumerable<MethodologyProblem> Numbers(Methodology it)
    {
        if (it.ThresholdPercent is <= 0 or > 100)
        {
            yield return new(nameof(it.ThresholdPercent), "Порог – доля в процентах: больше 0 и не больше 100.");
        }

        if (it.Rule.InOneYear is int count && (count < 1 || (it.Procedures.Count > 0 && count > it.Procedures.Count)))
        {
            yield return new(
                nameof(it.Rule.InOneYear), $"Правило А: число процедур должно быть от 1 до {it.Procedures.Count} – столько процедур в методике.");
        }

        if (it.Rule.YearsRunning is < 2 or > MostYears)
        {
            yield return new(nameof(it.Rule.YearsRunning), $"Правило Б: число лет подряд должно быть от 2 до {MostYears}.");
        }

        if (it.ThresholdPercent is not null && it.Rule is { InOneYear: null, YearsRunning: null })
        {
            yield return new(nameof(it.Rule), "Порог задан, а правила нет: включите правило А или правило Б.");
        }

        if (it.Rule is { Join: RuleJoin.And } and not { InOneYear: not null, YearsRunning: not null })
        {
            yield return new(nameof(it.Rule), "«И то и другое» возможно, когда включены оба правила.");
        }

        if (it.LeastPupils is < 2)
        {
            yield return new(nameof(it.LeastPupils), "Наименьшая численность – не меньше 2 участников; если её нет, оставьте поле пустым.");
        }
    }

    private static IEnumerable<MethodologyProblem> Validity(Methodology it)
    {
        if (it.FromYear is < FirstYear or > LastYear || it.ToYear is < FirstYear or > LastYear)
        {
            yield return new(nameof(it.FromYear), $"Годы действия – от {FirstYear} до {LastYear}.");
        }
        else if (it.FromYear > it.ToYear)
        {
            yield return new(nameof(it.FromYear), "Методика перестаёт действовать раньше, чем начинает: поменяйте годы местами.");
        }
    }
}
