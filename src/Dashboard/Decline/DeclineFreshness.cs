using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Decline;

public enum DeclineChange
{
    None,

    /// <summary>Results, staff or schools are not what they were.</summary>
    Data,

    /// <summary>What counts as a decline, the capacity, or the model that was brought.</summary>
    Settings,

    /// <summary>An older program wrote it in another form.</summary>
    Program,
}

/// <summary>Whether a run would come out the same today, as far as the municipalities tell that are looked at.</summary>
public static class DeclineFreshness
{
    /// <param name="parts">Hashes of municipalities as they are now; those not among them are not compared.</param>
    /// <param name="isWhole">They are all there are: one that was in the run and is not among them is a change too.</param>
    public static DeclineChange Of(DeclineRunHead run, IReadOnlyDictionary<int, string> parts, DeclineInputs inputs, bool isWhole = false)
    {
        StoredInputs then;
        try
        {
            then = StoredInputs.OfJson(run.Inputs);
        }
        catch (FormatException)
        {
            return DeclineChange.Program;
        }

        return parts.Any(part => then.Parts.GetValueOrDefault(part.Key) != part.Value) || (isWhole && then.Parts.Count != parts.Count) ? DeclineChange.Data
            : then.Settings != inputs.Settings || then.Brought?.Hash != (inputs.Brought is { } brought ? BroughtModel.Of(brought).Hash : null) ? DeclineChange.Settings
            : DeclineChange.None;
    }
}
