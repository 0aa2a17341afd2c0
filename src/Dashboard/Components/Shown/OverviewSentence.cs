using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>What is so in a municipality, in a few sentences that are true of the numbers under them.</summary>
public static class OverviewSentence
{
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
                ? PhraseList.Say("overview.targets.one-unknown")
                : PhraseList.Say("overview.targets.none-known", ("all", targets.Count));
        }

        string[] parts =
        [
            .. reached > 0 ? [PhraseList.Say("overview.targets.reached", ("n", reached))] : Array.Empty<string>(),
            .. missed > 0 ? [PhraseList.Say("overview.targets.missed", ("n", missed))] : Array.Empty<string>(),
            .. unknown > 0 ? [PhraseList.Say("overview.targets.unknown", ("n", unknown))] : Array.Empty<string>(),
        ];
        return PhraseList.Say("overview.targets", ("all", targets.Count), ("parts", string.Join(", ", parts)));
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
                ? PhraseList.Say("overview.attention.no-results-of-year", ("year", without.ToString()))
                : PhraseList.Say("overview.attention.no-results");
        }

        string unclear = attention.Unclear > 0 ? PhraseList.Say("overview.attention.unclear", ("n", attention.Unclear)) : "";
        int need = attention.NeedsAttention;
        return (need, attention.Year is { } judged && year is { } page && judged != page ? judged.ToString() : null) switch
        {
            (0, null) => PhraseList.Say("overview.attention.nobody", ("all", all), ("unclear", unclear)),
            (0, { } by) => PhraseList.Say("overview.attention.nobody-by-year", ("year", by), ("all", all), ("unclear", unclear)),
            (_, null) => PhraseList.Say("overview.attention.some", ("n", need), ("all", all), ("unclear", unclear)),
            (_, { } by) => PhraseList.Say("overview.attention.some-by-year", ("year", by), ("n", need), ("all", all), ("unclear", unclear)),
        };
    }

    /// <summary>How many would be called below expectation if all schools were alike; empty when nobody was judged.</summary>
    public static string ByChance(AttentionSummary attention, int belowExpected) => attention.Judged == 0
        ? ""
        : PhraseList.Say(
            "overview.attention.by-chance",
            ("below", belowExpected), ("judged", attention.Judged), ("chance", RussianNumbers.Number(attention.ExpectedByChance, 1)));

    /// <summary>Quality, of all series of the municipality; empty when there was nothing to compare.</summary>
    public static string Changes(ChangeReport changes)
    {
        if (changes.Compared == 0)
        {
            return "";
        }

        return (changes.Risen, changes.Fallen) switch
        {
            (0, 0) => PhraseList.Say("overview.changes.none"),
            (int risen, 0) => PhraseList.Say("overview.changes.risen", ("n", risen)),
            (0, int fallen) => PhraseList.Say("overview.changes.fallen", ("n", fallen)),
            (int risen, int fallen) => PhraseList.Say("overview.changes.both", ("risen", risen), ("fallen", fallen)),
        };
    }
}
