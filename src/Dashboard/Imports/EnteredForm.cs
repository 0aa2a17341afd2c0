using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.ByHand;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>The fields of «Ввести значение» as they are typed.</summary>
public sealed class EnteredForm
{
    public int? SchoolId { get; set; }

    public int? StartYear { get; set; }

    /// <summary>Procedure and grade, as <see cref="WorkCode"/> writes them.</summary>
    public string Work { get; set; } = "";

    public Season Season { get; set; } = Season.Spring;

    public string Subject { get; set; } = "";

    public string Measure { get; set; } = Measures.Participants;

    public string Number { get; set; } = "";

    public string N { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Document { get; set; } = "";

    public bool AsksForN => !EnteredMeasures.IsCount(Measure);

    /// <summary>«%, от 0 до 100».</summary>
    public string Limits
    {
        get
        {
            (double least, double most) = EnteredMeasures.Limits(Measure);
            return Measures.Of(Measure).Unit switch
            {
                "%" => "в процентах, от 0 до 100",
                "pupils" => "целое число учеников",
                _ => $"от {NumberText.Write(least, 0)} до {NumberText.Write(most, 0)}",
            };
        }
    }

    public static string WorkCode(string procedure, int? grade) => string.Create(CultureInfo.InvariantCulture, $"{procedure}|{grade}");

    /// <summary>«ОГЭ», «ВПР, 5 класс».</summary>
    public static string WorkTitle(string procedure, int? grade) =>
        grade is int number && EnteredValue.GradeOf(procedure) is null ? $"{Procedures.Title(procedure)}, {number} класс" : Procedures.Title(procedure);

    /// <returns>Null where a field is empty or no number; <paramref name="missing"/> says which.</returns>
    public EnteredValue? Read(IEnumerable<School> schools, out string? missing)
    {
        School? school = schools.FirstOrDefault(one => one.Id == SchoolId);
        double? number = NumberText.Of(Number).Number;
        bool hasN = int.TryParse(N.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int n);
        missing = school is null ? "Выберите школу."
            : StartYear is null ? "Выберите учебный год."
            : Work.Length == 0 ? "Выберите работу."
            : Subject.Trim().Length == 0 ? "Укажите предмет."
            : number is null ? "Впишите значение числом, например 33,3."
            : AsksForN && N.Trim().Length > 0 && !hasN ? "Число учеников должно быть целым."
            : Domain.Imports.Reason.Of(Reason) is null ? "Напишите, почему значение вводится вручную."
            : Domain.Imports.Reason.Of(Document) is null ? "Назовите документ: что это, номер и дата."
            : null;
        if (missing is not null)
        {
            return null;
        }

        string[] work = Work.Split('|');
        int? grade = int.TryParse(work[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int known) ? known : null;
        return new EnteredValue
        {
            School = school!,
            Year = new SchoolYear(StartYear!.Value),
            Season = work[0] == Procedures.Vpr ? Season : Season.Spring,
            Procedure = work[0],
            ProgrammeGrade = grade,
            Subject = SubjectNames.Find(Subject) ?? Subject.Trim(),
            Measure = Measure,
            Number = number!.Value,
            N = AsksForN && hasN ? n : null,
            Reason = Reason,
            Document = Document,
        };
    }
}
