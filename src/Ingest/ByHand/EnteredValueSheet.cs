using System.Globalization;
using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.ByHand;

/// <summary>
/// The file of one value entered by hand: a line for each thing there is to say. It goes the way of every file, so that the value has
/// an origin, a history and a way back like all others. <see cref="Layouts.ValueByHand"/> reads it.
/// </summary>
public static class EnteredValueSheet
{
    public const string Heading = "Введено вручную";
    public const string Content = "Запись";
    public const string Municipality = "Муниципалитет";
    public const string School = "Код школы";
    public const string Year = "Учебный год";
    public const string Season = "Период";
    public const string Procedure = "Код процедуры";
    public const string Grade = "Класс программы";
    public const string PupilGrade = "Класс учеников";
    public const string Subject = "Предмет";
    public const string Measure = "Код показателя";
    public const string Value = "Значение";
    public const string N = "От скольких учеников";
    public const string Reason = "Причина";
    public const string Document = "Основание";

    /// <param name="at">As the clock on the wall shows it.</param>
    public static InputFile Write(EnteredValue value, Territory municipality, string person, DateTimeOffset at)
    {
        (string Name, string Content)[] lines =
        [
            (Heading, Content),
            (Municipality, municipality.Name),
            ("Школа", Quoted(value.School.Name)),
            (School, Quoted(value.School.Code)),
            (Year, value.Year.ToString()),
            (Season, value.Season.ToString()),
            ("Процедура", Quoted(Procedures.Title(value.Procedure))),
            (Procedure, Quoted(value.Procedure)),
            (Grade, Text(value.ProgrammeGrade)),
            (PupilGrade, Text(value.PupilGrade)),
            (Subject, Quoted(value.Subject)),
            ("Показатель", Measures.Of(value.Measure).Title),
            (Measure, value.Measure),
            (Value, NumberText.Write(value.Number, 2)),
            (N, Text(value.N)),
            (Reason, Quoted(value.Reason)),
            (Document, Quoted(value.Document)),
            ("Кто ввёл", Quoted(person)),
            ("Когда", at.ToString("dd'.'MM'.'yyyy HH':'mm':'ss'.'fff", CultureInfo.InvariantCulture)),
        ];
        string text = string.Concat(lines.Select(line => $"{Field(line.Name)};{Field(line.Content)}\r\n"));
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        return new InputFile(FileName(value), () => bytes);
    }

    /// <summary>People's words stand in quotes, so that no table program takes them for a formula, a number or a date.</summary>
    public static string Unquoted(string text) => text is ['«', .. var inner, '»'] ? inner : text;

    private static string Quoted(string text) => $"«{text}»";

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Field(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string FileName(EnteredValue value)
    {
        string name = $"{Heading}, {value.School.Name}, {value.Subject}, {Measures.Of(value.Measure).Title}";
        char[] unfit = [.. "\"«»<>:/\\|?* ", .. Path.GetInvalidFileNameChars()];
        return string.Join(' ', name.Split(unfit, StringSplitOptions.RemoveEmptyEntries)) + ".csv";
    }
}
