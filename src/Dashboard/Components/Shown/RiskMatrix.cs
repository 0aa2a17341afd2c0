using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A factor at a school.</summary>
/// <param name="Word">As the source says: «приоритетный»; null where the school did not choose it.</param>
public sealed record RiskCell(string? Word, string? Href)
{
    public static RiskCell NotChosen { get; } = new(null, null);
}

/// <summary>A factor at all schools of the matrix.</summary>
/// <param name="ChosenBy">How many of them chose it.</param>
public sealed record RiskRow(int Number, string Factor, IReadOnlyList<RiskCell> Cells, int ChosenBy)
{
    /// <summary>Said beside the row; a factor nobody works on must not be overlooked.</summary>
    public string Words => ChosenBy == 0 ? "не выбран ни одной школой" : $"{RussianNumbers.Number(ChosenBy)} из{RussianNumbers.HardSpace}{RussianNumbers.Number(Cells.Count)}";
}

/// <summary>The ten factors of the project «500+» and who works on which.</summary>
/// <param name="Schools">That take part, by name.</param>
/// <param name="Rows">The ten in the official order, then any others a table names.</param>
/// <param name="Years">«2021/22», or several.</param>
public sealed record RiskMatrix(IReadOnlyList<School> Schools, IReadOnlyList<RiskRow> Rows, string Years)
{
    public bool IsEmpty => Schools.Count == 0;

    /// <summary>«Из 10 факторов выбраны 4; 6 не выбраны ни одной школой.»</summary>
    public string Summary
    {
        get
        {
            int chosen = Rows.Count(row => row.ChosenBy > 0);
            return $"В проекте «500+» {Plural.School.Of(Schools.Count)}; из {RussianNumbers.Number(Rows.Count)} факторов риска выбрано {RussianNumbers.Number(chosen)}, "
                + $"остальные {RussianNumbers.Number(Rows.Count - chosen)} не выбраны ни одной школой.";
        }
    }

    public static RiskMatrix Of(MunicipalityHistory municipality)
    {
        (School School, RiskFactorChoice Choice)[] taking =
            [.. municipality.Schools.Where(school => school.RiskFactors.Count > 0).Select(school => (school.School, school.RiskFactors[^1]))];
        string[] factors =
        [
            .. RiskFactorKind.All.Select(factor => factor.Name),
            .. taking.SelectMany(school => school.Choice.Factors).Select(factor => factor.Name).Except(RiskFactorKind.All.Select(factor => factor.Name)),
        ];
        return new RiskMatrix(
            [.. taking.Select(school => school.School)],
            [.. factors.Select((factor, index) => Row(index + 1, factor, [.. taking.Select(school => school.Choice)]))],
            string.Join(", ", taking.Select(school => school.Choice.Year).Distinct().Order()));
    }

    private static RiskRow Row(int number, string factor, RiskFactorChoice[] choices)
    {
        RiskCell[] cells = [.. choices.Select(choice => choice.Factors.FirstOrDefault(one => one.Name == factor) is { } chosen
            ? new RiskCell(chosen.Level, SourceAddress.Of(chosen.Origin))
            : RiskCell.NotChosen)];
        return new RiskRow(number, factor, cells, cells.Count(cell => cell.Word is not null));
    }
}
