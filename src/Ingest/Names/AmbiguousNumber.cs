using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Names;

/// <summary>A cell that can be read as more than one number, which only a person can decide.</summary>
/// <param name="Why">The readings, as a sentence.</param>
/// <param name="Proposed">The one reading that would do here; null when there is none or more than one.</param>
public sealed partial record AmbiguousNumber(string Why, string? Proposed)
{
    /// <param name="fits">Whether a number may stand in the cell.</param>
    /// <returns>Null for a cell with one reading or none.</returns>
    public static AmbiguousNumber? Of(Cell cell, Func<double, bool> fits)
    {
        if (cell.Number is not null || cell.IsError)
        {
            return null;
        }

        string text = TextLine.Of(cell.Text);
        if (cell.Date is not null || DateText().IsMatch(text))
        {
            return new($"«{text}» – дата, а нужно число. Excel делает дату из набранного через точку: «12.05» становится «12 мая».", null);
        }

        return OneGroup().Match(text) is { Success: true } group ? OfGroup(text, group, fits)
            : DashBefore().Match(text) is { Success: true } dash ? OfDash(text, dash, fits)
            : ApartDigits().IsMatch(text) ? new($"«{text}» может быть и одним числом с пробелом внутри, и двумя.", null)
            : TwoNumbers().IsMatch(text) ? new($"«{text}» – два числа, а нужно одно.", null)
            : null;
    }

    /// <summary>«1,843» is 1 843 to a program that groups digits by commas, and less than two to everybody else.</summary>
    private static AmbiguousNumber? OfGroup(string text, Match group, Func<double, bool> fits)
    {
        string thousands = group.Groups["whole"].Value + group.Groups["rest"].Value;
        bool asThousands = fits(double.Parse(thousands, CultureInfo.InvariantCulture));
        bool asFraction = fits(double.Parse($"{group.Groups["whole"].Value}.{group.Groups["rest"].Value}", CultureInfo.InvariantCulture));
        return asThousands
            ? new($"«{text}» может быть и дробью, и числом {group.Groups["whole"].Value} {group.Groups["rest"].Value}.", asFraction ? null : thousands)
            : null;
    }

    private static AmbiguousNumber OfDash(string text, Match dash, Func<double, bool> fits)
    {
        string number = dash.Groups["number"].Value;
        return new($"«{text}»: черта перед числом может быть и тире, и минусом.", NumberText.Of(number).Number is double value && fits(value) ? number : null);
    }

    [GeneratedRegex(@"^[0-9]{1,2}[.,\-\s]\s?(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?(\s?[.,\-]?\s?[0-9]{2,4})?$|^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}$|^(янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?[.\-\s]\s?[0-9]{2,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex DateText();

    [GeneratedRegex(@"^(?<whole>[1-9][0-9]{0,2})[.,](?<rest>[0-9]{3})$")]
    private static partial Regex OneGroup();

    [GeneratedRegex(@"^[-–—−]\s*(?<number>[0-9][0-9\s]*([.,]\s?[0-9]+)?\s*%?)$")]
    private static partial Regex DashBefore();

    // A blank sets off groups of three digits and nothing else.
    [GeneratedRegex(@"^(?![0-9]{1,3}( [0-9]{3})+$)[0-9]+( [0-9]+)+$")]
    private static partial Regex ApartDigits();

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?\s*%?\s*[-–—/;]\s*[0-9]+([.,][0-9]+)?\s*%?$")]
    private static partial Regex TwoNumbers();
}
