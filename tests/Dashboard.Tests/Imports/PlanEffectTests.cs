using System.Text;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Dashboard.Tests.Imports;

/// <summary>What a plan says it will do downstream, and what it does.</summary>
public sealed class PlanEffectTests
{
    private const char Hard = '\u00a0';

    // Two schools of ten pupils. Before: БСШ 3+3 of 10 have «5» or «4», ГСШ the same: 12 of 20, 60 %. The new file gives БСШ
    // five «5» and three «4»: 8 of 10; together 14 of 20, 70 %. One pupil of each had «2», now one of twenty: 90 % and 95 %.
    [Fact]
    public async Task CorrectedFile_MovesTheSchoolAndTheMunicipality_AndNamesItsCells()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Oge("ОГЭ.csv", "30;30;30;10")], null);
        Assert.All(desk.Effect!.Places.Single().Moves.Figures, figure => Assert.True(figure.IsNew));
        await desk.StoreAsync();

        await desk.ReadAsync([Oge("ОГЭ, исправлено.csv", "50;30;20;0")], 2);

        PlaceEffect effect = Assert.Single(desk.Effect!.Places);
        string[] moved = [.. effect.Moves.Figures.Select(figure => $"{figure.School?.Name}|{EffectWords.Title(figure)}|{figure.Before!.Value:0.#}|{figure.After!.Value:0.#}")];
        Assert.Equal(
        [
            "|Качество, ОГЭ, русский язык, 2020/21|60|70",
            "|Успеваемость, ОГЭ, русский язык, 2020/21|90|95",
            "МАОУ Байкаловская СОШ|Качество, ОГЭ, русский язык, 2020/21|60|80",
            "МАОУ Байкаловская СОШ|Успеваемость, ОГЭ, русский язык, 2020/21|90|100",
        ], moved.Select(line => line.Replace("МКОУ", "МАОУ", StringComparison.Ordinal)));
        DeskFile file = Assert.Single(desk.Files);
        Assert.Equal(1, file.Summary!.Changed);
        string[] values = [.. file.Forecast!.Changes.Select(change => $"{EffectWords.Values(change)} {change.New.Cell}")];
        Assert.Contains($"Отметка «2»: 1{Hard}ученик → 0{Hard}учеников F5", values);
        Assert.Contains($"Доля отметок «5»: 30{Hard}% → 50{Hard}% C5", values);
        Assert.Equal(4, desk.Effect.Of(file.Planned!).Count);
    }

    [Fact]
    public async Task PartialList_ThatLeavesASchoolOut_SaysWhatIsNoLongerKnown()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Oge("ОГЭ.csv", "30;30;30;10", "ВООШ;10;30;30;30;10")], null);
        await desk.StoreAsync();

        await desk.ReadAsync([Oge("Две.csv", "30;30;30;10")], 2);

        MovedFigure[] lost = [.. desk.Effect!.Places.Single().Moves.Figures.Where(figure => figure.IsLost)];
        Assert.Equal([AssessmentIndicator.Quality, AssessmentIndicator.PassRate], lost.Select(figure => figure.Indicator));
        Assert.All(lost, figure => Assert.NotNull(figure.School));
        Assert.Equal(new PlanSummary(0, 0, 2, 1), desk.Total);
    }

    private static IncomingFile Oge(string name, string first, params string[] more) => new(name, 400, _ => Task.FromResult(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        "Байкаловский муниципальный район. ОГЭ 2021 года",
        "",
        "ОУ;Кол в-ков;Русский язык %;;;",
        ";;5;4;3;2",
        $"БСШ;10;{first}",
        "ГСШ;10;30;30;30;10",
        .. more,
    ]))));
}
