using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class MissingPupilsTests
{
    // 4 of 9 where the municipality has 60 of 100: 6 of 9 would be 66,7 %, so two are missing; of the 56 of 91 none.
    [Fact]
    public void Results_BelowTheMunicipality_SayHowManyPupilsAreMissing()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").Oge(1, 2023, 0, 5, 4, 0).Oge(2, 2023, 0, 35, 56, 0);

        Assert.Equal("до 60,0\u00A0% не хватает 2\u00A0учеников", Results(facts, 1).MissingPupils);
        Assert.Null(Results(facts, 2).MissingPupils);
    }

    // 56 of 91 is 61,5 %; «4 из 9» needs two to reach 60 %, and one pupil of nine weighs 11 п.п.
    [Fact]
    public void Comparison_SmallSchool_SaysWhatOnePupilWeighs()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2023, 0, 5, 4, 0).Oge(2, 2023, 0, 35, 56, 0).Oge(3, 2023, 0, 40, 60, 0);
        var comparison = SchoolComparison.Of(facts.View(), null, null, null);

        Assert.Equal("до 60,0 % не хватает 2 учеников; 1 уч. = 11 п.п.", Pupils(0));
        Assert.Equal("не хуже 60,0 %", Pupils(1));

        string Pupils(int row) => comparison.Rows[row].Pupils(comparison.Funnel!.Rate, comparison.IsWantedLow).Replace('\u00A0', ' ');
    }

    private static MarkResult Results(Facts facts, int school) =>
        SchoolResults.Of(facts.History().School(school)!, facts.History(), [], new SchoolYear(2023)).Marks[0];
}
