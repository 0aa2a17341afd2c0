using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <param name="Why">Procedures whose side changed, with both years' counts.</param>
public sealed record SchoolMove(School School, ListMove Move, IReadOnlyList<string> Why);

/// <summary>The list of a year beside the one before.</summary>
/// <param name="Against">Which list it is compared with, for people.</param>
/// <param name="NotCompared">Schools that could not be judged in one of the years.</param>
public sealed record YearlyMoves(
    SchoolYear Before, string Against, IReadOnlyList<SchoolMove> Moves, int NotCompared, ChanceMoves? Chance)
{
    public string Sentence
    {
        get
        {
            int Count(ListMove move) => Moves.Count(one => one.Move == move);
            string left = NotCompared == 0 ? "" : $" Сравнить нельзя: {Plural.School.Of(NotCompared)}, не хватает данных одного из лет.";
            return $"По сравнению с {Before}: вошли – {Count(ListMove.Entered)}, вышли – {Count(ListMove.Left)}, остались – {Count(ListMove.Stayed)}.{left}";
        }
    }

    /// <summary>What chance alone would have done; empty where no sums are for this person.</summary>
    public IReadOnlyList<string> ChanceSentences => Chance is null ? [] :
    [
        .. Of(Chance.Entered, "вошли бы", "вошло", "которых в прошлом списке не было"),
        .. Of(Chance.Left, "вышли бы", "вышло", "которые в нём были"),
    ];

    /// <returns>Null where no school was judged in both years.</returns>
    public static YearlyMoves? Of(SnapshotView view, MethodologyVersion version, IdentificationList now, KeptVersion? kept)
    {
        SchoolYear before = now.Year.Previous;
        IdentificationList computed = view.Identification.Of(version.Methodology, before);
        Dictionary<int, ListStatus> statuses = kept is null
            ? computed.Verdicts.ToDictionary(verdict => verdict.SchoolId, verdict => verdict.Status)
            : kept.List.Verdicts.ToDictionary(verdict => verdict.SchoolId, verdict => verdict.Status);
        SchoolMove[] all =
        [
            .. view.History.Schools.Where(school => now.Of(school.School.Id) is not null).Select(school => Move(
                school.School,
                ListMoves.Between(statuses.TryGetValue(school.School.Id, out ListStatus status) ? status : null, now.Of(school.School.Id)!.Status),
                computed.Of(school.School.Id),
                now.Of(school.School.Id)!)),
        ];
        SchoolMove[] compared = [.. all.Where(move => move.Move != ListMove.CannotBeCompared)];
        return compared.Length == 0 ? null : new YearlyMoves(
            before,
            kept is null ? $"Список {before} посчитан по той же методике по нынешним данным." : $"Список {before} взят зафиксированный ({kept.List.Version}{(kept.List.Version == version.Label ? "" : $"; нынешний – {version.Label}, поэтому часть перемен может быть от неё")}).",
            compared,
            all.Length - compared.Length,
            view.Identification.Chance(version.Methodology, now.Year, statuses));
    }

    private static SchoolMove Move(School school, ListMove move, SchoolVerdict? before, SchoolVerdict now) => new(
        school,
        move,
        [
            .. now.Procedures.Select((years, index) => (Now: years.Current, Then: before?.Procedures[index].Current))
                .Where(pair => pair.Now.IsLow != (pair.Then?.IsLow ?? false))
                .Select(pair => $"{ResultWords.Of(pair.Now.Procedure)}: было {(pair.Then is null ? "неизвестно" : ResultWords.Value(pair.Then))}, стало {ResultWords.Value(pair.Now)}"),
        ]);

    private static IEnumerable<string> Of(ChanceMove move, string would, string did, string whose)
    {
        if (move.OfSchools == 0)
        {
            return [];
        }

        string rare = move.Seen == 0 ? "" : move.AtLeast < 0.05
            ? $" Столько или больше случай даёт в {VerdictWords.Probability(move.AtLeast)} лет: одним случаем это не объяснить."
            : $" Столько или больше случай даёт в {VerdictWords.Probability(move.AtLeast)} лет.";
        return [$"Если бы ни в одной школе ничего не изменилось, случайно {would} в среднем {RussianNumbers.Number(move.Expected, 1)} из {Plural.OfSchools.Of(move.OfSchools)}, {whose}; {did} {move.Seen}.{rare}"];
    }
}
