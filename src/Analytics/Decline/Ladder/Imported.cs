using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>A model of another place, fitted to the features of this one.</summary>
/// <param name="Hindrance">Russian; why it cannot be asked here at all; null when it can.</param>
public sealed record Imported(RegionModel Source, DeclineModel Model, string? Hindrance)
{
    /// <summary>The part of its features that must be known here.</summary>
    public const double MinMatched = 0.8;

    /// <param name="examples">Of the place it is brought to.</param>
    public static Imported Of(RegionModel source, DeclineExamples examples)
    {
        LogisticModel model = source.For(examples.Schema);
        return new Imported(source, model, Why(source, model, examples));
    }

    /// <summary>What a model says of a year it learned from is no test of it, be it of other schools of the same region.</summary>
    public bool MayHaveSeen(Fold fold) => fold.Foretold <= Source.LastYear;

    private static string? Why(RegionModel source, LogisticModel model, DeclineExamples examples)
    {
        int? now = examples.Newest is { } newest ? newest.Year.StartYear + 1 : null;
        double matched = examples.Newest is { } origin ? model.Encoding.Matched(origin) : 1;
        return source.SchemaVersion != FeatureSchema.Version
                ? $"Загруженная модель не допущена: её признаки считались по версии {source.SchemaVersion}, программа считает по версии {FeatureSchema.Version}."
            : matched < MinMatched
                ? $"Загруженная модель не допущена: здесь известно {Sentences.Percent(matched)} её признаков, нужно не меньше {MinMatched.ToString("0 %", Sentences.Russian)}."
            : now - source.LastYear > RegionModel.MaxAge
                ? $"Загруженная модель не допущена: она обучена на данных до {source.LastYear} года, а ей не должно быть больше двух лет."
            : source.LastYear > now
                ? $"Загруженная модель не допущена: она обучена на данных до {source.LastYear} года, а расчёт идёт по данным до {now}: тогда её ещё не могло быть."
            : source.Rule != examples.Rule
                ? "Загруженная модель не допущена: снижением она считает другое, чем установлено здесь."
                : null;
    }
}
