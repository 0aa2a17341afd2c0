using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>Reasons as Russian sentences of the phrase list: two that raise the risk, one that lowers it, and what they are not.</summary>
public static class ReasonText
{
    public static string NotACause => PhraseList.Say("decline.reasons.association");

    /// <param name="reasons">Null by the formula, which has none to tell.</param>
    public static string Of(Reasons? reasons) => reasons is null ? PhraseList.Say("decline.reasons.formula") : $"{Told(reasons)} {NotACause}";

    /// <summary>Without saying what they are not, for a list that says so once.</summary>
    public static string Told(Reasons reasons)
    {
        string[] raising = [.. reasons.Raising.Select(Told)];
        List<string> sentences = [];
        if (raising.Length > 0)
        {
            sentences.Add(PhraseList.Say("decline.reasons.raising", ("n", raising.Length), ("list", Unended(string.Join("; ", raising)))));
        }

        if (reasons.Lowering is { } lowering)
        {
            sentences.Add(PhraseList.Say("decline.reasons.lowering", ("reason", Unended(Told(lowering)))));
        }

        if (sentences.Count == 0)
        {
            sentences.Add(PhraseList.Say("decline.reasons.none"));
        }

        return string.Join(" ", sentences);
    }

    /// <summary>The sentence has its own full stop, «п.п.» has one too.</summary>
    private static string Unended(string text) => text.TrimEnd('.');

    /// <summary>One reason, as in the middle of a sentence: «вакансии 18 % (по территории 6 %)».</summary>
    public static string Told(Reason reason)
    {
        if (reason.Clause is { } clause)
        {
            return clause == Clause.Unknown ? PhraseList.Say(clause, ("name", reason.Name)) : PhraseList.Say(clause);
        }

        if (reason.Value is not { } value || reason.Typical is not { } typical)
        {
            return reason.Name;
        }

        string code = reason.Unit == CovariateUnit.Share ? "decline.reason.share" : "decline.reason.number";
        (string own, string usual) = ValueText.Both(value, typical, reason.Unit);
        return reason.Change is { } change
            ? PhraseList.Say($"{code}.change", ("name", reason.Name), ("value", own), ("typical", usual), ("change", ValueText.Change(change, reason.Unit)))
            : PhraseList.Say(code, ("name", reason.Name), ("value", own), ("typical", usual));
    }
}
