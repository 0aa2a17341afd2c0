using System.Collections.Frozen;

namespace SchoolSupport.Ingest.Names;

/// <summary>Whom a school is named after: the words behind «имени».</summary>
internal sealed class HonourName
{
    private static readonly FrozenSet<string> Titles =
        new[]
        {
            "ГЕРОЯ", "ДВАЖДЫ", "РОССИИ", "РОССИЙСКОЙ", "ФЕДЕРАЦИИ", "РФ", "СССР", "СОВЕТСКОГО", "СОЮЗА", "СОЦИАЛИСТИЧЕСКОГО", "ТРУДА", "ПОЛНОГО",
            "КАВАЛЕРА", "ОРДЕНА", "ОРДЕНОВ", "СЛАВЫ", "МУЖЕСТВА", "НАРОДНОГО", "ЗАСЛУЖЕННОГО", "УЧИТЕЛЯ", "ГСС",
        }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string[] _names;
    private readonly char[] _initials;

    public HonourName(IEnumerable<string> words)
    {
        string[] told = [.. words.Where(word => !Titles.Contains(word))];
        _names = [.. told.Where(word => word.Length > 2)];
        _initials = [.. told.Where(word => word.Length <= 2).Select(word => word[0])];
    }

    public bool IsEmpty => _names.Length == 0;

    /// <summary>
    /// Whether one says the other in fewer words: «Арсланалиева Х.Ш.» of «Арсланалиева Хизри Шихшабековича», and no initial
    /// speaks against it.
    /// </summary>
    public bool Means(HonourName other) =>
        _names.Length <= other._names.Length ? IsShortOf(other) : other.IsShortOf(this);

    private bool IsShortOf(HonourName longer)
    {
        char[] possible = [.. longer._initials, .. longer._names.Except(_names).Select(name => name[0])];
        return _names.Length > 0
            && _names.All(longer._names.Contains)
            && (possible.Length == 0 || _initials.All(possible.Contains));
    }
}
