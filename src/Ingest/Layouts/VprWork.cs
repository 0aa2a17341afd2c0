using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Which ВПР a table is about: year, wave, subject, grade of the programme and of the pupils.</summary>
/// <param name="Most">The most primary points of the work; null when the sheet does not say.</param>
public sealed partial record VprWork(SchoolYear Year, Season Season, string Subject, int? ProgrammeGrade, int? PupilGrade, int? Most)
{
    /// <summary>The calendar year, by which scales are published.</summary>
    public int CalendarYear => Season == Season.Autumn ? Year.StartYear : Year.StartYear + 1;

    /// <summary>From the lines above the table, as ФИС ОКО writes them: «ВПР 2026 Русский язык 4 класс», «Предмет:», «Дата:».</summary>
    /// <returns>Null, and a question among the issues, when they do not say it.</returns>
    public static VprWork? Titled(SheetTable table, Cells cells)
    {
        string title = table.Context.Written.FirstOrDefault(text => Title().IsMatch(text)) ?? "";
        string? subject = SubjectNames.Find(Title().Replace(title, "")) ?? SubjectNames.Find(table.Context.SheetName) ?? Line(table, SubjectLine());
        int? grade = SubjectNames.Grade(title);
        int? calendar = PeriodText.CalendarYear(title);
        if (subject is null || grade is null || calendar is null)
        {
            cells.AskCaption("нет строки вида «ВПР 2026 Русский язык 4 класс»: не ясны год, предмет или класс.");
            return null;
        }

        // Works of 2020 were made up for in autumn, by pupils a grade older.
        bool autumn = Line(table, AutumnDate()) is not null;
        return new VprWork(
            autumn ? new SchoolYear(calendar.Value) : SchoolYear.EndingIn(calendar.Value),
            autumn ? Season.Autumn : Season.Spring,
            subject,
            grade,
            autumn ? grade + 1 : grade,
            Line(table, MostLine()) is string most ? int.Parse(most, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>From the names of file and folders, and what the pupils' codes and classes say of their grade.</summary>
    /// <param name="year">A calendar year the rows themselves name; null when only the path can tell.</param>
    /// <param name="pupils">The grade nearly all pupils are in; null when the rows do not say.</param>
    public static VprWork? OfPath(SheetTable table, Cells cells, int? year, int? pupils)
    {
        string? given = table.Context.Given;
        string[] parts = [.. given is null ? [] : new[] { given }, .. table.Context.Path.Split('/').Reverse()];
        int? calendar = year ?? parts.Select(YearIn).FirstOrDefault(found => found is not null);
        string? subject = parts.Select(SubjectNames.Find).FirstOrDefault(found => found is not null);
        int? named = parts.Take(given is null ? 1 : 2).Select(SubjectNames.Grade).FirstOrDefault(found => found is not null);

        // The works of 2020 were written in autumn by pupils a grade older than their programme.
        bool autumn = calendar == 2020;
        int? pupilGrade = autumn ? pupils ?? named + 1 : named ?? pupils;
        int? programme = autumn ? pupilGrade - 1 : pupilGrade;
        if (calendar is null || subject is null || programme is null)
        {
            string[] missing = [.. new[] { calendar is null ? "год" : null, subject is null ? "предмет" : null, programme is null ? "класс" : null }.OfType<string>()];
            string told = missing is [var only] ? $"не написан {only}" : $"не написаны {string.Join(", ", missing[..^1])} и {missing[^1]}";
            cells.AskCaption($"в имени файла {told}, например: «ВПР 2021, математика, 4 класс».");
            return null;
        }

        string wave = autumn ? $", осень, программа {programme} класса у учеников {pupilGrade} класса" : $", {programme} класс";
        cells.Add("period-from-path", Severity.Note, null, given is not null ? $"прочитано как ВПР {calendar}, {subject}{wave}, по названию «{given}» и имени файла."
            : $"прочитано как ВПР {calendar}, {subject}{wave}. Предмет взят из имени файла, {(year is null ? "год – из имён файла и папок" : "год – из даты загрузки")}, класс – {(named is not null && !autumn ? "из имени файла" : "из кодов и классов учеников")}.");
        return new VprWork(
            autumn ? new SchoolYear(2020) : SchoolYear.EndingIn(calendar.Value), autumn ? Season.Autumn : Season.Spring, subject, programme, pupilGrade, null);
    }

    public RawFact Fact(Place place, int row, string aspect, IReadOnlyList<FactValue> values) => new()
    {
        Place = place,
        Year = Year,
        Season = Season,
        Procedure = Procedures.Vpr,
        ProgrammeGrade = ProgrammeGrade,
        PupilGrade = PupilGrade,
        Subject = Subject,
        Aspect = aspect,
        Row = row,
        Values = values,
    };

    private static int? YearIn(string text) =>
        Year4().Matches(text).Select(match => match.Value).Distinct().ToArray() is [var only] ? int.Parse(only, CultureInfo.InvariantCulture) : null;

    private static string? Line(SheetTable table, Regex line) => table.Context.Written
        .Select(text => line.Match(text))
        .FirstOrDefault(match => match.Success)?.Groups["value"].Value;

    [GeneratedRegex(@"^ВПР\s+20[0-9][0-9]\s+")]
    private static partial Regex Title();

    [GeneratedRegex(@"^Предмет:\s*(?<value>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"^Дата:\s*(?<value>[0-9]{1,2}\.(09|10|11|12)\.20[0-9][0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex AutumnDate();

    [GeneratedRegex(@"^Максимальный первичный балл:\s*(?<value>[0-9]{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex MostLine();

    [GeneratedRegex(@"(?<![0-9])20[0-9][0-9](?![0-9])")]
    private static partial Regex Year4();
}
