using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>Of which year, subject and grade a row is, by whatever the mapping says tells it.</summary>
public sealed partial class MappedTable
{
    private SchoolYear? YearOf(TableRow row)
    {
        switch (_rules.YearBy)
        {
            case SaidBy.Text:
                return _texts.Year;
            case SaidBy.Person:
                return new SchoolYear(_rules.Year!.Value);
            case SaidBy.Column when Cell(row, ColumnRoles.Year) is var (address, text):
                if (ColumnValues.YearOf(text) is SchoolYear year)
                {
                    return year;
                }

                _cells.Add("period-unknown", Severity.Question, address, $"«{text}» – какой это учебный год? Строка не загружена. Впишите, например, «2023/24».");
                return null;
            default:
                return null;
        }
    }

    /// <returns>Null when the row does not say; empty where nothing is to be said.</returns>
    private string? SubjectOf(TableRow row, Place place)
    {
        if (_rules.SubjectBy != SaidBy.Column)
        {
            return _rules.SubjectBy switch { SaidBy.Text => _texts.Subject ?? "", SaidBy.Person => _rules.Subject!, _ => "" };
        }

        (CellAddress address, string text) = Cell(row, ColumnRoles.Subject)!.Value;
        if (text.Length > 0)
        {
            return SubjectNames.Find(text) ?? text;
        }

        if (place is Place.OfSchool && HasNumbers(row))
        {
            _cells.Add("subject-unknown", Severity.Question, address, "в строке не назван предмет. Она не загружена.");
        }

        return place is Place.OfSchool ? null : "";
    }

    /// <returns>Null when the row does not say; 0 where nothing is to be said.</returns>
    private GradeCell? GradeOf(TableRow row, Place place)
    {
        if (_rules.GradeBy != SaidBy.Column)
        {
            return new GradeCell((_rules.GradeBy switch { SaidBy.Text => _texts.Grade, SaidBy.Person => _rules.Grade, _ => null }) ?? 0, "");
        }

        (CellAddress address, string text) = Cell(row, ColumnRoles.Grade)!.Value;
        if (GradeCell.Read(text) is GradeCell grade)
        {
            return grade;
        }

        if (place is Place.OfSchool && HasNumbers(row))
        {
            _cells.Add("grade-unknown", Severity.Question, address, text.Length == 0 ? "в строке не назван класс. Она не загружена." : $"«{text}» – какой это класс? Строка не загружена.");
        }

        return place is Place.OfSchool ? null : new GradeCell(0, "");
    }

    private SchoolYear? YearInHeading(TableColumn column) => _rules.YearBy != SaidBy.Heading ? null
        : SchoolYear.TryParse(column.Header, out SchoolYear pair) ? pair
        : PeriodText.CalendarYear(column.Header) is int calendar ? SchoolYear.EndingIn(calendar)
        : null;

    private bool HasNumbers(TableRow row) => _columns.Any(column => column.Role.IsValue && NumberText.Of(row[column.Column]).Number is not null);

    /// <summary>What a row says of itself.</summary>
    private sealed record RowAbout(TableRow Row, Place Place, SchoolYear? Year, string Subject, int? Grade);
}
