using System.Text.Json;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Planning;

public sealed class ImportReportTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Samples.Root, "docs", "import-report.schema.json"))).RootElement;

    [Fact]
    public async Task Report_OfTakenAndRefusedFiles_KeepsToTheSchema()
    {
        using var desk = new Desk();
        IReadOnlyList<StoredFile> stored = await desk.ImportAsync(
            ("ОГЭ без реестра.xlsx", new OgeTable().With("F10", "0").Xlsx()),
            ("меню.csv", "День;Обед\nпн;борщ\n"u8.ToArray()),
            ("Ф3.xlsx", Samples.Bytes("training/2020-2021/МА 4 Ф3_Статистика по отметкам.xlsx")));

        JsonElement report = JsonDocument.Parse(new ImportReport([.. stored.Select(file => FileReport.Of(file.File, dryRun: false))]).ToJson()).RootElement;

        Assert.Empty(SmallSchema.Errors(report, Schema));
        Assert.Equal(["refused", "refused", "imported"], report.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("outcome").GetString()!));
    }

    [Theory]
    [InlineData("{\"files\":[{\"path\":\"a\"}]}", "$.files[0]: no sha256")]
    [InlineData("{\"files\":{}}", "$.files: type")]
    [InlineData("{\"files\":[],\"more\":1}", "$: more is not known")]
    public void Schema_RefusesOtherShapes(string report, string error) =>
        Assert.Contains(error, SmallSchema.Errors(JsonDocument.Parse(report).RootElement, Schema));
}
