using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Mapping;

/// <summary>When a mapping is used without a question, when it is only a proposal, and what becomes of files when it is taken back.</summary>
public sealed class KnownMappingsTests
{
    private const string NextTitle = "Мониторинг РИКО. Русский язык, 5 класс. 2024-2025 учебный год";

    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void NextYearsFile_NeedsNoClick_AndSaysItsOwnSubjectGradeAndYear()
    {
        ColumnMapping mapping = Given();

        FileReading next = Monitoring.Read(Monitoring.Xlsx(NextTitle), "Мониторинг 2025.xlsx", mapping);

        Assert.Null(next.Refusal);
        RawFactKey key = new(next);
        Assert.Equal(("Русский язык", 5, new SchoolYear(2024)), (key.Subject, key.Grade, key.Year));
    }

    [Fact]
    public void SubjectPutInByHand_HoldsForFilesCalledAlikeOnly()
    {
        byte[] silent = Monitoring.Xlsx("РИКО 2023/24");
        MappingRules rules = Monitoring.Confirmed(Monitoring.Table(silent, "Отчёт 2024.xlsx")) with { SubjectBy = SaidBy.Person, Subject = "Математика", GradeBy = SaidBy.Person, Grade = 6 };
        ColumnMapping mapping = Monitoring.Given(rules, silent, "Отчёт 2024.xlsx");

        Assert.Null(Monitoring.Read(Monitoring.Xlsx("РИКО 2024/25"), "Отчёт 2025.xlsx", mapping).Refusal);
        Asked("Сводка.xlsx", "РИКО 2024/25", "работа, предмет или класс были указаны вручную для файла «Отчёт 2024.xlsx», лист «Лист1»: проверьте, те же ли они здесь");
        Asked("Отчёт 2025.xlsx", "РИКО 2024/25, физика", "работа, предмет или класс были указаны вручную для файла «Отчёт 2024.xlsx», лист «Лист1»: проверьте, те же ли они здесь");

        void Asked(string path, string title, string difference) =>
            Assert.Equal([difference], Assert.Single(Monitoring.Read(Monitoring.Xlsx(title), path, mapping).Unmapped).Near!.Differences);
    }

    [Fact]
    public void YearPutInByHand_HoldsForThatFileOnly()
    {
        byte[] silent = Monitoring.Xlsx("РИКО, математика, 6 класс");
        MappingRules rules = Monitoring.Confirmed(Monitoring.Table(silent)) with { YearBy = SaidBy.Person, Year = 2023 };
        ColumnMapping mapping = Monitoring.Given(rules, silent);

        Assert.Equal(new SchoolYear(2023), new RawFactKey(Monitoring.Read(silent, known: mapping)).Year);
        FileReading next = Monitoring.Read(Monitoring.Xlsx("РИКО, математика, 6 класс", rows: [.. Monitoring.Rows.Reverse()]), known: mapping);
        Assert.Equal(["год был вписан вручную для файла «Мониторинг.xlsx»: укажите год этой таблицы"], Assert.Single(next.Unmapped).Near!.Differences);
        Assert.NotNull(next.Refusal);
    }

    [Fact]
    public void HeaderWithAColumnMore_IsProposedByTheOldMapping_AndAsked()
    {
        object?[] header = [.. Monitoring.Header, "Отсутствовали"];
        object?[][] rows = [.. Monitoring.Rows.Select((row, index) => (object?[])[.. row, index])];

        FileReading reading = Monitoring.Read(Monitoring.Xlsx(NextTitle, header, rows), known: Given());

        Assert.NotNull(reading.Refusal);
        UnmappedTable table = Assert.Single(reading.Unmapped);
        Assert.Equal(["новый столбец J «Отсутствовали»"], table.Near!.Differences);
        TableProposal proposal = TableProposal.Of(table, null);
        Assert.Equal(["", "school", "participants", "share-2", "share-3", "share-4", "share-5", "quality", "", "absent"], proposal.Columns.Select(column => column.Role));
        Assert.Equal("в прошлый раз: «Писали работу» – Участников (писали, сдавали)", proposal.Columns[2].Reason);
        Assert.Empty(MappingProblems.Of(table.Table, proposal.Rules));
    }

    // Last year's shares; now the same headings hold 2+4+3+1 of 10, 1+2+1+1 of 5, 0+4+2+2 of 8 pupils.
    [Fact]
    public void SameHeader_WithNumbersOfPupilsForShares_IsAsked()
    {
        byte[] content = Monitoring.Xlsx(NextTitle, rows: [[1, "БСШ", 10, 2, 4, 3, 1, 40, null], [2, "БАСШ", 5, 1, 2, 1, 1, 40, null], [3, "ШСШ", 8, 0, 4, 2, 2, 50, null]]);

        FileReading reading = Monitoring.Read(content, known: Given());

        UnmappedTable table = Assert.Single(reading.Unmapped);
        Assert.Equal(["отметки размечены не так, как складываются значения: проверьте, число учеников в этих столбцах или проценты"], table.Near!.Differences);

        // Whoever insists is heeded, for this file.
        ColumnMapping insisted = Monitoring.Given(Monitoring.Confirmed(Monitoring.Table(Monitoring.Xlsx())), content);
        Assert.StartsWith("file:", insisted.Bound, StringComparison.Ordinal);
        Assert.Null(Monitoring.Read(content, known: insisted).Refusal);
    }

    [Fact]
    public void TableThatDoesNotNameTheWork_IsAsked() =>
        Assert.Equal(["в таблице не названа работа «РИКО»"],
            Assert.Single(Monitoring.Read(Monitoring.Xlsx("Входная работа. Математика, 6 класс. 2024/25"), known: Given()).Unmapped).Near!.Differences);

    [Fact]
    public async Task RefusedFile_IsStoredOnceMapped_AndItsValuesGoWithTheMapping()
    {
        using var desk = new Desk();
        byte[] content = Monitoring.Xlsx();
        await desk.ImportOneAsync("Реестр.xlsx", RegisterTable.Baikalovo);
        StoredFile refused = await desk.ImportOneAsync("Мониторинг.xlsx", content);
        Assert.Null(refused.Import);
        Assert.Contains("разметьте таблицу", refused.File.Refusal, StringComparison.Ordinal);
        UnmappedTable table = Assert.Single(refused.File.Reading.Unmapped);
        MappingRules rules = Monitoring.Confirmed(table);
        var book = new MappingBook(desk.Database, TimeProvider.System);
        ColumnMapping mapping = await book.GiveAsync(
            new MappingDraft(HeaderFingerprint.Of(table.Table), KnownMappings.BoundOf(rules, table.Table, refused.File.Reading.Sha256), "Мониторинг.xlsx", table.Sheet, rules), Actor.CommandLine, None);

        Import import = (await desk.ImportOneAsync("Мониторинг.xlsx", content)).Import!;
        Assert.Equal(3, (await desk.FactsAsync()).Count(fact => fact.Procedure == "own:РИКО"));

        await desk.UndoAsync(import.Id);
        Assert.Single(await book.ListAsync(None));
        await desk.ImportOneAsync("Мониторинг.xlsx", content);
        ReadAgain again = await new MappingsTakenBack(desk.Database, TimeProvider.System, ReadLimits.Default).TakeBackAsync(mapping.Id, Actor.CommandLine, None);

        Assert.Equal(["Мониторинг.xlsx"], again.Undone.Select(undone => undone.FileName));
        Assert.DoesNotContain(await desk.FactsAsync(), fact => fact.Procedure == "own:РИКО");
    }

    private static ColumnMapping Given() => Monitoring.Given(Monitoring.Confirmed(Monitoring.Table(Monitoring.Xlsx())), Monitoring.Xlsx());

    /// <summary>What the first fact of a reading is about.</summary>
    private sealed class RawFactKey(FileReading reading)
    {
        public string Subject { get; } = reading.Tables.Single().Facts[0].Subject;

        public int? Grade { get; } = reading.Tables.Single().Facts[0].ProgrammeGrade;

        public SchoolYear Year { get; } = reading.Tables.Single().Facts[0].Year;
    }
}
