using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>The reports of ФИС ОКО behind the marks of a ВПР: beside the journal, by primary score, by task.</summary>
internal static class WorkDetailWorkbooks
{
    private const string Journal = "Сравнение отметок с отметками по журналу";
    private const string PrimaryScores = "Распределение первичных баллов";
    private const string Tasks = "Выполнение заданий";
    private const string PlannedResults = "Достижение планируемых результатов";

    public static IEnumerable<(string FileName, Sheet Sheet)> Of(SimulatedRegion region, LatestYears latest, Municipality municipality, int year, Procedure work)
    {
        if (LatestYears.HasJournal(work))
        {
            yield return Named(Journal, OfJournal(region, latest, municipality, year, work));
        }

        if (LatestYears.HasPrimaryScores(work))
        {
            yield return Named(PrimaryScores, OfPrimaryScores(region, latest, municipality, year, work));
        }

        if (LatestYears.HasTasks(work))
        {
            yield return Named(Tasks, OfTasks(region, latest, municipality, year, work));
            yield return Named(PlannedResults, OfPlannedResults(region, latest, municipality, year, work));
        }

        (string, Sheet) Named(string report, Sheet sheet) => ($"{FisOkoSheet.Prefix(work)} {report}.xlsx", sheet);
    }

    private static Sheet OfJournal(SimulatedRegion region, LatestYears latest, Municipality municipality, int year, Procedure work)
    {
        Sheet sheet = FisOkoSheet.Start(Journal, work, region.Parameters.FirstYear + year);
        string[] verdicts = ["Понизили (Отметка < Отметка по журналу)", "Подтвердили (Отметка = Отметке по журналу)", "Повысили (Отметка > Отметка по журналу)"];
        sheet.Add(
            RowLook.Plain,
            ["Группы участников", "Кол-во участников(всего)", .. verdicts.SelectMany(verdict => (object?[])[$"{verdict} %", $"{verdict} Кол-во участников"])]);
        foreach ((string name, _, IReadOnlyList<SimulatedSchool> members) in FisOkoSheet.Groups(region, municipality, year, work))
        {
            JournalCounts counts = members.Aggregate(default(JournalCounts), (sum, school) => sum + latest.Journal(school.Index, year, work));
            int[] told = [counts.Lowered, counts.Confirmed, counts.Raised];
            sheet.Add(
                RowLook.Plain,
                [name, counts.Participants, .. told.SelectMany(count => (object?[])[FisOkoSheet.Percent(count, counts.Participants), count])]);
        }

        return sheet;
    }

    private static Sheet OfPrimaryScores(SimulatedRegion region, LatestYears latest, Municipality municipality, int year, Procedure work)
    {
        Sheet sheet = FisOkoSheet.Start(PrimaryScores, work, region.Parameters.FirstYear + year);
        sheet.Add(
            RowLook.Plain,
            ["Группы участников", "Кол-во ОО", "Кол-во участников", .. Enumerable.Range(0, PrimaryScale.Of(work).Most + 1).Select(score => (object?)score)]);
        foreach ((string name, int? schools, IReadOnlyList<SimulatedSchool> members) in FisOkoSheet.Groups(region, municipality, year, work))
        {
            WorkScores scores = Together(members, latest, year, work);
            sheet.Add(
                RowLook.Plain,
                [name, schools, scores.Participants, .. scores.Pupils.Select(pupils => (object?)FisOkoSheet.Percent(pupils, scores.Participants))]);
        }

        return sheet;
    }

    /// <summary>Of region and schools; the municipality is in <see cref="OfPlannedResults"/>, and no value is told twice.</summary>
    private static Sheet OfTasks(SimulatedRegion region, LatestYears latest, Municipality municipality, int year, Procedure work)
    {
        IReadOnlyList<WorkTask> tasks = WorkTask.Of(work);
        Sheet sheet = FisOkoSheet.Start(Tasks, work, region.Parameters.FirstYear + year);
        sheet.Add(
            RowLook.Plain,
            ["Группы участников", "Кол-во ОО", "Кол-во участников", .. tasks.Select(task => (object?)$"{task.Name} ({task.Points}б)")]);
        foreach ((string name, int? schools, IReadOnlyList<SimulatedSchool> members) in
            FisOkoSheet.Groups(region, municipality, year, work).Where(group => group.Name != FisOkoSheet.GroupOf(municipality)))
        {
            WorkScores scores = Together(members, latest, year, work);
            sheet.Add(
                RowLook.Plain,
                [name, schools, scores.Participants, .. tasks.Select((task, index) => (object?)Completion(scores, task, index))]);
        }

        return sheet;
    }

    /// <summary>Of the municipality; schools are in <see cref="OfTasks"/>, which says nothing of levels and skills.</summary>
    private static Sheet OfPlannedResults(SimulatedRegion region, LatestYears latest, Municipality municipality, int year, Procedure work)
    {
        IReadOnlyList<WorkTask> tasks = WorkTask.Of(work);
        SimulatedSchool[] own = [.. region.Schools.Where(school => school.Municipality == municipality && region.Marks(school.Index, year, work).Participants > 0)];
        Sheet sheet = FisOkoSheet.Start(PlannedResults, work, region.Parameters.FirstYear + year);
        sheet.Add(
            RowLook.Plain, "Номер задания",
            "Блоки ПООП обучающийся научится / получит возможность научиться или проверяемые требования (умения) в соответствии с ФГОС",
            "Уровень сложности", "Макс балл", FisOkoSheet.GroupOf(municipality));
        if (own.Length > 0)
        {
            WorkScores scores = Together(own, latest, year, work);
            for (int index = 0; index < tasks.Count; index++)
            {
                WorkTask task = tasks[index];
                sheet.Add(RowLook.Plain, task.Name, task.Skill, task.Level, task.Points, Completion(scores, task, index));
            }
        }

        return sheet;
    }

    private static WorkScores Together(IReadOnlyList<SimulatedSchool> schools, LatestYears latest, int year, Procedure work) =>
        schools.Select(school => latest.Scores(school.Index, year, work)).Aggregate((sum, scores) => sum + scores);

    private static double Completion(WorkScores scores, WorkTask task, int index) =>
        FisOkoSheet.Percent(scores.TaskPoints[index], scores.Participants * task.Points);
}
