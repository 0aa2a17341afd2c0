using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Templates;

/// <summary>What Excel offers and accepts in the cells of a template. A list is an offer, other texts are allowed; a number out of range is not.</summary>
internal static class TemplateRules
{
    /// <param name="header">The last row of the heading.</param>
    public static IEnumerable<DataValidation> Of(TemplateSheet sheet, ListsSheet lists, int header)
    {
        foreach ((int row, IReadOnlyList<TemplateCell> line) in sheet.Lines.Index())
        {
            foreach ((int column, TemplateCell cell) in line.Index())
            {
                if (cell.List is string list && lists.Address(list) is string values)
                {
                    yield return Choice(new CellAddress(row + 1, column + 1).ToString(), values);
                }
            }
        }

        int last = header + sheet.Rows.Count + sheet.SpareRows;
        foreach ((int index, TemplateColumn column) in sheet.Columns.Index().Where(_ => last > header))
        {
            string cells = $"{new CellAddress(header + 1, index + 1)}:{new CellAddress(last, index + 1)}";
            if (column.List is string list && lists.Address(list) is string values)
            {
                yield return Choice(cells, values);
            }
            else if (column.Number is var (least, most, isWhole))
            {
                yield return Number(cells, least, most, isWhole);
            }
        }
    }

    private static DataValidation Choice(string cells, string values) => new(new Formula1(values))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorStyle = DataValidationErrorStyleValues.Information,
        ErrorTitle = "Нет в списке",
        Error = "Такого нет в списке. Если всё верно, оставьте.",
        SequenceOfReferences = new ListValue<StringValue> { InnerText = cells },
    };

    private static DataValidation Number(string cells, double least, double most, bool isWhole) =>
        new(new Formula1(least.ToString(CultureInfo.InvariantCulture)), new Formula2(most.ToString(CultureInfo.InvariantCulture)))
        {
            Type = isWhole ? DataValidationValues.Whole : DataValidationValues.Decimal,
            Operator = DataValidationOperatorValues.Between,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Не подходит",
            Error = $"Здесь нужно {(isWhole ? "целое число" : "число")} от {Words(least)} до {Words(most)}.",
            SequenceOfReferences = new ListValue<StringValue> { InnerText = cells },
        };

    private static string Words(double number) => number.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');
}
