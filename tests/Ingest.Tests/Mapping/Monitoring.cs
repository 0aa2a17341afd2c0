using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Mapping;

/// <summary>A department's own table that no layout knows: words for marks, shares, a code word for «писали».</summary>
internal static class Monitoring
{
    public const string Title = "Мониторинг РИКО. Математика, 6 класс. 2023-2024 учебный год";

    public static object?[] Header { get; } = ["№", "Где учатся", "Писали работу", "неуд", "удовл", "хор", "отл", "Кач-во знаний", "Примечание"];

    /// <summary>БСШ 2+4+3+1 of 10, БАСШ 1+2+1+1 of 5, ШСШ 0+4+2+2 of 8, in percent.</summary>
    public static object?[][] Rows { get; } =
    [
        [1, "МКОУ Байкаловская СОШ", 10, 20, 40, 30, 10, 40, "пересдача в мае"],
        [2, "МКОУ Баженовская СОШ", 5, 20, 40, 20, 20, 40, null],
        [3, "МКОУ Шадринская СОШ", 8, 0, 50, 25, 25, 50, "нет"],
    ];

    public static byte[] Xlsx(string title = Title, object?[]? header = null, object?[][]? rows = null) => new XlsxBuilder()
        .Sheet("Лист1", [[title], [], header ?? Header, .. rows ?? Rows])
        .Build();

    public static FileReading Read(byte[] content, string path = "Мониторинг.xlsx", params ColumnMapping[] known) =>
        FileReader.Read(path, content, [], new KnownMappings(known), ReadLimits.Default);

    public static UnmappedTable Table(byte[] content, string path = "Мониторинг.xlsx") => Read(content, path).Unmapped.Single();

    /// <summary>What a person confirms who takes what is proposed and says that the work is called РИКО.</summary>
    public static MappingRules Confirmed(UnmappedTable table) =>
        TableProposal.Of(table, null).Rules with { ProcedureBy = SaidBy.Text, Procedure = "own:РИКО" };

    public static ColumnMapping Given(MappingRules rules, byte[] content, string path = "Мониторинг.xlsx")
    {
        UnmappedTable table = Table(content, path);
        return new ColumnMapping
        {
            Fingerprint = HeaderFingerprint.Of(table.Table),
            Bound = KnownMappings.BoundOf(rules, table.Table, FileReader.Sha256(content)),
            FileName = path,
            Sheet = table.Sheet,
            Rules = rules,
            Person = "Иванова",
            Role = Domain.Operations.Role.Analyst,
            At = new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc),
            GivenAt = 1,
        };
    }
}
