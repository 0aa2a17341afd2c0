using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Objectivity;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Objectivity;

public sealed class QuestionWordsTests
{
    private static readonly SeriesKey Work = new(Procedures.Vpr, 5, Markers.Mathematics);

    [Fact]
    public void Journal_OneWork_CountsPupils()
    {
        QuestionWords words = Of(CheckKind.RaisedAboveJournal, null, new JournalShift([new JournalWork(Work, new Share(12, 14), 0.1)], new Share(12, 14), 1.4, 0, 0.001));

        Assert.Equal("Почему отметки ВПР выше журнала у 12 из 14 учеников (5 класс, математика)?", words.Question);
        Assert.Equal("При тех же работах в других школах было бы около 1,4. Это 6,4 обычного разброса; вопрос задаётся от 2,58.", words.Grounds);
    }

    // Of two works one pupil counts twice, so cases are counted, and the work that weighs most is named.
    [Fact]
    public void Journal_TwoWorks_CountsCases()
    {
        QuestionWords words = Of(CheckKind.LoweredBelowJournal, null, new JournalShift(
            [new JournalWork(Work with { Subject = Markers.Russian }, new Share(10, 20), 0.3), new JournalWork(Work, new Share(20, 21), 0.3)], new Share(30, 41), 12.3, 0, 0.001));

        Assert.Equal("Почему отметки ВПР ниже журнала в 30 случаях из 41?", words.Question);
        Assert.StartsWith("Работ: 2; заметнее всего 5 класс, математика: у 20 из 21 ученика. При тех же работах в других школах было бы около 12,3.", words.Grounds, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, "Почему ОГЭ не подтвердил ВПР, которую те же ученики писали в 8 классе?", "+50 п.п.")]
    [InlineData(-0.5, "Почему на ОГЭ те же ученики справились намного лучше, чем годом раньше на ВПР?", "−50 п.п.")]
    public void Cohort_AsksInItsDirection(double difference, string question, string points)
    {
        QuestionWords words = Of(CheckKind.CohortMismatch, null, new CohortMismatch(
            [new CohortWork(Markers.Russian, new Share(12, 14), 0.5, new Share(3, 13), 0.5)], difference, 0.1, 1, 0.001));

        Assert.Equal(question, words.Question);
        Assert.Equal(
            $"Русский язык: «4» и «5» в 8 классе у 12 из 14, на ОГЭ у 3 из 13. С поправкой на трудность работ разница {points}. Это 5,0 обычного разброса; вопрос задаётся от 2,58.",
            words.Grounds);
    }

    [Fact]
    public void Mean_OfMarks_SaysThatItIsOfMarks()
    {
        QuestionWords words = Of(CheckKind.InflatedMean, 6, new InflatedMean(new MeanScore(4.5, 0.5, 21), new MeanScore(3.2, 0.8, 1000), ScoreScale.Marks, IsRegion: false));

        Assert.Equal("Чем объясняется средняя отметка 4,5 при 3,2 по муниципалитету (ВПР, 5 класс, математика)?", words.Question);
        Assert.Equal(
            "Интервал школы 4,3–4,7 (21 ученик) целиком выше интервала по муниципалитету 3,2–3,2. Признак 6 из 14. Сравниваются отметки, потому что первичных баллов в таблицах нет.",
            words.Grounds);
    }

    // 3.7 ± 1.96 · 0.9 / √20 = 3.31 … 4.09; 3.26 ± 1.96 · 0.8 / √1900 = 3.22 … 3.30: «3,3–4,1 выше 3,2–3,3» would deny itself.
    [Fact]
    public void Mean_IntervalsThatTouchWhenRounded_GetAnotherDecimal()
    {
        QuestionWords words = Of(CheckKind.InflatedMean, 6, new InflatedMean(new MeanScore(3.7, 0.9, 20), new MeanScore(3.26, 0.8, 1900), ScoreScale.Marks, IsRegion: false));

        Assert.Matches(@"^Интервал школы 3,3\d–4,\d\d .* по муниципалитету 3,2\d–3,\d\d\.", words.Grounds);
    }

    [Theory]
    [InlineData(CheckKind.SharpGrowth, 0.5, "вырос")]
    [InlineData(CheckKind.SharpDrop, 1.5, "снизился")]
    public void Change_SaysWhichWay(CheckKind kind, double k, string way)
    {
        QuestionWords words = Of(kind, 12, new SharpChange(k, 0.79, 1.21, 21));

        Assert.Equal($"Что изменилось у этих учеников между 4 и 5 классом: почему результат по математике {way} сильнее, чем в других школах?", words.Question);
        Assert.EndsWith("по 21 школе границы 0,79 и 1,21. Признак 12 из 14.", words.Grounds, StringComparison.Ordinal);
    }

    [Fact]
    public void Works_AreAskedWithTheirNumbers()
    {
        Assert.Equal(
            "Почему с 7 баллами, с которых ставится «3», работ 12, а с одним баллом меньше 1 (ВПР, 5 класс, математика)?",
            Of(CheckKind.BorderPeak, null, new BorderPeak(3, 7, 1, 12, 40, 3.1, 0.01)).Question);
        Assert.Equal(
            "Лёгкая половина из 12 заданий: −10 п.п. к другим школам, трудная: +15 п.п. (25 учеников). Это 5,0 обычного разброса; вопрос задаётся от 2,58.",
            Of(CheckKind.TaskPattern, null, new TaskPattern(-0.1, 0.15, 0.05, 1, 0.001, 25, 12)).Grounds);
        Assert.Equal(
            "Что изменилось в школе за год: качество по всем работам на 21 п.п. выше, чем в других школах, а прежние годы обещали на 3 п.п. ниже?",
            Of(CheckKind.LevelJump, null, new LevelJump(0.21, -0.03, 3.4)).Question);
        Assert.Equal(
            "Почему высокий результат ВПР по математике не повторяется в ЕГЭ: средний балл 48,2 при 55,1 по муниципалитету?",
            Of(CheckKind.UnconfirmedByEge, null, new UnconfirmedByEge(48.2, 55.1, 12)).Question);
    }

    // No question names a fault.
    [Fact]
    public void Answers_OfEveryKind_ArePracticalAndAccuseNobody()
    {
        foreach (CheckKind kind in Enum.GetValues<CheckKind>())
        {
            string words = CheckWords.Title(kind) + CheckWords.Answer(kind) + string.Concat(Enum.GetValues<NoCheck>().Select(why => CheckWords.Needed(kind, why)));

            Assert.DoesNotContain("списыва", words, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("наруш", words, StringComparison.OrdinalIgnoreCase);
            Assert.All(Enum.GetValues<NoCheck>(), why => Assert.True(CheckWords.Needed(kind, why).Length > 20));
        }
    }

    private static QuestionWords Of(CheckKind kind, int? number, Evidence evidence)
    {
        QuestionWords words = QuestionWords.Of(SchoolCheck.Made(new Check(kind, Work, number), evidence, true));
        return new QuestionWords(Plain(words.Question), Plain(words.Grounds));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
