using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.OneSchool;

/// <summary>A school in similar conditions.</summary>
/// <param name="Distance">«0,4»; the school itself has none.</param>
/// <param name="Conditions">In the order of <see cref="ComparableView.Headings"/>.</param>
/// <param name="Composite">All works of the year, against the other schools of the municipality.</param>
public sealed record ComparableRow(School School, string Distance, IReadOnlyList<string> Conditions, Figure Composite);

/// <summary>Schools in conditions like one school's, or why none are named.</summary>
/// <param name="Rows">The school itself first, then the nearest; empty when refused.</param>
public sealed record ComparableView(string Sentence, IReadOnlyList<string> Headings, IReadOnlyList<ComparableRow> Rows)
{
    private static readonly (string Name, string Title, Func<double, string> Words)[] Known =
    [
        (SchoolConditions.LogPupils, "обучающихся", value => RussianNumbers.Number(Math.Exp(value))),
        (SchoolConditions.SpecialNeeds, "с ОВЗ", value => RussianNumbers.Percent(100 * value)),
        (SchoolConditions.ClassSize, "в классе", value => RussianNumbers.Number(value, 1)),
        (SchoolConditions.Vacancies, "вакансий", value => RussianNumbers.Percent(100 * value)),
    ];

    /// <returns>Null for a person who may not see the other schools.</returns>
    public static ComparableView? Of(SnapshotView view, int schoolId)
    {
        if (view.Conditions.FirstOrDefault(one => one.School == schoolId) is not { } own)
        {
            return null;
        }

        PlaceWords place = PlaceWords.For(view.Territory.Name);
        var found = ComparableSchools.To(schoolId, view.Conditions);
        if (found.Why is { } why)
        {
            return new ComparableView(Refusal(why, found.Near, own, place), [], []);
        }

        var names = Known.Where(condition => own.Conditions.ContainsKey(condition.Name)).ToArray();
        SchoolYear? year = view.History.Schools.SelectMany(school => school.Composites).Where(composite => composite.Residual.Value is not null)
            .Select(composite => (SchoolYear?)composite.Year).Max();
        School nearest = view.History.School(found.Schools[0].School)!.School;
        return new ComparableView(
            PhraseList.Say("comparable.answer", ("n", found.Near), ("place", place.Of), ("nearest", nearest.Name)),
            [.. names.Select(condition => condition.Title)],
            [Row(schoolId, ""), .. found.Schools.Select(near => Row(near.School, RussianNumbers.Number(near.Distance, 1)))]);

        ComparableRow Row(int id, string distance)
        {
            SchoolHistory school = view.History.School(id)!;
            SchoolConditions conditions = view.Conditions.First(one => one.School == id);
            return new ComparableRow(
                school.School,
                distance,
                [.. names.Select(condition => conditions.Conditions.TryGetValue(condition.Name, out double value) ? condition.Words(value) : "нет данных")],
                year is SchoolYear shown && school.Composite(shown) is { } composite
                    ? FigureOf.Number(composite.Residual, $"Все работы, {shown}", composite.Doubtful)
                    : Figure.Missing(FigureState.NoData, Unit.PercentagePoints));
        }
    }

    private static string Refusal(NoComparison why, int near, SchoolConditions own, PlaceWords place) => why == NoComparison.TooFewNear
        ? PhraseList.Say("comparable.too-few", ("place", place.In), ("near", near == 0 ? "нет" : $"только {near}"), ("least", ComparableSchools.MinSchools))
        : PhraseList.Say("comparable.unknown", ("known", own.Conditions.Count), ("least", ComparableSchools.MinConditions));
}
