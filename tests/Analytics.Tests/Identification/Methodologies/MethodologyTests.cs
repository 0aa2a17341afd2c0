using System.Text.Json;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Identification.Methodologies;

public sealed class MethodologyTests
{
    [Fact]
    public void Json_ReadBack_IsTheSame()
    {
        string written = MethodologyJson.Write(Sample.Methodology);

        Assert.Equal(written, MethodologyJson.Write(MethodologyJson.Read(written)));
        Assert.Contains("\"thresholdPercent\":30", written, StringComparison.Ordinal);
        Assert.Contains("Русский язык", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"leastPupils\":null,", "")]
    [InlineData("\"leastPupils\":null,", "\"leastPupils\":null,\"weight\":1,")]
    [InlineData("\"join\":\"or\"", "\"join\":\"xor\"")]
    [InlineData("\"thresholdPercent\":30", "\"thresholdPercent\":130")]
    [InlineData("\"name\":\"Своя\"", "\"name\":null")]
    public void Json_AnythingElse_IsRefused(string part, string instead)
    {
        string text = MethodologyJson.Write(Sample.Methodology);
        Assert.Contains(part, text, StringComparison.Ordinal);

        Assert.ThrowsAny<JsonException>(() => MethodologyJson.Read(text.Replace(part, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_GoodOne_HasNoProblems() => Assert.Empty(MethodologyCheck.Of(Sample.Methodology));

    [Fact]
    public void Check_EachFault_IsNamed()
    {
        Methodology good = Sample.Methodology;
        (Methodology Bad, string Word)[] cases =
        [
            (good with { Name = " " }, "Назовите"),
            (good with { Source = "" }, "источник"),
            (good with { Procedures = [], Rule = new ListRule(null, 2, RuleJoin.Or) }, "хотя бы одну"),
            (good with { Procedures = [.. good.Procedures, Sample.Russian6 with { Subject = "русский  язык" }] }, "дважды"),
            (good with { Procedures = [new(Procedures.Context, 6, "Математика", LowDefinition.MarkTwo)], Rule = new ListRule(1, null, RuleJoin.Or) }, "не оценочная"),
            (good with { Procedures = [.. good.Procedures, new(Procedures.Vpr, 12, "История", LowDefinition.MarkTwo)] }, "от 1 до 11"),
            (good with { Procedures = [.. good.Procedures, new(Procedures.Vpr, null, "История", LowDefinition.MarkTwo)] }, "укажите класс"),
            (good with { ThresholdPercent = 0 }, "Порог"),
            (good with { Rule = new ListRule(5, 2, RuleJoin.Or) }, "от 1 до 4"),
            (good with { Rule = new ListRule(2, 1, RuleJoin.Or) }, "лет подряд"),
            (good with { Rule = new ListRule(null, null, RuleJoin.Or) }, "правила нет"),
            (good with { Rule = new ListRule(2, null, RuleJoin.And) }, "оба правила"),
            (good with { LeastPupils = 1 }, "не меньше 2"),
            (good with { FromYear = 2024, ToYear = 2020 }, "раньше"),
            (good with { Elements = [good.Elements[0], good.Elements[0]] }, "дважды"),
        ];

        Assert.All(cases, one => Assert.Contains(one.Word, Assert.Single(MethodologyCheck.Of(one.Bad)).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    [InlineData(2022, true)]
    [InlineData(2023, false)]
    public void HoldsIn_BothEndsIncluded(int year, bool holds) =>
        Assert.Equal(holds, (Sample.Methodology with { FromYear = 2020, ToYear = 2022 }).HoldsIn(new SchoolYear(year)));
}
