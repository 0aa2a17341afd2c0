namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>What a register says about an invented school.</summary>
public sealed record SimulatedSchool
{
    /// <summary>Below this many pupils a grade, a school ends with grade 9.</summary>
    private const double SmallestWithSeniorGrades = 7;

    /// <summary>A larger school of a mixed region stands in a town.</summary>
    private const double LargestVillageSchool = 25;

    /// <summary>Counted from 0 over the whole region.</summary>
    public required int Index { get; init; }

    public required Municipality Municipality { get; init; }

    /// <summary>Six digits, as the regional exam centre numbers schools.</summary>
    public required string Code { get; init; }

    /// <summary>Login in ФИС ОКО; differs from <see cref="Code"/>, as it does in life.</summary>
    public required string Login { get; init; }

    public required string ShortName { get; init; }

    public required string FullName { get; init; }

    public required string Settlement { get; init; }

    public required bool IsRural { get; init; }

    /// <summary>СОШ, with grades 10 and 11; otherwise ООШ.</summary>
    public required bool HasSeniorGrades { get; init; }

    public required int OpenedYear { get; init; }

    public string Kind => HasSeniorGrades ? "СОШ" : "ООШ";

    internal static IReadOnlyList<SimulatedSchool> Name(RegionParameters parameters, IReadOnlyList<double> sizes)
    {
        IReadOnlyList<Municipality> municipalities = Municipality.Of(parameters);
        SimulatedSchool[] schools = new SimulatedSchool[sizes.Count];
        int villages = 0;
        int towns = 0;
        for (int index = 0; index < schools.Length; index++)
        {
            int municipality = (int)((long)index * municipalities.Count / schools.Length);
            bool isRural = parameters.Mix == SchoolMix.Rural || sizes[index] < LargestVillageSchool;
            bool hasSeniorGrades = sizes[index] >= SmallestWithSeniorGrades;
            (string ownName, string number, string settlement) = isRural
                ? Village(villages++)
                : ("", $" № {++towns}", $"г. Учебный-{municipality + 1}");
            string name = ownName.Length == 0 ? "" : ownName + " ";
            schools[index] = new SimulatedSchool
            {
                Index = index,
                Municipality = municipalities[municipality],
                Code = $"{900101 + index}",
                Login = $"edu{700101 + index}",
                ShortName = $"МБОУ {name}{(hasSeniorGrades ? "СОШ" : "ООШ")}{number}",
                FullName = $"Муниципальное бюджетное общеобразовательное учреждение {name}"
                    + $"{(hasSeniorGrades ? "средняя" : "основная")} общеобразовательная школа{number}",
                Settlement = settlement,
                IsRural = isRural,
                HasSeniorGrades = hasSeniorGrades,
                OpenedYear = 1931 + (index * 37 % 59), // spread over the decades, needs no chance
            };
        }

        return schools;
    }

    private static (string OwnName, string Number, string Settlement) Village(int index)
    {
        (string school, string place, string number) = Settlements.At(index);
        return (school, number, $"с. {place}{number}");
    }
}
