namespace SchoolSupport.Analytics.Objectivity;

/// <summary>
/// A high ВПР that the ЕГЭ of the same school and subject does not repeat, where no advanced teaching explains it (described in the
/// press on the lists of 2018).
/// </summary>
/// <param name="School">Mean test score of the school.</param>
/// <param name="Others">Of the other schools of the municipality.</param>
/// <param name="N">Participants of the school, where known.</param>
public sealed record UnconfirmedByEge(double School, double Others, int? N) : Evidence
{
    private static readonly string[] Advanced = ["ЛИЦЕЙ", "ГИМНАЗИЯ", "УГЛУБЛ"];

    /// <summary>The ЕГЭ is of other pupils years older: it confirms a habit of teaching, not a mark.</summary>
    public bool IsSignal => School <= Others;

    /// <summary>Lyceums, gymnasiums and schools «с углублённым изучением» by type or name.</summary>
    public static bool IsAdvanced(Domain.Organisations.School school)
    {
        string words = Domain.Vocabulary.NameKey.Of($"{school.Type} {school.Name} {school.FullName}");
        return Advanced.Any(word => words.Contains(word, StringComparison.Ordinal));
    }
}
