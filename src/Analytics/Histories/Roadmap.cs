using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>One measure of a roadmap, in the words of the document.</summary>
/// <param name="Number">As the document numbers it, under its section where each section counts from 1.</param>
/// <param name="Section">The heading it stands under; null before the first.</param>
/// <param name="Term">Null where the table has no such column or the cell is empty, as are the next two.</param>
public sealed record RoadmapStep(string Number, string? Section, string Deed, string? Term, string? Responsible, string? Result, Origin Origin);

/// <summary>The measures of one roadmap in the order of the document.</summary>
/// <param name="Year">The school year its title names; <see cref="SchoolYear.IsUndated"/> without one.</param>
public sealed record Roadmap(string Title, SchoolYear Year, IReadOnlyList<RoadmapStep> Steps)
{
    private const string DeedPrefix = "deed-";
    private const string SectionPrefix = "section-";

    internal static IReadOnlyList<Roadmap> Of(IReadOnlyList<Fact> facts) =>
        [.. facts.OrderByDescending(fact => fact.Year).ThenBy(fact => fact.Subject, StringComparer.Ordinal).ThenBy(fact => fact.Id).Select(One)];

    private static Roadmap One(Fact fact)
    {
        var steps = new List<RoadmapStep>();
        string? section = null;
        foreach (FactValue value in fact.Values)
        {
            if (value.Measure.StartsWith(SectionPrefix, StringComparison.Ordinal))
            {
                section = value.Text;
            }
            else if (value.Measure.StartsWith(DeedPrefix, StringComparison.Ordinal))
            {
                string number = value.Measure[DeedPrefix.Length..];
                steps.Add(new RoadmapStep(number, section, value.Text ?? "", Part("term", number), Part("responsible", number), Part("result", number),
                    new Origin([new FactRef(fact.Id, value.Measure)])));
            }
        }

        return new Roadmap(fact.Subject, fact.Year, steps);

        string? Part(string part, string number) => fact[Measures.Roadmap(part, number)]?.Text;
    }
}
