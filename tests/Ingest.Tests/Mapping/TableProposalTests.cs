using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Tests.Mapping;

/// <summary>Roles proposed by what stands over a column, by what it sounds like and by its values, each with its reason.</summary>
public sealed class TableProposalTests
{
    [Fact]
    public void WordsForMarks_WithSharesThatMakeUp100_AreTheFourShares()
    {
        TableProposal proposal = TableProposal.Of(Monitoring.Table(Monitoring.Xlsx()), null);

        Assert.Equal(["", "school", "participants", "share-2", "share-3", "share-4", "share-5", "quality", ""], proposal.Columns.Select(column => column.Role));
        Assert.All(proposal.Columns.Skip(3).Take(4), column => Assert.Contains("4 столбца в сумме дают 100 – доли отметок", column.Reason, StringComparison.Ordinal));
        Assert.Contains("равно доле отметок «4» и «5»", proposal.Columns[7].Reason, StringComparison.Ordinal);
        Assert.Equal("заголовок «Писали работу»", proposal.Columns[2].Reason);
        Assert.All(proposal.Columns, column => Assert.Equal(column.Role.Length > 0, column.Confidence >= TableProposal.LeastConfidence));
    }

    [Fact]
    public void TextsAbove_SaySubjectGradeAndYear_AndOnlyAPersonTheWork()
    {
        MappingRules rules = TableProposal.Of(Monitoring.Table(Monitoring.Xlsx()), null).Rules;

        Assert.Equal((SaidBy.Text, SaidBy.Text, SaidBy.Text, SaidBy.Nobody), (rules.SubjectBy, rules.GradeBy, rules.YearBy, rules.ProcedureBy));
        Assert.Equal("Не указано, что это за работа: ОГЭ, ЕГЭ, ВПР, олимпиада или своя.",
            Assert.Single(MappingProblems.Of(Monitoring.Table(Monitoring.Xlsx()).Table, rules)));
    }

    [Fact]
    public void ColumnOfKnownNames_IsTheSchool_WhateverStandsOverIt()
    {
        var place = new Territory { Id = 1, Kind = TerritoryKind.Municipality, Name = "Учебный район", NameKey = "УЧЕБНЫЙ РАЙОН", Code = null, ParentId = null, IsInvented = true };
        UnmappedTable table = Monitoring.Table(Monitoring.Xlsx(header: ["№", "Кто", "Писали работу", "неуд", "удовл", "хор", "отл", "Кач-во знаний", "Примечание"],
            rows: [[1, "Заря", 10, 20, 40, 30, 10, 40, null], [2, "Рассвет", 5, 20, 40, 20, 20, 40, null], [3, "Закат", 8, 0, 50, 25, 25, 50, null]]));
        var schools = new SchoolNames([School("1", "Заря"), School("2", "Рассвет")], place);

        Assert.Equal("", TableProposal.Of(table, null).Columns[1].Role);
        ColumnProposal known = TableProposal.Of(table, schools).Columns[1];
        Assert.Equal(("school", "2 из 3 названий – школы реестра"), (known.Role, known.Reason));

        static School School(string code, string name) => new() { Code = code, Name = name, TerritoryId = 1 };
    }

    // 2+4+3+1 = 10 and 1+2+1+1 = 5 and 0+4+2+2 = 8 are the second column; (3+1)/10, (1+1)/5 and (2+2)/8 the last one.
    [Fact]
    public void HeadingsThatSayNothing_AreReadByTheirSums_AndQualityTellsTheOrder()
    {
        TableProposal proposal = TableProposal.Of(Monitoring.Table(Monitoring.Xlsx(
            header: ["Школа", "A", "B", "C", "D", "E", "F"],
            rows: [["ШСШ", 10, 2, 4, 3, 1, 40], ["БСШ", 5, 1, 2, 1, 1, 40], ["ГСШ", 8, 0, 4, 2, 2, 50]])), null);

        Assert.Equal(["school", "participants", "mark-2", "mark-3", "mark-4", "mark-5", "quality"], proposal.Columns.Select(column => column.Role));
        Assert.Equal("равен сумме четырёх столбцов отметок", proposal.Columns[1].Reason);
        Assert.Equal("4 столбца в сумме дают «A» – число отметок; «4» и «5» – те два, сумма которых стоит в «F»", proposal.Columns[2].Reason);
    }

    [Fact]
    public void SumsWithoutAnOrder_AreNotProposed_AndThePersonIsToldWhy()
    {
        TableProposal proposal = TableProposal.Of(Monitoring.Table(Monitoring.Xlsx(
            header: ["Школа", "A", "B", "C", "D"], rows: [["ШСШ", 20, 40, 30, 10], ["БСШ", 20, 35, 20, 25], ["ГСШ", 10, 50, 25, 15]])), null);

        Assert.Equal(["school", "", "", "", ""], proposal.Columns.Select(column => column.Role));
        Assert.Contains("порядок отметок по заголовкам не ясен", proposal.Columns[1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mean-mark", 3.4, 4.1, 3.8)]
    [InlineData("mean-test-score", 52.3, 61, 48.5)]
    public void MeanScore_IsTheMarkOrTheTestScore_ByItsValues(string role, double first, double second, double third)
    {
        ColumnProposal column = TableProposal.Of(Monitoring.Table(Monitoring.Xlsx(
            header: ["Школа", "Ср. балл", "Участников"], rows: [["ШСШ", first, 10], ["БСШ", second, 12], ["ГСШ", third, 9]])), null).Columns[1];

        Assert.Equal(role, column.Role);
        Assert.Contains("значения от", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void MistypedHeading_IsAsCertainAsItsValues()
    {
        TableProposal proposal = TableProposal.Of(Monitoring.Table(Monitoring.Xlsx(
            header: ["Школа", "Успевамость", "Успеваемость, %", "Участников"], rows: [["ШСШ", "да", 90, 10], ["БСШ", "да", 80, 12], ["ГСШ", "нет", 70, 9]])), null);

        Assert.Equal("pass-rate", proposal.Columns[2].Role);
        Assert.Equal("", proposal.Columns[1].Role);
        Assert.Contains("но значения – не числа", proposal.Columns[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void SharesOfOne_AreNotTakenForPercent()
    {
        TableProposal proposal = TableProposal.Of(Monitoring.Table(Monitoring.Xlsx(
            header: ["Школа", "A", "B", "C", "D"], rows: [["ШСШ", 0.2, 0.4, 0.3, 0.1], ["БСШ", 0.2, 0.3, 0.2, 0.3]])), null);

        Assert.All(proposal.Columns.Skip(1), column => Assert.Equal("", column.Role));
        Assert.Contains("доли единицы, а не проценты", proposal.Columns[1].Reason, StringComparison.Ordinal);
    }

    private static readonly object?[][] Abbreviated =
    [
        [1, "МКОУ Байкаловская СОШ", 10, 1, 3, 4, 2, "80,0"],
        [2, "МКОУ Баженовская СОШ", 20, 5, 6, 8, 1, "95,0"],
        [3, "МКОУ Шадринская СОШ", 8, 2, 1, 3, 2, "75,0"],
    ];

    // 1+3+4+2 = 10, 5+6+8+1 = 20, 2+1+3+2 = 8; (10-2)/10 = 80 %, 19/20 = 95 %, 6/8 = 75 %.
    [Theory]
    [InlineData("№", "Уд.", "Успев.")]
    [InlineData("№ п/п", "Средне", "Обуч.")]
    public void AbbreviatedMarks_AreTheFour_AndTheRowNumberIsNothing(string number, string three, string rate)
    {
        TableProposal proposal = TableProposal.Of(Monitoring.Table(Monitoring.Xlsx(header: [number, "Учреждение", "Писало", "Отл.", "Хор.", three, "Неуд.", rate], rows: Abbreviated)), null);

        Assert.Equal(["", "school", "participants", "mark-5", "mark-4", "mark-3", "mark-2", "pass-rate"], proposal.Columns.Select(column => column.Role));
        Assert.Equal("порядковый номер строки", proposal.Columns[0].Reason);
        Assert.Contains("равно доле отметок «3», «4» и «5»", proposal.Columns[7].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ThreeMarksOfFour_AreAProblemWhileAColumnMakesThemWhole_AndElseARemark()
    {
        UnmappedTable table = Monitoring.Table(Monitoring.Xlsx(header: ["№", "Учреждение", "Писало", "Отл.", "Хор.", "Уд.", "Неуд.", "Успев."], rows: Abbreviated));
        MappingRules rules = Monitoring.Confirmed(table);
        MappingRules Without(int column) => rules with { Columns = [.. rules.Columns.Select((mapped, index) => index == column ? mapped with { Role = "" } : mapped)] };

        Assert.Empty(MappingProblems.Of(table.Table, rules));
        Assert.Equal("Нет отметки «3»: качество и успеваемость посчитать нельзя. Похоже, она в столбце F «Уд.»: с ним отметки сходятся в сумме.",
            Assert.Single(MappingProblems.Of(table.Table, Without(5))));

        UnmappedTable three = Monitoring.Table(Monitoring.Xlsx(header: ["№", "Учреждение", "Писало", "Отл.", "Хор.", "Неуд."],
            rows: [.. Abbreviated.Select(row => row.Where((_, index) => index is not (5 or 7)).ToArray())]));
        MappingTrial trial = MappingTrial.Of(three, Monitoring.Confirmed(three));
        Assert.Empty(trial.Problems);
        Assert.Equal(("marks-incomplete", "D3", "Лист «Лист1», ячейка D3: нет отметки «3»: качество и успеваемость посчитать нельзя."),
            trial.Read!.Issues.Where(issue => issue.Code == "marks-incomplete").Select(issue => (issue.Code, issue.Cell.ToString(), issue.Message)).Single());
    }
}
