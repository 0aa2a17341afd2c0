using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>What a mapping does not say yet, or says twice. A table is read only by a mapping that has none of these.</summary>
public static class MappingProblems
{
    public static IReadOnlyList<string> Of(SheetTable table, MappingRules rules) => [.. All(table, rules)];

    private static IEnumerable<string> All(SheetTable table, MappingRules rules)
    {
        var columns = table.Columns.Zip(rules.Columns).Select(pair => (Column: pair.First, Mapped: pair.Second, Role: ColumnRoles.Of(pair.Second.Role))).Where(column => column.Role is not null).ToArray();
        var values = columns.Where(column => column.Role!.IsValue).ToArray();
        var results = values.Where(column => column.Role!.Procedure is null).ToArray();
        var texts = TableTexts.Of(table.Context);
        if (!rules.IsOfMunicipality && !columns.Any(column => column.Role!.Code is ColumnRoles.School or ColumnRoles.SchoolCode or ColumnRoles.Login))
        {
            yield return "Не указано, в каком столбце школа. Если таблица не по школам, отметьте «Строки – о муниципалитете в целом».";
        }

        if (values.Length == 0)
        {
            yield return "Не указан ни один столбец со значениями: отметки, доли, баллы, число участников.";
        }

        foreach (var same in columns.GroupBy(column => (column.Mapped.Role, column.Mapped.Subject, column.Mapped.Grade, Year: rules.YearBy == SaidBy.Heading && column.Role!.IsValue ? PeriodText.CalendarYear(column.Column.Header) : null)).Where(same => same.Count() > 1))
        {
            yield return $"Столбцы {string.Join(" и ", same.Select(column => CellAddress.ColumnName(column.Column.Number)))} указаны как одно и то же: «{same.First().Role!.Title}». Оставьте один.";
        }

        foreach (string missing in MissingMarks.Of(table, rules).Where(missing => missing.Column is not null).Select(missing => missing.Message))
        {
            yield return missing;
        }

        string? procedure = rules.ProcedureBy == SaidBy.Text ? rules.Procedure ?? texts.Procedure : rules.Procedure;
        if (results.Length > 0 && (procedure is null || (Procedures.IsOwn(procedure) && Procedures.Title(procedure).Trim().Length == 0)))
        {
            yield return "Не указано, что это за работа: ОГЭ, ЕГЭ, ВПР, олимпиада или своя.";
        }

        if (rules.YearBy switch
        {
            SaidBy.Text => texts.Year is null,
            SaidBy.Person => rules.Year is null,
            SaidBy.Column => !columns.Any(column => column.Role!.Code == ColumnRoles.Year),
            SaidBy.Heading => values.All(column => PeriodText.CalendarYear(column.Column.Header) is null && !SchoolYear.TryParse(column.Column.Header, out _)),
            _ => true,
        })
        {
            yield return "Не указан учебный год.";
        }

        bool isExamined = results.Length > 0 && procedure is Procedures.Oge or Procedures.Ege or Procedures.Vpr or Procedures.Gve9 or Procedures.Gve11;
        if (isExamined && rules.SubjectBy switch
        {
            SaidBy.Text => texts.Subject is null,
            SaidBy.Person => string.IsNullOrWhiteSpace(rules.Subject),
            SaidBy.Column => !columns.Any(column => column.Role!.Code == ColumnRoles.Subject),
            SaidBy.Heading => results.All(column => column.Mapped.Subject is null),
            _ => true,
        })
        {
            yield return "Не указан предмет.";
        }

        if (results.Length > 0 && procedure == Procedures.Vpr && rules.GradeBy switch
        {
            SaidBy.Text => texts.Grade is null,
            SaidBy.Person => rules.Grade is null,
            SaidBy.Column => !columns.Any(column => column.Role!.Code == ColumnRoles.Grade),
            SaidBy.Heading => results.All(column => column.Mapped.Grade is null),
            _ => true,
        })
        {
            yield return "Не указан класс.";
        }
    }
}
