using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Components.Identification;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Tests.Identification;

public sealed class MethodologyFormTests
{
    private static readonly Methodology _order = ShippedMethodologies.Here.Methodologies[0];

    [Fact]
    public void Read_WhatWasFilledIn_IsTheSameMethodology() => Assert.All(ShippedMethodologies.Here.Methodologies, shipped => Assert.Equal(
        MethodologyJson.Write(shipped), MethodologyJson.Write(MethodologyForm.Of(shipped).Read(shipped.Code, out _)!)));

    [Theory]
    [InlineData("27,5", 27.5)]
    [InlineData(" 30 % ", 30.0)]
    public void Read_Threshold_AsPeopleTypeIt(string typed, double percent)
    {
        var form = MethodologyForm.Of(_order);
        form.Threshold = typed;

        Assert.Equal((decimal)percent, form.Read("x", out _)!.ThresholdPercent);
    }

    [Fact]
    public void Read_WhatIsNoNumber_IsSaidAndNothingIsKept()
    {
        var form = MethodologyForm.Of(_order);
        (form.Threshold, form.InOneYear) = ("треть", "два");

        Assert.Null(form.Read("x", out IReadOnlyList<string> problems));
        Assert.Equal(["Порог: «треть» – не число. Пример: 30 или 27,5.", "Правило А: «два» – не целое число."], problems);
    }

    [Fact]
    public void Confirmed_OfAChangedElement_OnlyByASourceOfItsOwn()
    {
        Methodology shipped = _order with { Elements = [new(MethodologyElement.Threshold, true, "письмо, п. 2"), new(MethodologyElement.InOneYear, true, "письмо, п. 3")] };
        Methodology changed = shipped with { ThresholdPercent = 35 };
        Methodology sourced = changed with { Elements = [new(MethodologyElement.Threshold, true, "приказ № 5"), shipped.Elements[1]] };

        Assert.Equal(
            [(false, ConfirmedElements.Changed), (true, "письмо, п. 3")],
            ConfirmedElements.Of(changed, shipped).Elements.Select(status => (status.Confirmed, status.Note)));
        Assert.Equal(sourced.Elements, ConfirmedElements.Of(sourced, shipped).Elements);
        Assert.Equal(shipped.Elements, ConfirmedElements.Of(shipped, shipped).Elements);
    }

    [Fact]
    public void Steps_SayWhatChangedAndWhatWasTakenBack()
    {
        Methodology stricter = _order with { ThresholdPercent = 35 };
        KeptRecord[] newestFirst = [Record(3, _order, withdrawn: true), Record(2, stricter with { LeastPupils = 5 }), Record(1, stricter)];

        Assert.Equal(
            [
                "снята",
                "Наименьшая численность: было «не задана: считаются все», стало «процедура считается от 5 участников»",
                "Порог низкого результата: было «не менее 30\u00A0% участников», стало «не менее 35\u00A0% участников»",
            ],
            MethodologyStep.Of(newestFirst, _order).Select(step => step.What));
        Assert.Equal("создана", Assert.Single(MethodologyStep.Of([Record(1, stricter)], null)).What);
    }

    private static KeptRecord Record(int id, Methodology methodology, bool withdrawn = false) => new()
    {
        Id = id,
        Kind = RecordKinds.Methodology,
        Code = methodology.Code,
        TerritoryId = 2,
        SchoolId = null,
        Body = MethodologyJson.Write(methodology),
        IsWithdrawn = withdrawn,
        Note = "",
        Person = "",
        Role = Role.Analyst,
        At = default,
        GivenAt = id,
    };
}
