using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Records;

namespace SchoolSupport.Dashboard.Tests.Records;

public sealed class KnownSubjectsTests
{
    private static readonly KnownSubjects _known = KnownSubjects.Of(["Краеведение"]);

    [Fact]
    public void Fault_OfAnUnknownSubject_NamesItAndTheOneMeant()
    {
        Assert.Equal("Предмета «Русский» нет среди известных. Возможно, это «Русский язык».", _known.Fault(["Краеведение", "Русский"]));
        Assert.Null(_known.Fault(["краеведение", " математика ", ""]));
        Assert.Equal("Математика", _known.Named(" математика "));
    }

    [Fact]
    public void Fault_OfWhatIsShipped_IsNone()
    {
        Assert.Null(_known.Fault(ShippedMethodologies.Here.Methodologies.SelectMany(one => one.Procedures).Select(procedure => procedure.Subject)));
        Assert.Null(_known.Fault(BreakTable.Shipped.Rows.SelectMany(row => row.Break.Reach.Subjects.Concat(row.Break.Reach.ExceptSubjects))));
    }
}
