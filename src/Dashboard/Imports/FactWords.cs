using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>A stored value in words: what it is about, what it says, how it was got.</summary>
public static class FactWords
{
    private static readonly Plural Person = new("человек", "человека", "человек");

    /// <summary>«ОГЭ · Русский язык · 2020/21»; parts that say nothing are left out.</summary>
    public static string About(Fact fact)
    {
        string?[] parts =
        [
            Procedures.Title(fact.Procedure),
            fact.ProgrammeGrade is int grade && fact.Procedure == Procedures.Vpr ? $"{grade} класс" : null,
            fact.Subject,
            fact.Year.ToString(),
            fact.Season switch { Season.Autumn => "осень", Season.Spring => "весна", _ => null },
            fact.Attempt switch { Attempt.Reserve => "резервный день", Attempt.Additional => "дополнительный период", _ => null },
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static string Place(Fact fact, Register register) => fact.SchoolId is int school
        ? register.School(school).Name
        : register.Territory(fact.TerritoryId).Name;

    /// <summary>With its unit: «10 учеников», «46,2 %», «нет данных».</summary>
    public static string Value(FactValue value)
    {
        if (value.State is ValueState.NoData or ValueState.Hidden or ValueState.NotHeld || (value.Number is null && value.Text is null))
        {
            return value.State switch
            {
                ValueState.Hidden => "скрыто (мало учеников)",
                ValueState.NotHeld => "не проводилось",
                ValueState.Doubtful => "под вопросом",
                _ => "нет данных",
            };
        }

        return value.Number is double number ? Number(number, Measures.Of(value.Measure).Unit) : $"«{value.Text}»";
    }

    /// <summary>Whether values of the measure may be added up: heads and things, not shares and means.</summary>
    public static bool IsCount(string measure) => Measures.Of(measure).Unit is "pupils" or "people" or "schools" or "items" or "participations";

    public static string Number(double number, string unit) => unit switch
    {
        "%" => RussianNumbers.Percent(number, Decimals(number)),
        "pupils" => WithNoun(number, Plural.Pupil),
        "people" => WithNoun(number, Person),
        "schools" => WithNoun(number, Plural.School),
        _ => RussianNumbers.Number(number, Decimals(number)),
    };

    /// <summary>What the reader must know about the value beyond the number; empty when it stands in the cell as shown.</summary>
    /// <param name="inFile">What the cell of the file holds.</param>
    public static string How(FactValue value, string? inFile) => (value.Method, value.State) switch
    {
        (ValueMethod.Corrected, _) => $"исправлено: в файле «{inFile}»",
        (ValueMethod.Reconstructed, ValueState.Doubtful) => "восстановлено из доли и числа участников; под вопросом, в сводные значения не входит",
        (ValueMethod.Reconstructed, _) => "восстановлено из доли и числа участников",
        (ValueMethod.BlankAsZero, _) => "ячейка пуста; при указанном числе участников это 0",
        (ValueMethod.Counted, _) => $"подсчитано по строкам учеников {value.Rows}; сами строки не хранятся",
        (ValueMethod.Entered, _) => "введено вручную",
        (ValueMethod.ByScale, _) => "отметки получены из баллов по шкале этого года, класса и предмета",
        (_, ValueState.Doubtful) => "под вопросом: противоречит другим ячейкам, в сводные значения не входит, пока нет решения",
        _ => "так стоит в файле",
    };

    private static string WithNoun(double number, Plural noun) =>
        number == Math.Floor(number) && number < int.MaxValue ? noun.Of((int)number) : RussianNumbers.Number(number, 1) + RussianNumbers.HardSpace + noun.Few;

    /// <summary>As many as the file gives, two at most.</summary>
    private static int Decimals(double number) => number == Math.Round(number) ? 0 : Math.Abs((number * 10) - Math.Round(number * 10)) < 1e-9 ? 1 : 2;
}
