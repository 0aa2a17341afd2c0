using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>What is so in a municipality, in a few sentences that are true of the numbers under them.</summary>
public static class OverviewSentence
{
    private static readonly Plural OfTargets = new("целевого показателя", "целевых показателей", "целевых показателей");
    private static readonly Plural Whole = new("целевой показатель", "целевых показателя", "целевых показателей");
    private static readonly Plural Reached = new("достигнут", "достигнуты", "достигнуто");
    private static readonly Plural Need = new("требует", "требуют", "требуют");
    private static readonly Plural Subjects = new("процедуре", "процедурах", "процедурах");

    /// <param name="year">Of the page; what is judged by an earlier one says so.</param>
    public static string Of(MunicipalityHistory history, AttentionSummary attention, ChangeReport changes, SchoolYear? year) =>
        string.Join(" ", new[] { Targets(history.Targets), Attention(attention, year), Changes(changes) }.Where(part => part.Length > 0));

    /// <summary>«Из 10 целевых показателей 2 достигнуты, 3 не достигнуты, по 5 нет данных.»; empty without targets.</summary>
    public static string Targets(IReadOnlyList<ProgrammeTarget> targets)
    {
        int reached = targets.Count(target => target.Reached == true);
        int missed = targets.Count(target => target.Reached == false);
        int unknown = targets.Count - reached - missed;
        if (targets.Count == 0)
        {
            return "";
        }

        if (unknown == targets.Count)
        {
            return targets.Count == 1
                ? "По целевому показателю данных пока нет."
                : $"{Whole.Of(targets.Count)}; данных пока нет ни по одному.";
        }

        string[] parts =
        [
            .. reached > 0 ? [$"{reached} {Reached.After(reached)}"] : Array.Empty<string>(),
            .. missed > 0 ? [$"{missed} не {Reached.After(missed)}"] : Array.Empty<string>(),
            .. unknown > 0 ? [$"по {unknown} нет данных"] : Array.Empty<string>(),
        ];
        return $"Из {targets.Count} {OfTargets.After(targets.Count)} {string.Join(", ", parts)}.";
    }

    /// <summary>«Внимания требуют 3 школы из 11, под вопросом 2.»; empty without schools.</summary>
    /// <remarks>Without results of schools nobody is in order, only not judged.</remarks>
    public static string Attention(AttentionSummary attention, SchoolYear? year)
    {
        int all = attention.NeedsAttention + attention.Unclear + attention.Fine;
        if (all == 0)
        {
            return "";
        }

        if (attention is { Year: null, NeedsAttention: 0, Unclear: 0 })
        {
            return year is { } without
                ? $"За {without} результатов по школам нет, судить о них нельзя."
                : "Результатов по школам нет, судить о них нельзя.";
        }

        string by = attention.Year is { } judged && year is { } page && judged != page ? $"По результатам {judged} " : "";
        string unclear = attention.Unclear > 0 ? $", под вопросом {attention.Unclear}" : "";
        return attention.NeedsAttention == 0
            ? $"{Begin(by, "Особого")} внимания не требует ни одна из {Plural.OfSchools.Of(all)}{unclear}."
            : $"{Begin(by, "Внимания")} {Need.After(attention.NeedsAttention)} {Plural.School.Of(attention.NeedsAttention)} из {RussianNumbers.Number(all)}{unclear}.";
    }

    private static string Begin(string by, string word) => by.Length == 0 ? word : by + word.ToLower(RussianNumbers.Culture);

    /// <summary>How many would be called below expectation if all schools were alike; empty when nobody was judged.</summary>
    public static string ByChance(AttentionSummary attention, int belowExpected) => attention.Judged == 0
        ? ""
        : $"Ниже ожидаемого {belowExpected} из {attention.Judged} оценённых, случайно было бы "
            + $"{RussianNumbers.Number(attention.ExpectedByChance, 1)}.";

    /// <summary>Quality, of all series of the municipality; empty when there was nothing to compare.</summary>
    public static string Changes(ChangeReport changes)
    {
        if (changes.Compared == 0)
        {
            return "";
        }

        return (changes.Risen, changes.Fallen) switch
        {
            (0, 0) => "Качество по сравнению с прошлым годом различимо не изменилось.",
            (int risen, 0) => $"Качество различимо выросло в {risen} {Subjects.After(risen)}.",
            (0, int fallen) => $"Качество различимо снизилось в {fallen} {Subjects.After(fallen)}.",
            (int risen, int fallen) => $"Качество различимо выросло в {risen} {Subjects.After(risen)}, снизилось в {fallen}.",
        };
    }
}
