using SchoolSupport.Analytics.Identification.Methodologies;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>
/// A document confirms what it says, not what somebody makes of it: an element changed against the shipped methodology is confirmed
/// no longer, unless the person names what confirms it now.
/// </summary>
public static class ConfirmedElements
{
    public const string Changed = "Изменено против поставленной методики; чем подтверждено, не указано.";

    public static Methodology Of(Methodology typed, Methodology shipped)
    {
        HashSet<MethodologyElement> changed =
        [
            .. MethodologyWords.Lines(shipped).Zip(MethodologyWords.Lines(typed))
                .Where(pair => pair.First.Text != pair.Second.Text)
                .Select(pair => pair.First.Status!.Element),
        ];
        return typed with
        {
            Elements =
            [
                .. typed.Elements.Select(status => status.Confirmed && changed.Contains(status.Element)
                    && (status.Note.Length == 0 || status.Note == shipped.StatusOf(status.Element).Note)
                        ? status with { Confirmed = false, Note = Changed }
                        : status),
            ],
        };
    }
}
