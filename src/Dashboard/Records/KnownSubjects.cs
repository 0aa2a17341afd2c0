using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Dashboard.Records;

/// <summary>The subjects a kept record may speak of: those of the loaded results, then all that the program knows.</summary>
public sealed record KnownSubjects(IReadOnlyList<string> Names)
{
    public static KnownSubjects Of(IEnumerable<string> loaded) => new([.. loaded.Concat(SubjectNames.All).DistinctBy(NameKey.Of)]);

    /// <summary>As the results are called; what is not known stays as it is typed.</summary>
    public string Named(string typed) => Names.FirstOrDefault(name => NameKey.Of(name) == NameKey.Of(typed)) ?? typed.Trim();

    /// <summary>A rule for a subject that no result has would never do anything, and nobody would notice.</summary>
    /// <returns>What is wrong and what to do, in Russian; null when all are known.</returns>
    public string? Fault(IEnumerable<string> typed)
    {
        if (typed.FirstOrDefault(subject => subject.Trim().Length > 0 && !Names.Contains(Named(subject))) is not { } unknown)
        {
            return null;
        }

        string? near = SubjectNames.Find(unknown) ?? SubjectNames.Nearest(unknown);
        return $"Предмета «{unknown.Trim()}» нет среди известных. {(near is null ? "Выберите предмет из списка поля." : $"Возможно, это «{near}».")}";
    }
}
