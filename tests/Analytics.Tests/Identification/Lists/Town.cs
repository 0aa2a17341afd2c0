using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Analytics.Tests.Identification.Methodologies;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Identification.Lists;

/// <summary>A municipality of two schools whose works are given by twos and participants.</summary>
internal sealed class Town(string type = "СОШ", int? closed = null)
{
    public FactBuilder Facts { get; } = new();

    /// <param name="works">In the order of <see cref="Sample.Methodology"/>; null where the school has no result.</param>
    public Town All(int school, SchoolYear year, params (int Twos, int N)?[] works)
    {
        foreach ((MethodologyProcedure procedure, (int Twos, int N)? work) in Sample.Methodology.Procedures.Zip(works))
        {
            if (work is { } known)
            {
                Facts.Add(school, year.StartYear, procedure.Procedure, procedure.Subject, Marks(known.Twos, known.N), grade: procedure.Grade);
            }
        }

        return this;
    }

    public static FactValue[] Marks(int twos, int n) =>
    [
        FactBuilder.Number(Measures.Participants, n),
        .. Measures.Marks.Zip([twos, n - twos, 0, 0], (measure, count) => FactBuilder.Number(measure, count, n)),
    ];

    public MunicipalityHistory History() => MunicipalityHistory.Of(
        FactBuilder.Territory, [First(), FactBuilder.School(2, "Вторая", "СОШ")], [FactBuilder.Above], Facts.Facts);

    public SchoolVerdict Verdict(Methodology? methodology = null) =>
        IdentificationList.Of(History(), methodology ?? Sample.Methodology, new SchoolYear(2020)).Of(1)!;

    private School First()
    {
        School school = FactBuilder.School(1, "Первая", type);
        school.ClosedYear = closed;
        return school;
    }
}
