using SchoolSupport.Analytics.Decline.Features;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>How much there is to learn from.</summary>
/// <param name="SchoolYears">With a label.</param>
/// <param name="Transitions">Years whose next year is known, over all schools.</param>
/// <param name="Declines">Cases of the label.</param>
public sealed record LearningData(int Schools, int SchoolYears, int Transitions, int Declines)
{
    /// <summary>Below any of these a local model is worth nothing, and harms more often than not.</summary>
    public const int MinSchools = 300;

    public const int MinTransitions = 3;

    public const int MinDeclines = 60;

    /// <summary>Trees need more.</summary>
    public const int MinSchoolsForTrees = 1_500;

    public const int DeclinesPerFeature = 10;

    public bool IsEnough => Schools >= MinSchools && Transitions >= MinTransitions && Declines >= MinDeclines;

    public bool IsEnoughForTrees => IsEnough && Schools >= MinSchoolsForTrees;

    public static LearningData Of(DeclineExamples examples)
    {
        DeclineExample[] labelled = [.. examples.Labelled.SelectMany(origin => origin.Labelled)];
        return new LearningData(
            examples.Panel.Schools.Count(school => school.Results.Any(result => result.N > 0)),
            labelled.Length,
            examples.Labelled.Count,
            labelled.Count(example => example.Declined == true));
    }

    /// <summary>
    /// All features that any school has while cases are many; when they are few, context and objectivity go and then changes of a year.
    /// </summary>
    /// <returns>Null when even then there are too few cases.</returns>
    public IReadOnlyList<string>? Affordable(FeatureSchema schema, IReadOnlyList<OriginYear> training)
    {
        Feature[] known = [.. schema.Features.Where((_, place) => training.Any(origin => origin.Knows(place)))];
        Func<Feature, bool>[] tries =
        [
            _ => true,
            feature => feature.Group is not (FeatureGroup.Context or FeatureGroup.Objectivity),
            feature => feature.Group is not (FeatureGroup.Context or FeatureGroup.Objectivity) && !feature.IsChange,
        ];
        return tries.Select(may => known.Where(may).Select(feature => feature.Code).ToArray())
            .FirstOrDefault(codes => codes.Length * DeclinesPerFeature <= Declines);
    }
}
