using System.Text;
using Bunit;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Components.Identification;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Tests.Identification;

public sealed class IdentificationReportTests
{
    private const string Code = "own-1";
    private static readonly SchoolYear _year = new(2021);

    private static readonly Methodology _methodology = new()
    {
        Code = Code,
        Name = "Своя",
        Procedures = [new(Procedures.Oge, 9, Facts.Mathematics, LowDefinition.MarkTwo)],
        ThresholdPercent = 30,
        Rule = new ListRule(1, null, RuleJoin.Or),
        LeastPupils = null,
        ExcludedTypes = [],
        FromYear = null,
        ToYear = null,
        Source = "Приказ № 1",
        Undeterminable = "",
        Elements = [],
    };

    // 7 of 18 twos is low and 4 of 17 is not; the border of 18 pupils is 6.
    [Fact]
    public void Of_OneLowSchool_SaysWhoWhyAndHowFar()
    {
        IdentificationReport report = Report(Town());

        VerdictRow row = report.Rows.Single(one => one.Verdict.Status == ListStatus.Listed);
        Assert.Equal("Правило А: низкий результат в 1\u00A0процедуре года (нужно 1): ОГЭ-2022, математика: 7 из 18 (38,9\u00A0%).", row.Reason);
        Assert.Equal("2\u00A0ученика: не была бы в списке, если бы ещё столько справились", VerdictWords.Border(row.Verdict));
        Assert.Equal("«Своя», 2021/22: в списке 1\u00A0школа из 2. Из школ списка – вероятно: 1. По приказу на этот год школ не названо.", report.Lead);
        Assert.Equal("2\u00A0ученика до списка", VerdictWords.Border(report.List.Of(2)!));
    }

    // 18 and 17 pupils are fewer than 20: none of it is counted, which is not the same as nothing being low.
    [Fact]
    public void Reason_ResultsOfTooFewPupils_AreSaidToBeLeftOut()
    {
        IdentificationReport report = Report(Town());
        Methodology strict = _methodology with { LeastPupils = 20 };
        SchoolVerdict low = report.List.Of(1)!;
        SchoolVerdict left = low with
        {
            Status = ListStatus.NotListed,
            Procedures = [.. low.Procedures.Select(years => years with { Current = years.Current with { State = ResultState.TooFewPupils } })],
        };

        Assert.Equal(
            "Посчитанных результатов нет. Не посчитан 1\u00A0результат (участников меньше 20).",
            VerdictWords.Reason(left, strict));
    }

    [Fact]
    public void Small_NineOfTenPupils_IsMarked()
    {
        SchoolVerdict verdict = Report(Town()).List.Of(1)!;

        Assert.Equal("", VerdictWords.Small(verdict));
        Assert.Equal("", VerdictWords.Small(With(10)));
        Assert.StartsWith("малая численность (меньше 10 учеников): ОГЭ", VerdictWords.Small(With(9)), StringComparison.Ordinal);

        SchoolVerdict With(int pupils) => verdict with
        {
            Procedures = [.. verdict.Procedures.Select(years => years with { Current = years.Current with { N = pupils } })],
        };
    }

    [Fact]
    public void Of_YearBefore_SaysWhatChangedAndWhatChanceDoes()
    {
        YearlyMoves yearly = Report(Town()).Yearly!;

        SchoolMove entered = yearly.Moves.Single(move => move.Move == ListMove.Entered);
        Assert.Equal(["ОГЭ, математика: было 4 из 17 (23,5\u00A0%), стало 7 из 18 (38,9\u00A0%)"], entered.Why);
        Assert.Equal("По сравнению с 2020/21: вошли – 1, вышли – 0, остались – 0.", yearly.Sentence);
        Assert.Equal((1, 2), (yearly.Chance!.Entered.Seen, yearly.Chance.Entered.OfSchools));
        Assert.StartsWith("Если бы ни в одной школе ничего не изменилось, случайно вошли бы в среднем ", Assert.Single(yearly.ChanceSentences), StringComparison.Ordinal);
    }

    [Fact]
    public void YearlySection_NothingToCompare_SaysSoAndWhatToLoad()
    {
        using var page = new BunitContext();

        IRenderedComponent<YearlySection> section = page.Render<YearlySection>(parameters => parameters.Add(one => one.Yearly, null).Add(one => one.Year, _year));

        Assert.Equal(
            "Сравнить не с чем: нет ни одной школы, о которой можно судить в обоих годах. Загрузите результаты школ за 2020/21 учебный год.",
            section.Find("p").TextContent);
        Assert.Empty(section.FindAll("table"));
    }

    [Fact]
    public void Of_Orders_TellsWhereTheListsPart()
    {
        IdentificationReport report = Report(Town(), Record(3, RecordKinds.ManualList, ManualShelf.Code(2, _year), ManualEntryJson.Write(
            new ManualEntry(2021, "9/1", new DateOnly(2022, 1, 19), "отнести")), school: 2));

        Assert.Equal(["Только по приказу: Вторая (не в списке).", "Только по методике: Первая."], report.Differences);
        Assert.Equal("приказ № 9/1 от 19.01.2022", IdentificationDeeds.OrderWords(report.Rows.Single(row => row.School.Id == 2).Order!.Entry));
    }

    [Fact]
    public void Of_NoThreshold_NamesNobodyAndSaysWhy()
    {
        SnapshotView view = View(Town());

        var report = IdentificationReport.Of(view, "baikalovo-2022", _year);

        Assert.Empty(report.Groups);
        Assert.StartsWith("«Программа Байкаловского района, 2022 год» не называет порога", report.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RecordThatCannotBeRead_IsShown()
    {
        IdentificationReport report = Report(Town(), Record(3, RecordKinds.ManualList, "1-2021", "{}", school: 1), Record(4, RecordKinds.IdentificationRun, "x", "[]"));

        Assert.Equal([3, 4], report.Unreadable.Select(broken => broken.Record.Id));
    }

    // The methodology is gone, the list somebody settled by it is not.
    [Fact]
    public void Of_ListKeptByAWithdrawnMethodology_IsStillShown()
    {
        KeptList list = new(_methodology with { Code = "own-0" }, "версия данных № 1", _year.StartYear, []);

        IdentificationReport report = Report(Town(), Record(3, RecordKinds.IdentificationRun, KeptShelf.Code("own-0", _year), KeptListJson.Write(list)));

        Assert.Equal(3, Assert.Single(report.KeptByWithdrawn).Record.Id);
        Assert.Null(report.Kept);
    }

    // Of four pupils: neither the count nor the side of the border may leave, nor how near the verdict is.
    [Fact]
    public void Csv_ToHandOn_SmallGroupLeavesNoTrace()
    {
        IdentificationReport report = Report(new Facts().School(1, "Первая").School(2, "Вторая").Oge(1, 2021, 2, 2, 0, 0).Oge(2, 2021, 4, 10, 3, 0));

        string[] full = Lines(IdentificationCsv.Full(report));
        string[] handed = Lines(IdentificationCsv.ToHandOn(report, DisclosureRule.Usual));

        Assert.Equal("\"Первая\";\"2021/22\";\"Своя\";\"версия данных № 2\";\"в списке\";\"\"", full[2][..full[2].IndexOf("\"\"", StringComparison.Ordinal)] + "\"\"");
        Assert.EndsWith("\"ОГЭ\";9;\"Математика\";\"низкий результат\";2;4;50;\"по числу учеников\";\"малая численность\"", full[2], StringComparison.Ordinal);
        Assert.EndsWith("\"\";;;;\"ОГЭ\";9;\"Математика\";\"скрыто (мало учеников)\";;;;\"\";\"\"", handed[2], StringComparison.Ordinal);
        Assert.EndsWith("\"не низкий\";4;17;23,53;\"по числу учеников\";\"\"", handed[1], StringComparison.Ordinal);
    }

    [Fact]
    public void School_SeesItsVerdictWithVersionAndOrders()
    {
        SchoolIdentification standing = SchoolIdentification.Of(View(Town()), 1, _year)!;

        Assert.Equal(ListStatus.Listed, standing.Standings.Single(one => one.Version.Methodology.Code == Code).Verdict.Status);
        Assert.Equal("версия данных № 2", standing.Standings.Single(one => one.Version.Methodology.Code == Code).Version.Label);
        Assert.Equal(["Программа Байкаловского района, 2022 год"], standing.Silent.Take(1));
    }

    // One school's person sees one school; what it is judged by is worked out from all of them.
    [Fact]
    public void Sight_OfOneSchool_SeesNoOther()
    {
        var lists = new IdentificationLists(Town().History());
        var own = new IdentificationSight(lists, [1], allSchools: false);

        IdentificationList list = own.Of(_methodology, _year);

        Assert.Equal([1], list.Verdicts.Select(verdict => verdict.SchoolId));
        Assert.Equal(lists.Of(_methodology, _year).Of(1)!.ByChance, list.Of(1)!.ByChance);
        Assert.Null(own.Chance(_methodology, _year, new Dictionary<int, ListStatus> { [1] = ListStatus.NotListed }));
    }

    private static Facts Town() => new Facts().School(1, "Первая").School(2, "Вторая")
        .Oge(1, 2020, 4, 10, 3, 0).Oge(2, 2020, 2, 10, 3, 0).Oge(1, 2021, 7, 8, 3, 0).Oge(2, 2021, 3, 10, 2, 0);

    private static IdentificationReport Report(Facts facts, params KeptRecord[] records) => IdentificationReport.Of(View(facts, records), Code, _year);

    private static SnapshotView View(Facts facts, params KeptRecord[] records) => SnapshotView.For(
        Actor.Demonstration,
        new TerritorySnapshot(Facts.District, [Facts.Region], facts.History(), null, 1, false)
        {
            Records = [Record(2, RecordKinds.Methodology, Code, MethodologyJson.Write(_methodology)), .. records],
        })!;

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file[3..]).Split("\r\n");

    private static KeptRecord Record(int id, string kind, string code, string body, int? school = null) => new()
    {
        Id = id,
        Kind = kind,
        Code = code,
        TerritoryId = 2,
        SchoolId = school,
        Body = body,
        IsWithdrawn = false,
        Note = "",
        Person = "",
        Role = Role.Analyst,
        At = default,
        GivenAt = id,
    };
}
