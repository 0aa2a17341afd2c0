using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Objectivity;

/// <summary>Which schools the page shows.</summary>
public enum ObjectivityFilter
{
    /// <summary>There is something to ask, or the official list names the school.</summary>
    Asked,

    /// <summary>A question without an explanation.</summary>
    Unexplained,

    /// <summary>In the official list of the year.</summary>
    Official,
    All,
}

/// <summary>What the page asks about the results of a year.</summary>
/// <param name="Schools">Those the filter leaves, by name.</param>
/// <param name="All">All schools of the municipality the person may see, by name.</param>
/// <param name="IsListLoaded">Whether any official list of the year is loaded.</param>
public sealed record ObjectivityList(
    SchoolYear Year, ObjectivityFilter Filter, IReadOnlyList<SchoolQuestions> Schools, IReadOnlyList<SchoolQuestions> All, IReadOnlyList<CheckCount> Checks, bool IsListLoaded)
{
    private static readonly (ObjectivityFilter Filter, string Code, string Title)[] Filters =
    [
        (ObjectivityFilter.Asked, "", "есть о чём спросить"),
        (ObjectivityFilter.Unexplained, "unexplained", "ещё нет пояснения"),
        (ObjectivityFilter.Official, "official", "названы официально"),
        (ObjectivityFilter.All, "all", "все школы"),
    ];

    /// <summary>No check could be made of any school: nothing of the year is loaded that they need.</summary>
    public bool IsUnchecked => Checks.All(check => check.Judged == 0);

    /// <summary>«За 2023/24 есть о чём спросить 3 школы из 24: 5 вопросов, на 1 пояснение дано.»</summary>
    public string Sentence
    {
        get
        {
            int asked = All.Count(school => school.Questions.Count > 0);
            int questions = All.Sum(school => school.Questions.Count);
            string official = IsListLoaded
                ? $" В официальном списке за этот год {Plural.School.Of(All.Count(school => school.Official is not null))}."
                : "";
            return IsUnchecked ? $"За {Year} учебный год проверять пока нечего: нужных таблиц нет.{official}"
                : asked == 0 ? $"За {Year} учебный год по загруженным данным спрашивать школы не о чем.{official}"
                : $"За {Year} учебный год есть о чём спросить {Accusative.Of(asked)} из {RussianNumbers.Number(All.Count)}: {Plural.Question.Of(questions)}, {Answered(questions)}.{official}";
        }
    }

    private static Plural Accusative { get; } = new("школу", "школы", "школ");

    public static IEnumerable<(string Code, string Title)> Choices => Filters.Select(one => (one.Code, one.Title));

    public static ObjectivityFilter FilterOf(string? code) => Filters.FirstOrDefault(one => one.Code == code).Filter;

    public static string CodeOf(ObjectivityFilter filter) => Filters.First(one => one.Filter == filter).Code;

    public static ObjectivityList Of(SnapshotView view, SchoolYear year, ObjectivityFilter filter)
    {
        ObjectivityReview review = view.ObjectivityIn(year);
        SchoolQuestions[] all = [.. view.History.Schools.Select(school => SchoolQuestions.Of(view, review, school.School.Id)).OfType<SchoolQuestions>()];
        return new ObjectivityList(
            year,
            filter,
            [.. all.Where(school => Shows(filter, school))],
            all,
            review.Counts,
            all.Any(school => school.Official is not null));
    }

    private static bool Shows(ObjectivityFilter filter, SchoolQuestions school) => filter switch
    {
        ObjectivityFilter.Asked => school.Questions.Count > 0 || school.Official is not null,
        ObjectivityFilter.Unexplained => school.Questions.Count > school.Explained,
        ObjectivityFilter.Official => school.Official is not null,
        _ => true,
    };

    private string Answered(int questions)
    {
        int explained = All.Sum(school => school.Explained);
        return explained == 0 ? "пояснений пока нет"
            : explained == questions ? "на все пояснения даны"
            : $"пояснений {RussianNumbers.Number(explained)}";
    }
}
