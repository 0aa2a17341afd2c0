using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Pupils;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// What the protocols of the regional centre have in common: schools by code, the examination in a line above («01 - Русский язык
/// 2025.05.30») or in the row («Математика(2026.06.02)»). Names and documents stand in columns nobody reads.
/// </summary>
internal static class ExamProtocols
{
    public const int MostTestScore = 100;

    /// <summary>No work of ОГЭ, ЕГЭ or ГВЭ ever brought more; most bring half of it.</summary>
    public const int MostPrimaryScore = 100;

    /// <summary>ГВЭ stands among ЕГЭ and ОГЭ under numbers of its own; all other subjects are known by name, since numbers differ.</summary>
    private static readonly int[] GveNumbers = [51, 52];

    public static TableReading Read(SheetTable table, PupilSummary summary, string procedure)
    {
        var cells = new Cells(table);
        string? title = ProtocolExam.TitleOf(table.Context, procedure);
        Attempt? told = AttemptWords.Of(ProtocolExam.OwnTexts(table.Context));
        int? grade = summary.MostOf(PupilHeadings.Grade);
        var facts = new List<RawFact>();
        foreach (PupilGroup group in summary.Groups)
        {
            string written = group.Text(PupilRole.Subject) is { Length: > 0 } inRow ? inRow : title ?? table.Context.Path;
            if (ProtocolExam.Of(written, procedure) is not ProtocolExam exam)
            {
                cells.AskCaption("не ясно, какой это экзамен и когда он был, например: «01 - Русский язык 2025.05.30».");
                return TableReading.Of([], cells.Issues);
            }

            string held = GveNumbers.Contains(exam.Number ?? 0) ? grade == 9 ? Procedures.Gve9 : Procedures.Gve11 : procedure;
            int examGrade = held is Procedures.Ege or Procedures.Gve11 ? 11 : 9;
            Report(group, held, exam, cells);
            var place = new Place.OfSchool(group.Text(PupilRole.SchoolCode), group.CellOf(PupilRole.SchoolCode)!.Value, null, group.Text(PupilRole.SchoolCode));
            foreach ((string aspect, List<FactValue> values) in ValuesOf(group, held, exam))
            {
                facts.Add(new RawFact
                {
                    Place = place,
                    Year = SchoolYear.EndingIn(exam.Year),
                    Season = Season.Spring,
                    Attempt = told ?? exam.Attempt,
                    Day = exam.Day,
                    Procedure = held,
                    ProgrammeGrade = examGrade,
                    PupilGrade = examGrade,
                    Subject = held == Procedures.Ege ? EgeTakers.Subject(exam.Subject) ?? exam.Subject : SubjectNames.Find(exam.Subject) ?? exam.Subject,
                    Aspect = aspect,
                    Row = group.Row,
                    Values = values,
                });
            }
        }

        if (summary.Groups.FirstOrDefault() is PupilGroup first && first.Count(PupilHeadings.Lost) is > 0 and int lost)
        {
            cells.Add("school-missing", Severity.Error, table.Range.First, $"в {RussianCount.Of(lost, "строке", "строках", "строках")} с результатами нет кода школы. Они не загружены.");
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>Scores of ЕГЭ, marks of all else; the basic mathematics and ГВЭ have marks in the column of scores.</summary>
    private static IEnumerable<(string Aspect, List<FactValue> Values)> ValuesOf(PupilGroup group, string procedure, ProtocolExam exam)
    {
        (int Number, FactValue Count)[] tests = [.. group.Family(PupilHeadings.TestScore, "")];
        bool marked = HasMarks(procedure, exam);
        int overTests = group.Count(PupilHeadings.OverTestScores);
        if (tests.Length + overTests > 0 && !marked)
        {
            yield return (Aspects.ScoreSummary, Scores(group, tests, overTests, SubjectNames.Find(exam.Subject), exam.Year));
        }

        string family = Marks(tests);
        int n = Enumerable.Range(2, 4).Sum(mark => group.Count(PupilHeadings.Of(family, mark)));
        int sat = marked ? Sat(group) : overTests + (int)tests.Sum(score => score.Count.Number!.Value);
        bool isDoubtful = UnreadMarks(group, family) > 0;
        if (marked && (n > 0 || isDoubtful))
        {
            yield return (Aspects.Marks,
            [
                group.Worked(Measures.Participants, sat, null),
                .. n == 0 ? [] : Measures.Marks.Select((measure, index) => group.Value(PupilHeadings.Of(family, index + 2), measure, n))
                    .Select(mark => isDoubtful ? mark with { State = ValueState.Doubtful } : mark),
                .. sat > n ? [group.Worked(Measures.WithoutMark, sat - n, null)] : Array.Empty<FactValue>(),
            ]);
        }

        (int Number, FactValue Count)[] primary = [.. group.Family(PupilHeadings.Score, "")];
        int scored = (int)primary.Sum(score => score.Count.Number!.Value);
        ValueState state = group.Count(PupilHeadings.OverScores) > 0 ? ValueState.Doubtful : ValueState.Known;
        if (scored > 0)
        {
            yield return (Aspects.PrimaryScores,
            [
                group.Worked(Measures.Participants, Math.Max(sat, scored), null),
                group.Worked(Measures.MeanPrimaryScore, primary.Sum(score => score.Number * score.Count.Number!.Value) / scored, scored) with { State = state },
                .. primary.Select(score => score.Count with { Measure = Measures.PrimaryScore(score.Number), N = scored, State = state }),
            ]);
        }
    }

    private static bool HasMarks(string procedure, ProtocolExam exam) =>
        procedure != Procedures.Ege || SubjectNames.Find(exam.Subject) == SubjectNames.BasicMathematics;

    /// <summary>The family in which marks stand.</summary>
    private static string Marks((int Number, FactValue Count)[] tests) => tests.Length > 0 ? PupilHeadings.TestScore : PupilHeadings.Mark;

    private static int Sat(PupilGroup group) => group.Count(PupilHeadings.Pupils) - group.Count(PupilHeadings.Absent);

    private static int UnreadMarks(PupilGroup group, string family) => family == PupilHeadings.Mark ? group.Count(PupilHeadings.UnreadMarks)
        : group.Count(PupilHeadings.OverTestScores) + (int)group.Family(family, "").Where(mark => mark.Number is < 2 or > 5).Sum(mark => mark.Count.Number!.Value);

    private static void Report(PupilGroup group, string procedure, ProtocolExam exam, Cells cells)
    {
        (int Number, FactValue Count)[] tests = [.. group.Family(PupilHeadings.TestScore, "")];
        string family = Marks(tests);
        if (HasMarks(procedure, exam) && UnreadMarks(group, family) is > 0 and int unread)
        {
            string written = family == PupilHeadings.Mark ? group.Written(PupilHeadings.UnreadMarksWritten)
                : string.Join(", ", tests.Where(mark => mark.Number is < 2 or > 5).Select(mark => $"«{mark.Number.ToString(CultureInfo.InvariantCulture)}»")
                    .Concat(group.Has(PupilHeadings.OverTestScoresWritten) ? [group.Written(PupilHeadings.OverTestScoresWritten)] : []));
            cells.Add("mark-impossible", Severity.Warning, group.CellOf(PupilRole.SchoolCode),
                $"строки {group.Rows}: {RussianCount.Of(unread, "отметка невозможна", "отметки невозможны", "отметок невозможны")}: {written}. "
                + "Отметки этой школы под сомнением и не входят в общие значения. Впишите отметки от 2 до 5 и загрузите протокол снова.");
        }

        ReportOver(group, PupilHeadings.OverScores, PupilHeadings.OverScoresWritten, MostPrimaryScore, cells);
        if (!HasMarks(procedure, exam))
        {
            ReportOver(group, PupilHeadings.OverTestScores, PupilHeadings.OverTestScoresWritten, MostTestScore, cells);
        }

        if (group.Count(PupilHeadings.Unread) is > 0 and int scores)
        {
            cells.Add("scores-unread", Severity.Warning, group.CellOf(PupilRole.SchoolCode),
                $"строки {group.Rows}: не прочитаны баллы у {RussianCount.Of(scores, "ученика", "учеников", "учеников")}.");
        }
    }

    private static void ReportOver(PupilGroup group, string heading, string written, int most, Cells cells)
    {
        if (group.Count(heading) is > 0 and int over)
        {
            cells.Add("score-impossible", Severity.Warning, group.CellOf(PupilRole.SchoolCode),
                $"строки {group.Rows}: {(heading == PupilHeadings.OverScores ? "первичный" : "тестовый")} балл больше {most} – у {RussianCount.Of(over, "ученика", "учеников", "учеников")}: {group.Written(written)}. "
                + "Средний балл и доли этой школы под сомнением и не входят в общие значения. Исправьте балл и загрузите протокол снова.");
        }
    }

    /// <param name="over">Pupils with a score that cannot be: they took part, and nobody knows how.</param>
    private static List<FactValue> Scores(PupilGroup group, (int Number, FactValue Count)[] scores, int over, string? subject, int year)
    {
        int n = (int)scores.Sum(score => score.Count.Number!.Value);
        FactValue participants = group.Worked(Measures.Participants, n + over, null);
        if (n == 0)
        {
            return [participants];
        }

        List<FactValue> values =
        [
            group.Worked(Measures.MeanTestScore, scores.Sum(score => score.Number * score.Count.Number!.Value) / n, n),
            group.Worked(Measures.From80To99, Pupils(score => score is >= 80 and < 100), n),
            group.Worked(Measures.Score100, Pupils(score => score == 100), n),
        ];
        if (EgeMinimums.Of(subject, year) is int least)
        {
            values.Add(group.Worked(Measures.BelowMinimum, Pupils(score => score < least), n, ValueMethod.ByScale));
        }

        values.AddRange(scores.Select(score => score.Count with { Measure = Measures.TestScore(score.Number), N = n }));
        return [participants, .. over == 0 ? values : values.Select(value => value with { State = ValueState.Doubtful })];

        double Pupils(Func<int, bool> which) => scores.Where(score => which(score.Number)).Sum(score => score.Count.Number!.Value);
    }
}
