using System.Globalization;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>One calculation from the snapshots of a pool to the stored run.</summary>
public sealed class DeclineWork(SnapshotStore snapshots, Database database, TimeProvider clock)
{
    private readonly DeclineBook _book = new(database, clock);
    private readonly RecordBook _records = new(database, clock);

    /// <summary>Of the program and of what trains.</summary>
    public static string Software { get; } =
        string.Join(", ", Analytics.Decline.Cards.Software.Here.Select(one => $"{one.Name} {one.Version.Split('+')[0]}"));

    /// <exception cref="DeclineRefusedException">There is nothing to calculate, or nothing new.</exception>
    public async Task<DeclineRun> RunAsync(
        DeclinePool pool, SchoolYear origin, Actor actor, IProgress<ScoringProgress> progress, CancellationToken cancellation)
    {
        DeclineInputs inputs = await InputsAsync(pool, cancellation);
        var parts = new Dictionary<int, string>();
        var municipalities = new List<TerritorySnapshot>();
        foreach (Territory municipality in pool.Municipalities)
        {
            TerritorySnapshot snapshot = await snapshots.GetAsync(municipality.Id, cancellation);
            if (snapshot.IsOutdated)
            {
                throw new DeclineRefusedException("База данных сейчас недоступна. Повторите расчёт, когда она ответит.");
            }

            parts[municipality.Id] = StoredInputs.HashOf(snapshot.Panel, origin);
            municipalities.Add(snapshot);
        }

        DeclinePanel panel = MunicipalityPanel.Of(municipalities.Select(snapshot => snapshot.History)).Until(origin);
        await RefuseTheSameAsync(pool, origin, parts, inputs, cancellation);
        DeclineScoring scoring = await Task.Factory.StartNew(
            () => DeclineScoring.Run(panel, inputs.Settings, inputs.Brought, pool.Name, progress, cancellation),
            cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (scoring.Scores is not { } scores || scores.Origin.Year != origin)
        {
            throw new DeclineRefusedException("Рассчитать не из чего: нужны результаты ОГЭ или ВПР по школам хотя бы за два года подряд, не меньше 10 участий в школе.");
        }

        cancellation.ThrowIfCancellationRequested();
        return await _book.AddAsync(
            DraftOf(pool, origin, municipalities.Max(snapshot => snapshot.DataVersion), parts, inputs, panel, scoring, scores,
                municipalities.Any(snapshot => snapshot.Panel.Years is [.., var newest] && newest > origin)),
            $"Рассчитан риск снижения на {origin.Next}: {pool.Name}, {Text.Plural.School.Of(scores.Schools.Count)}",
            actor, CancellationToken.None);
    }

    /// <summary>What people set for the pool.</summary>
    public async Task<DeclineInputs> InputsAsync(DeclinePool pool, CancellationToken cancellation)
    {
        try
        {
            return DeclineInputs.Of(await _records.HoldingAsync([pool.TerritoryId], cancellation), pool.TerritoryId);
        }
        catch (FormatException unreadable)
        {
            throw new DeclineRefusedException($"{unreadable.Message} Задайте их заново на странице «Методика → Прогноз».", unreadable);
        }
    }

    /// <summary>The same data give the same numbers; a second version of them would only look like news.</summary>
    private async Task RefuseTheSameAsync(
        DeclinePool pool, SchoolYear origin, Dictionary<int, string> parts, DeclineInputs inputs, CancellationToken cancellation)
    {
        DeclineRunHead? last = (await _book.RunsAsync(pool.TerritoryId, cancellation)).FirstOrDefault(run => run.Origin == origin);
        if (last is not null && last.Software == Software && DeclineFreshness.Of(last, parts, inputs, isWhole: true) == DeclineChange.None)
        {
            throw new DeclineRefusedException("Данные и настройки те же, что в последнем расчёте: результат был бы тем же до последнего знака.");
        }
    }

    private static DeclineRunDraft DraftOf(
        DeclinePool pool,
        SchoolYear origin,
        int version,
        Dictionary<int, string> parts,
        DeclineInputs inputs,
        DeclinePanel panel,
        DeclineScoring scoring,
        SchoolScores scores,
        bool isAfterwards) => new(
            pool.TerritoryId,
            origin,
            version,
            panel.Hash(),
            new StoredInputs(
                parts, inputs.Settings, scores.Origin.Model, inputs.Brought is { } brought ? BroughtModel.Of(brought) : null, isAfterwards).ToJson(),
            scores.Rung.Code(),
            scoring.Choice.Sentence,
            scores.BaseRate,
            StoredCard.Write(scoring.Card),
            CardMarkdown.Write(scoring.Card),
            scoring.Model is { } model ? RegionModelJson.Write(model) : null,
            Software,
            [
                .. scores.Schools.Select(score => new DeclineScoreDraft(
                    Number(score.Example.School.Id),
                    Number(score.Example.School.Territory!),
                    score.Probability,
                    score.Example.Outlook.Probability,
                    score.Example.LowList,
                    score.Example.PupilsPerProcedure,
                    StoredScore.Of(score).ToJson())),
            ]);

    private static int Number(string id) => int.Parse(id, CultureInfo.InvariantCulture);
}
