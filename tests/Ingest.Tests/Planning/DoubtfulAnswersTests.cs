using System.Text.RegularExpressions;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>Numbers that cannot be: in the file, or in an answer about it.</summary>
public sealed class DoubtfulAnswersTests
{
    private static readonly (string, byte[]) Register = ("Реестр.xlsx", RegisterTable.Baikalovo);

    [Fact]
    public async Task AnswerOutOfRange_IsRefusedWithTheReasonAndNothingElse()
    {
        using var desk = new Desk();
        StoredFile stored = (await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx())))[1];
        string before = await desk.ValuesAsync();

        UselessAnswerException refused = await Assert.ThrowsAsync<UselessAnswerException>(() => desk.AnswerAsync(stored.Import!.Id, "F10", "150"));

        Assert.Equal(
            "«150» сюда не подходит. Лист «ОГЭ», ячейка F10: 150 вне пределов от 0 до 100. "
                + "Ответ не принят: впишите другое значение или оставьте ячейку как есть.",
            refused.Message);
        Assert.Equal(before, await desk.ValuesAsync());
    }

    // The number of participants belongs to both subjects of the row.
    [Fact]
    public void ImpossibleNumberOfParticipants_IsToldOnce()
    {
        PlannedIssue issue = Assert.Single(new OgeTable().With("B6", "1000000000000000").Read().AllIssues, issue => issue.Code == "out-of-range");

        Assert.Equal("Лист «ОГЭ», ячейка B6: 1·10^15 вне пределов от 0 до 10000000. Ячейка прочитана как «нет данных».", issue.Message);
    }

    [Fact]
    public void NumberNobodyCanRead_IsWrittenShort()
    {
        PlannedIssue issue = Assert.Single(new OgeTable().With("C6", "1" + new string('0', 300)).Read().AllIssues, issue => issue.Code == "out-of-range");

        Assert.Contains("1·10^300", issue.Message, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("0{5}"), issue.Message);
    }
}
