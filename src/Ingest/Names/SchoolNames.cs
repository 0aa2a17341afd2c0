using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>
/// Finds schools of one municipality by what tables call them. What is certain and why is written in docs/names.md; all else is
/// a proposal for a person.
/// </summary>
public sealed class SchoolNames
{
    private readonly HomeWords _home;
    private readonly ILookup<string, KnownName> _exact;
    private readonly KnownName[] _names;
    private readonly ILookup<string, KnownName> _identities;
    private readonly LetterIndex _letters;

    /// <param name="home">The municipality of the schools; null when it is not known.</param>
    public SchoolNames(IEnumerable<School> schools, Territory? home)
    {
        _home = HomeWords.Of(home);
        KnownName[] all = [.. schools.SelectMany(school => KnownName.Of(school, _home))
            .OrderBy(name => name.Key, StringComparer.Ordinal)
            .ThenBy(name => name.School.Code, StringComparer.Ordinal)];
        _exact = all.ToLookup(name => name.Key, StringComparer.Ordinal);
        _names = [.. all.Where(name => !name.IsCode)];
        _identities = _names.Where(name => name.Parts.SaysWhich)
            .SelectMany(name => name.Parts.Identities.Select(identity => (identity, name)))
            .ToLookup(pair => pair.identity, pair => pair.name, StringComparer.Ordinal);
        _letters = new LetterIndex(_names.Select(name => name.Parts));
    }

    /// <summary>The one school that is certainly meant; null when none or several could be.</summary>
    /// <param name="year">The school year the table speaks of; of two schools that bore the name the one that bore it then is meant.</param>
    public School? Find(string text, SchoolYear? year = null)
    {
        KnownName[] found = [.. Certain(text, SchoolNameParts.Of(text, _home))];
        KnownName[] then = [.. found.Where(name => name.HeldIn(year))];
        School[] meant = [.. (then.Length > 0 ? then : found).Select(name => name.School).Distinct()];
        return meant is [var only] ? only : null;
    }

    /// <summary>Schools that could be meant, the likeliest first, with the reason.</summary>
    public IReadOnlyList<SchoolMatch> Suggest(string text, int most, SchoolYear? year = null)
    {
        SchoolNameParts parts = SchoolNameParts.Of(text, _home);
        HashSet<KnownName> certain = [.. Certain(text, parts)];
        return [.. _letters.Near(parts).Select(at => _names[at])
            .Concat(certain)
            .Select(name => Match(name, parts, certain, year))
            .Concat((Abbreviation.MayBe(text) ? _names : []).Select(name => (name, Score: Abbreviation.Likeness(text, name.Parts)))
                .Where(name => name.Score > 0)
                .Select(name => new SchoolMatch(name.name.School, name.Score, "похоже на сокращение")))
            .Where(match => match.Score >= 0.5)
            .GroupBy(match => match.School)
            .Select(group => group.MaxBy(match => match.Score)!)
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.School.Name, StringComparer.Ordinal)
            .ThenBy(match => match.School.Code, StringComparer.Ordinal)
            .Take(most)];
    }

    /// <summary>
    /// Names that say the same: first those letter for letter, else those with the same parts. Where some have the same «имени …»
    /// and others none, only the former.
    /// </summary>
    private IEnumerable<KnownName> Certain(string text, SchoolNameParts parts)
    {
        KnownName[] exact = [.. _exact[NameKey.Of(text)]];
        if (exact.Length > 0)
        {
            return exact;
        }

        (KnownName Name, SchoolLikeness Likeness)[] same = [.. parts.Identities.SelectMany(identity => _identities[identity]).Distinct()
            .Select(name => (name, SchoolLikeness.Of(parts, name.Parts, name.Settlement)))
            .Where(name => name.Item2.IsCertain)];
        return (same.Any(name => !name.Likeness.OnlyHonourAdded) ? same.Where(name => !name.Likeness.OnlyHonourAdded) : same)
            .Select(name => name.Name);
    }

    private static SchoolMatch Match(KnownName name, SchoolNameParts parts, HashSet<KnownName> certain, SchoolYear? year)
    {
        SchoolLikeness likeness = SchoolLikeness.Of(parts, name.Parts, name.Settlement);
        List<string> reasons = [.. certain.Contains(name) ? [] : likeness.Differences];
        if (name.OutOfDate(year) is string outOfDate)
        {
            reasons.Add(outOfDate);
        }

        if (reasons.Count == 0 && certain.FirstOrDefault(other => other.School != name.School && other.HeldIn(year)) is { } rival)
        {
            reasons.Add($"так же называется «{rival.School.Name}» (код {rival.School.Code})");
        }

        return reasons.Count == 0
            ? new SchoolMatch(name.School, 1, "то же название в другом написании")
            : new SchoolMatch(name.School, certain.Contains(name) ? 0.99 : likeness.Score, string.Join(", ", reasons)) { IsShared = certain.Contains(name) };
    }
}
